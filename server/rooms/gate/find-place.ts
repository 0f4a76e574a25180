/**
 * Finds the place of what an update brings, and of what it deletes.
 *
 * Invariants
 * - Follows Yjs to the letter: without a parent of its own a struct stands where its left neighbour stands, else its right one; what
 *   stands in or beside something that is no more vanishes.
 * - A place that is not on a board - an unknown root, a map inside a text - is refused.
 */
import * as Y from 'yjs'
import type { Canvas } from '../../../shared/canvases/canvas.ts'
import { rootNames, shapeIdOfNoteRoot } from '../../../shared/document/layout.ts'
import { rowKeys } from '../../../shared/document/rows.ts'
import { votesRoot } from '../../../shared/document/votes.ts'
import { limits } from '../../../shared/limits.ts'
import { stateOf, type NewStruct } from './decode-update.ts'
import type { DeletedRanges } from './deleted-ranges.ts'
import { gateLimits } from './gate-limits.ts'
import { lastUpTo } from './last-up-to.ts'
import { gone, type Holder, type Place, type TypeNode } from './place.ts'
import { Refusal } from './refusal.ts'
import type { RootNames } from './root-names.ts'

/** Where a neighbour was of which nothing is left, not even its place. */
const nothing = Symbol('nothing')
const shapeId = /^shape:[\w-]{1,64}$/

export interface FindPlaceOptions {
  doc: Y.Doc
  canvas: Canvas | null
  roots: RootNames
  deleted: DeletedRanges
}

export class PlaceFinder {
  readonly #doc: Y.Doc
  readonly #canvas: Canvas | null
  readonly #roots: RootNames
  readonly #deleted: DeletedRanges
  /** Of items that the update brings, by client and first clock. */
  readonly #newPlaces = new Map<string, Place>()
  readonly #newHolders = new Map<string, Holder>()
  readonly #newStarts = new Map<number, number[]>()
  readonly #storedHolders = new Map<TypeNode, Holder>()

  constructor({ doc, canvas, roots, deleted }: FindPlaceOptions) {
    this.#doc = doc
    this.#canvas = canvas
    this.#roots = roots
    this.#deleted = deleted
  }

