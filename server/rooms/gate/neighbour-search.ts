/**
 * How long Yjs will look for the neighbours of what an update brings, counted beforehand. Where several things came to the same spot,
 * Yjs goes through all of them for every newcomer: 40,000 letters can be arranged so that it takes a minute.
 *
 * Invariants
 * - Never counts less than Yjs will look, but for one step per item: it passes over nothing but what hangs, directly or through
 *   others, on the same left neighbour.
 * - Writing that nobody disturbed costs nothing, however long it is.
 */
import * as Y from 'yjs'
import { stateOf } from './decode-update.ts'
import { gateLimits } from './gate-limits.ts'
import type { TypeNode } from './place.ts'
import { Refusal } from './refusal.ts'

/** A text, a list, or all values that one key of a map ever had: what has neighbours. */
interface Line {
  name: string
  /** The first that is stored. */
  first: Y.Item | null
  /** How many of a key's values Yjs goes back over to find the first. */
  back: number
  /** How many the update has brought. */
  added: number
}

interface Spot {
  line: Line
  /** The left neighbour's id; the line's name for its beginning. */
  left: string
  /** The first stored item to the right. */
  right: Y.Item | null
  /** `right` is cut off from the left neighbour only by this update: both were one. */
  isRest: boolean
}

export class NeighbourSearch {
  readonly #doc: Y.Doc
  readonly #most: number
  #steps = 0
  /** The right neighbour's id by the left one's, where that has changed. */
  readonly #next = new Map<string, string>()
  /** Left neighbours on which something of the update hangs, and those of them where it found others. */
  readonly #taken = new Set<string>()
  readonly #crowded = new Set<string>()
  readonly #lines = new Map<string, Line>()
  /** On which line the update's own items stand, by their first id. */
  readonly #lineOfNew = new Map<string, Line>()
  readonly #typeNames = new Map<TypeNode, string>()
  /** Into how many more pieces the update takes what is stored. */
  readonly #cuts = new Map<Y.Item, number>()

  constructor(doc: Y.Doc, updateBytes: number) {
    this.#doc = doc
    this.#most = gateLimits.searchSteps + gateLimits.searchStepsPerByte * updateBytes
  }

  get steps(): number {
    return this.#steps
  }

