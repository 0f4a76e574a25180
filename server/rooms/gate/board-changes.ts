/**
 * What an update makes of a board, gathered place by place and judged as a whole.
 *
 * Invariants of a board that only such updates have changed
 * - Every record passes `checkRecord`, and keeps its type for life.
 * - Every row has an id, an order and all its cells.
 * - Texts, rows, records and notes stay within their bounds. What only takes away is never refused for a bound.
 */
import * as Y from 'yjs'
import type { List } from '../../../shared/canvases/canvas.ts'
import { rootNames, shapeIdOfNoteRoot } from '../../../shared/document/layout.ts'
import { changedPart, type BoardChange } from '../../../shared/facilitation/may-change.ts'
import { limits } from '../../../shared/limits.ts'
import { DeletedRanges } from './deleted-ranges.ts'
import { gateLimits } from './gate-limits.ts'
import { judgeRecord } from './judge-record.ts'
import { judgeRow } from './judge-row.ts'
import type { Search } from './key-chain.ts'
import { ChangedMap } from './map-changes.ts'
import type { Holder, Place, TypeNode } from './place.ts'
import { Refusal } from './refusal.ts'

type TextHolder = Extract<Holder, { kind: 'text' }>

export class BoardChanges {
  readonly #doc: Y.Doc
  readonly #deleted: DeletedRanges
  readonly #search: Search
  readonly #records: ChangedMap
  readonly #recordMaps = new Map<string, { id: string; map: ChangedMap }>()
  readonly #rowMaps = new Map<string, { list: List; map: ChangedMap }>()
  readonly #rowCounts = new Map<List, number>()
  readonly #texts = new Map<string, { holder: TextHolder; growth: number; adds: boolean }>()
  #newNoteRoots = 0

  constructor(doc: Y.Doc, deleted: DeletedRanges, search: Search) {
    this.#doc = doc
    this.#deleted = deleted
    this.#search = search
    this.#records = new ChangedMap(doc.share.get(rootNames.records) ?? null, deleted, search)
  }

