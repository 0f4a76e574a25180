/** One record as it will be. */
import * as Y from 'yjs'
import { canvasShapeId, checkRecord, isMove } from '../../../shared/document/record-schema.ts'
import { fromGroups } from '../../../shared/document/records.ts'
import type { ChangedMap } from './map-changes.ts'
import { Refusal } from './refusal.ts'

export function judgeRecord(id: string, map: ChangedMap): void {
  if (isOnlyMoved(map)) return
  // Screens read groups one by one: a type that changes would for a moment stand beside another type's groups.
  if (map.type !== null && ['t', 'r'].some((key) => map.isChanged(key) && !isSameKind(key, map))) {
    throw new Refusal('invalidRecord', 'a record keeps its type')
  }
  if (map.type !== null && map.isChanged('m') && !isSameMeta(map)) {
    throw new Refusal('invalidRecord', 'when it was written is said once')
  }
  const whole = map.value('r')
  if (whole !== undefined && (map.get('t') || map.get('g'))) throw new Refusal('invalidRecord', 'a record of two kinds')
  if (whole !== undefined && idOf(whole) !== id) throw new Refusal('invalidRecord', 'a record under another id')
  const record = fromGroups(id, (key) => map.value(key))
  if (!record) throw new Refusal('invalidRecord', 'a record without what makes it one')
  if (record['type'] === 'canvas' || record.id === canvasShapeId) throw new Refusal('canvasLocked', 'the canvas')
  const check = checkRecord(record)
  // Why is said by the schema in its own words; a value may be quoted in it.
  if (!check.ok) throw new Refusal('invalidRecord', 'the record is invalid')
}

/** It stands on the board, so it passed when it came. */
function isOnlyMoved(map: ChangedMap): boolean {
  if (map.type === null) return false
  for (const key of map.changedKeys) if (key !== 'g') return false
  const stored = map.type._map.get('g')
  return stored?.content instanceof Y.ContentAny && !stored.deleted && isMove(stored.content.arr[0], map.value('g'))
}

/** A whole record may be replaced by another version of itself, a shape's type by the same. */
function isSameKind(key: string, map: ChangedMap): boolean {
  const before: unknown = map.type?._map.get(key)?.content.getContent()[0]
  return key === 'r' ? before !== undefined : before === map.value(key)
}

const isSameMeta = (map: ChangedMap): boolean =>
  JSON.stringify(map.type?._map.get('m')?.content.getContent()[0]) === JSON.stringify(map.value('m'))

const idOf = (whole: unknown): unknown =>
  typeof whole === 'object' && whole !== null && 'id' in whole ? whole.id : undefined