  step(count = 1): void {
    this.#steps += count
    if (this.#steps > this.#most) throw new Refusal('malformed', 'too much in one spot')
  }

  /** To be asked in the order of integration. `startOf`: where that item of the update begins that holds this id. */
  add(item: Y.Item, startOf: (id: Y.ID) => string): void {
    const spot = this.#spotOf(item, startOf)
    if (!spot) return
    const { line, left } = spot
    const { id, origin, rightOrigin, length } = item
    if (!origin) this.step(line.back)
    this.#cut(origin, 1)
    this.#cut(rightOrigin, 0)
    const next = this.#next.get(left) ?? (spot.isRest && origin ? after(origin) : nameOf(spot.right?.id ?? null))
    if (this.#crowded.has(left) || next !== nameOf(rightOrigin)) {
      this.#crowded.add(left)
      this.#lookPast(item, spot)
      // On an item of the update alone nothing stored hangs, and nothing else unless it came with the update too.
      if (!origin || this.#isStored(origin) || this.#taken.has(left)) this.step(line.added)
    }
    this.#taken.add(left)
    this.#next.set(left, nameOf(id))
    this.#next.set(`${id.client}:${id.clock + length - 1}`, next)
    this.#lineOfNew.set(nameOf(id), line)
    line.added += 1
  }

  /** As Yjs does, over what is stored. */
  #lookPast({ origin, rightOrigin, id }: Y.Item, { right, isRest }: Spot): void {
    const passed = new Set<unknown>()
    for (let other = right; other !== null; other = other.right) {
      this.step(1 + (this.#cuts.get(other) ?? 0))
      // What comes before the left neighbour in the same item isn't met any more.
      const isAhead = !(isRest && other === right) || (rightOrigin?.clock ?? 0) > (origin?.clock ?? 0)
      if (rightOrigin && isAhead && holds(other, rightOrigin)) return
      passed.add(other)
      if ((isRest && other === right) || Y.compareIDs(origin, other.origin)) {
        if (other.id.client >= id.client && Y.compareIDs(rightOrigin, other.rightOrigin)) return
      } else if (!other.origin || !passed.has(Y.getItem(this.#doc.store, other.origin))) return
    }
  }

  /** Between the letter of this id, or the one after it, and the one before. */
  #cut(id: Y.ID | null, by: 0 | 1): void {
    if (!id || !this.#isStored(id)) return
    const item: unknown = Y.getItem(this.#doc.store, id)
    if (!(item instanceof Y.Item)) return
    const at = id.clock + by - item.id.clock
    if (at > 0 && at < item.length) this.#cuts.set(item, (this.#cuts.get(item) ?? 0) + 1)
  }

  /** Null where Yjs has nothing to look through. */
  #spotOf(item: Y.Item, startOf: (id: Y.ID) => string): Spot | null {
    const { origin, rightOrigin, parentSub } = item
    // A root's name, before Yjs has looked it up: its types don't tell.
    const parent = item.parent as Y.Item['parent'] | string
    if (origin) return this.#behind(origin, startOf)
    if (typeof parent === 'string') {
      const type = this.#doc.share.get(parent)
      return type ? this.#at(type, parentSub) : this.#atNew(`root ${parent}`, parentSub)
    }
    if (parent instanceof Y.ID) {
      if (!this.#isStored(parent)) return this.#atNew(nameOf(parent), parentSub)
      const holder: unknown = Y.getItem(this.#doc.store, parent)
      if (!(holder instanceof Y.Item) || !(holder.content instanceof Y.ContentType)) return null
      return this.#at(holder.content.type, parentSub)
    }
    if (!rightOrigin) return null
    if (!this.#isStored(rightOrigin)) {
      const line = this.#lineOfNew.get(startOf(rightOrigin))
      return line ? beginningOf(line) : null
    }
    const right: unknown = Y.getItem(this.#doc.store, rightOrigin)
    if (!(right instanceof Y.Item) || !(right.parent instanceof Y.AbstractType)) return null
    return this.#at(right.parent, right.parentSub)
  }

  #behind(origin: Y.ID, startOf: (id: Y.ID) => string): Spot | null {
    const left = nameOf(origin)
    if (!this.#isStored(origin)) {
      const line = this.#lineOfNew.get(startOf(origin))
      if (!line) return null
      // In the middle of what the update brings: its rest stands there.
      if (!this.#next.has(left)) {
        this.#next.set(left, after(origin))
        this.#taken.add(left)
      }
      return { line, left, right: null, isRest: false }
    }
    const stored: unknown = Y.getItem(this.#doc.store, origin)
    if (!(stored instanceof Y.Item) || !(stored.parent instanceof Y.AbstractType)) return null
    const { line } = this.#at(stored.parent, stored.parentSub)
    const isRest = origin.clock < stored.id.clock + stored.length - 1
    return { line, left, right: isRest ? stored : stored.right, isRest }
  }

  #isStored({ client, clock }: Y.ID): boolean {
    return clock < stateOf(this.#doc, client)
  }

  #at(type: TypeNode, key: string | null): Spot {
    let name = this.#typeNames.get(type)
    if (name === undefined) {
      name = `type ${this.#typeNames.size}`
      this.#typeNames.set(type, name)
    }
    return beginningOf(this.#line(`${name} ${key ?? ''}`, () => firstIn(type, key)))
  }

  #atNew(holder: string, key: string | null): Spot {
    return beginningOf(this.#line(`${holder} ${key ?? ''}`, () => ({ first: null, back: 0 })))
  }

  #line(name: string, find: () => Pick<Line, 'first' | 'back'>): Line {
    const known = this.#lines.get(name)
    if (known) return known
    const line = { name, added: 0, ...find() }
    this.#lines.set(name, line)
    return line
  }
}

const beginningOf = (line: Line): Spot => ({ line, left: line.name, right: line.first, isRest: false })

function firstIn(type: TypeNode, key: string | null): Pick<Line, 'first' | 'back'> {
  if (key === null) return { first: type._start, back: 0 }
  let first = type._map.get(key) ?? null
  let back = 0
  for (; first?.left; first = first.left) back += 1
  return { first, back }
}

const nameOf = (id: Y.ID | null): string => (id ? `${id.client}:${id.clock}` : 'end')
const after = ({ client, clock }: Y.ID): string => `${client}:${clock + 1}`
const holds = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean =>
  id.client === client && clock >= id.clock && clock < id.clock + length