  /** To be asked in the order of integration. */
  ofNew(struct: NewStruct): Place {
    const { client, clock } = struct.id
    const place = struct instanceof Y.Item ? this.#ofNewItem(struct) : gone
    if (struct instanceof Y.Item) this.#newPlaces.set(`${client}:${clock}`, place)
    const starts = this.#newStarts.get(client)
    if (starts) starts.push(clock)
    else this.#newStarts.set(client, [clock])
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) {
      this.#newHolders.set(`${client}:${clock}`, this.#newHolder(struct, struct.content.type, place))
    }
    return place
  }

  ofStored(item: Y.Item): Place {
    const { parent } = item
    if (!(parent instanceof Y.AbstractType)) return gone
    return { holder: this.#storedHolder(parent), key: item.parentSub }
  }

  /** What an update's own map or text holds. */
  holderOfNew(item: Y.Item): Holder | null {
    return this.#newHolders.get(`${item.id.client}:${item.id.clock}`) ?? null
  }

  /** Where that struct of the update begins that holds this id. */
  startOf({ client, clock }: Y.ID): string {
    const start = lastUpTo(this.#newStarts.get(client) ?? [], clock, (start) => start)
    return `${client}:${start ?? clock}`
  }

  #ofNewItem(item: Y.Item): Place {
    if (typeof item.parent === 'string') return { holder: this.#root(item.parent), key: item.parentSub }
    if (item.parent instanceof Y.ID) return { holder: this.#holderAt(item.parent), key: item.parentSub }
    const left = item.origin && this.#placeAt(item.origin)
    const right = item.rightOrigin && this.#placeAt(item.rightOrigin)
    // Beside what is nothing any more Yjs makes nothing of it. Only then: what will go with this very update is still there when Yjs
    // looks for the place, and takes it from the left.
    if (left === nothing || right === nothing) return gone
    const place = left ?? right
    if (!place) throw new Refusal('malformed', 'a struct without a place')
    if (left && right && (!isSameHolder(left.holder, right.holder) || left.key !== right.key)) {
      throw new Refusal('malformed', 'a struct between two places')
    }
    return place
  }

  #placeAt(id: Y.ID): Place | typeof nothing {
    if (id.clock >= stateOf(this.#doc, id.client)) {
      return this.#newPlaces.get(this.startOf(id)) ?? nothing
    }
    const item: unknown = Y.getItem(this.#doc.store, id)
    return item instanceof Y.Item ? this.ofStored(item) : nothing
  }

  #holderAt(id: Y.ID): Holder {
    if (id.clock >= stateOf(this.#doc, id.client))
      return this.#newHolders.get(`${id.client}:${id.clock}`) ?? gone.holder
    const item: unknown = Y.getItem(this.#doc.store, id)
    if (!(item instanceof Y.Item) || item.deleted) return gone.holder
    if (!(item.content instanceof Y.ContentType)) throw new Refusal('malformed', 'a parent that can hold nothing')
    return this.#storedHolder(item.content.type)
  }

  #storedHolder(type: TypeNode): Holder {
    const known = this.#storedHolders.get(type)
    if (known) return known
    const holder = this.#findStoredHolder(type)
    this.#storedHolders.set(type, holder)
    return holder
  }

  #findStoredHolder(type: TypeNode): Holder {
    const item = type._item
    if (item === null) {
      const name = this.#roots.nameOf(type)
      if (name === null) throw new Refusal('malformed', 'a root without a name')
      return this.#root(name)
    }
    if (item.deleted || this.#deleted.has(item.id.client, item.id.clock)) return gone.holder
    return inner(this.ofStored(item), type, keyOf(item), type)
  }

  #newHolder(item: Y.Item, type: TypeNode, place: Place): Holder {
    if (place.holder.kind === 'gone' || this.#deleted.has(item.id.client, item.id.clock)) return gone.holder
    return inner(place, type, keyOf(item), null)
  }

  #root(name: string): Holder {
    if (name === rootNames.meta) return { kind: 'meta' }
    if (name === rootNames.records) return { kind: 'records' }
    if (name === votesRoot) return { kind: 'votes' }
    if (name.startsWith('rows:')) {
      const list = this.#canvas?.lists.find(({ id }) => name === `rows:${id}`)
      if (list) return { kind: 'rows', list }
    }
    const type = this.#doc.share.get(name) ?? null
    if (name.startsWith('f:') && this.#canvas?.fields.some(({ id }) => name === `f:${id}`)) {
      const maxLength = limits.fieldLength * gateLimits.slack
      return { kind: 'text', key: name, part: name.slice(2), maxLength, type, isNoteRoot: false }
    }
    const noteOf = shapeIdOfNoteRoot(name)
    if (noteOf !== null && shapeId.test(noteOf)) {
      const maxLength = limits.noteLength * gateLimits.slack
      return { kind: 'text', key: name, part: null, maxLength, type, isNoteRoot: true }
    }
    throw new Refusal('malformed', 'a root that boards don’t have')
  }
}

const keyOf = ({ id }: Y.Item): string => `${id.client}:${id.clock}`

/** What a map or text holds that stands at this place. Of which type it may be is judged with the place itself. */
function inner({ holder, key }: Place, type: TypeNode, own: string, stored: TypeNode | null): Holder {
  switch (holder.kind) {
    case 'records':
      if (!isPlainMap(type) || key === null) break
      return { kind: 'record', id: key, key: own, type: stored }
    case 'rows':
      if (!isPlainMap(type)) break
      return { kind: 'row', list: holder.list, key: own, type: stored }
    case 'row':
      if (!isPlainText(type) || key === null || !isCell(holder.list, key)) break
      return {
        kind: 'text',
        key: own,
        part: holder.list.id,
        maxLength: limits.fieldLength * gateLimits.slack,
        type: stored,
        isNoteRoot: false,
      }
    case 'meta':
      return holder
    case 'gone':
      return holder
    case 'record':
    case 'text':
    case 'votes':
      break
  }
  throw new Refusal('malformed', 'something that holds others, where nothing may')
}

export const isCell = (list: { cells: readonly { id: string }[] }, key: string): boolean =>
  key !== rowKeys.id && list.cells.some(({ id }) => id === key)

/** Yjs' XML text is a text too, and its hook a map, but no board has one. */
const isPlainMap = (type: TypeNode): boolean => type.constructor === Y.Map
const isPlainText = (type: TypeNode): boolean => type.constructor === Y.Text

const isSameHolder = (a: Holder, b: Holder): boolean =>
  a.kind === b.kind &&
  ('key' in a ? 'key' in b && a.key === b.key : 'list' in a ? 'list' in b && a.list === b.list : true)
