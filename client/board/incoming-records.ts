/**
 * What the document says, as records that an editor can show.
 *
 * Invariants
 * - A record that may not stand on a board is left out and counted; it is never fatal, and never deleted.
 * - Two shapes never have the same index here: tldraw fails when it is asked for a place between them. The later one (by id) is shown
 *   just above; the document keeps what it says, so that screens don't contradict each other in it.
 */
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { getIndexBetween, type IndexKey } from '@tldraw/utils'
import type * as Y from 'yjs'
import { checkRecord } from '../../shared/document/record-schema.ts'
import { fromGroups, type GroupKey, type Groups } from '../../shared/document/records.ts'

export class IncomingRecords {
  readonly #records: Y.Map<Y.Map<unknown>>
  readonly #leftOut = new Map<string, string>()

  constructor(records: Y.Map<Y.Map<unknown>>) {
    this.#records = records
  }

  /** How many records are left out. */
  get leftOut(): number {
    return this.#leftOut.size
  }

  /** The record as the document has it, with `ours` where this screen has newer values; null when there is none that can be shown. */
  read(id: string, ours: Groups = {}): TLRecord | null {
    const map = this.#records.get(id)
    if (!map) {
      this.#leftOut.delete(id)
      return null
    }
    // Not a map: written by something that is no screen of ours.
    const get = typeof map.get === 'function' ? (key: GroupKey) => ours[key] ?? map.get(key) : () => undefined
    const record = fromGroups(id, get)
    const check = record ? checkRecord(record) : { ok: false as const, why: 'it is no record at all' }
    if (!record || !check.ok) {
      this.leaveOut(id, check.ok ? '' : check.why)
      return null
    }
    this.#leftOut.delete(id)
    return record as unknown as TLRecord
  }

  leaveOut(id: string, why: string): void {
    this.#leftOut.set(id, why)
  }
}

/** The shape, beside a twin with the same index where there is one: the one with the later id is moved just above the other. */
export function apart(shape: TLShape, others: Iterable<TLShape>): TLShape[] {
  let twin: TLShape | null = null
  let next: IndexKey | null = null
  for (const other of others) {
    if (other.id === shape.id) continue
    if (other.index === shape.index) twin = other
    if (other.index > shape.index && (next === null || other.index < next)) next = other.index
  }
  if (!twin) return [shape]
  const index = getIndexBetween(shape.index, next)
  return shape.id > twin.id ? [{ ...shape, index }] : [shape, { ...twin, index }]
}