  /** Something new; its content has been judged by itself. */
  add(item: Y.Item, { holder, key }: Place): void {
    switch (holder.kind) {
      case 'records':
        this.#records.set(key ?? '', item)
        return
      case 'record':
        this.#recordMap(holder).set(key ?? '', item)
        return
      case 'rows':
        if (!this.#isDeleted(item)) this.#countRow(holder.list, 1)
        return
      case 'row':
        this.#rowMap(holder).set(key ?? '', item)
        return
      case 'text':
        this.#growText(holder, this.#aliveLength(item))
        return
      case 'meta':
      case 'votes':
      case 'gone':
    }
  }

  /** A map of the update's own, which need not have anything in it. */
  addHolder(holder: Holder): void {
    if (holder.kind === 'record') this.#recordMap(holder)
    if (holder.kind === 'row') this.#rowMap(holder)
  }

  /** Something that is there now, or `length` letters of it. */
  delete({ holder, key }: Place, length: number): void {
    switch (holder.kind) {
      case 'meta':
        throw new Refusal('canvasLocked', 'what the board was made from')
      case 'records':
        this.#records.touch(key ?? '')
        return
      case 'record':
        this.#recordMap(holder).touch(key ?? '')
        return
      case 'rows':
        this.#countRow(holder.list, -length)
        return
      case 'row':
        this.#rowMap(holder).touch(key ?? '')
        return
      case 'text':
        this.#growText(holder, -length)
        return
      case 'votes':
      case 'gone':
    }
  }

  judge(): void {
    this.#judgeTexts()
    for (const { list, map } of this.#rowMaps.values()) judgeRow(list, map)
    for (const [list, growth] of this.#rowCounts) {
      const now = this.#doc.share.get(`rows:${list.id}`)?._length ?? 0
      if (growth > 0 && now + growth > gateLimits.rows) throw new Refusal('boardFull', 'too many rows')
    }
    this.#judgeRecords()
  }

  /** What it comes to, change by change, for rights that allow some and not others. */
  *list(isOwn: (clientId: number) => boolean): Generator<BoardChange> {
    for (const { holder, adds } of this.#texts.values()) yield { kind: 'text', part: holder.part, adds }
    for (const { list } of this.#rowMaps.values()) yield { kind: 'row', list: list.id }
    for (const list of this.#rowCounts.keys()) yield { kind: 'row', list: list.id }
    for (const id of this.#changedRecords()) {
      const stored = this.#records.type?._map.get(id)
      const item = this.#records.get(id)
      if (stored && !stored.deleted && item !== stored) {
        yield { kind: 'removed', shape: shapeIn(stored), isOwn: isOwn(stored.id.client) }
      }
      const own = item && this.#recordMaps.get(`${item.id.client}:${item.id.clock}`)?.map
      if (!own) continue
      const shape = shapeOf(own.value('t'))
      if (own.type === null) yield { kind: 'new', shape }
      else {
        const parts = [...own.changedKeys].map((key) => changedPart(key, own.before(key), own.value(key)))
        yield { kind: 'changed', shape, parts, isOwn: isOwn(item.id.client) }
      }
    }
  }

  #changedRecords(): Set<string> {
    const ids = new Set(this.#records.changedKeys)
    for (const { id } of this.#recordMaps.values()) ids.add(id)
    return ids
  }

  #judgeRecords(): void {
    const ids = this.#changedRecords()
    let newShapes = 0
    let newOthers = 0
    for (const id of ids) {
      const item = this.#records.get(id)
      if (!item) continue
      const own = this.#recordMaps.get(`${item.id.client}:${item.id.clock}`)
      // Another map than the one that was written to stands there, and it is as it was.
      if (!own) continue
      judgeRecord(id, own.map)
      if (own.map.type !== null) continue
      if (id.startsWith('shape:')) newShapes += 1
      else newOthers += 1
    }
    if (newShapes + newOthers > 0) this.#judgeRecordCount(newShapes, newOthers)
  }

  #judgeRecordCount(newShapes: number, newOthers: number): void {
    let shapes = newShapes
    let others = newOthers
    for (const [id, item] of this.#records.type?._map ?? []) {
      if (item.deleted || this.#records.isChanged(id)) continue
      if (id.startsWith('shape:')) shapes += 1
      else others += 1
    }
    const tooMany = (newShapes > 0 && shapes > limits.shapes) || (newOthers > 0 && others > gateLimits.otherRecords)
    if (tooMany) throw new Refusal('boardFull', 'too many shapes')
  }

  #judgeTexts(): void {
    for (const { holder, growth } of this.#texts.values()) {
      if (growth > 0 && lengthOf(holder.type) + growth > holder.maxLength)
        throw new Refusal('boardFull', 'a text too long')
    }
    if (this.#newNoteRoots === 0) return
    let notes = this.#newNoteRoots
    for (const name of this.#doc.share.keys()) if (shapeIdOfNoteRoot(name) !== null) notes += 1
    if (notes > gateLimits.noteRoots) throw new Refusal('boardFull', 'too many notes')
  }

  #growText(holder: TextHolder, growth: number): void {
    const known = this.#texts.get(holder.key)
    if (known) {
      known.growth += growth
      known.adds ||= growth > 0
    } else {
      this.#texts.set(holder.key, { holder, growth, adds: growth > 0 })
      if (holder.isNoteRoot && holder.type === null) this.#newNoteRoots += 1
    }
  }

  #aliveLength(item: Y.Item): number {
    if (item.content instanceof Y.ContentDeleted) return 0
    return item.length - this.#deleted.countIn(item.id.client, item.id.clock, item.length)
  }

  #isDeleted(item: Y.Item): boolean {
    return this.#aliveLength(item) === 0
  }

  #countRow(list: List, growth: number): void {
    this.#rowCounts.set(list, (this.#rowCounts.get(list) ?? 0) + growth)
  }

  #recordMap({ id, key, type }: Extract<Holder, { kind: 'record' }>): ChangedMap {
    const known = this.#recordMaps.get(key)
    if (known) return known.map
    const map = new ChangedMap(type, this.#deleted, this.#search)
    this.#recordMaps.set(key, { id, map })
    return map
  }

  #rowMap({ list, key, type }: Extract<Holder, { kind: 'row' }>): ChangedMap {
    const known = this.#rowMaps.get(key)
    if (known) return known.map
    const map = new ChangedMap(type, this.#deleted, this.#search)
    this.#rowMaps.set(key, { list, map })
    return map
  }
}

const shapeOf = (type: unknown): string | null => (typeof type === 'string' ? type : null)
const shapeIn = ({ content }: Y.Item): string | null =>
  content instanceof Y.ContentType && content.type instanceof Y.Map ? shapeOf(content.type.get('t')) : null

const lengthOf = (type: TypeNode | null): number => type?._length ?? 0
