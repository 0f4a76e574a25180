/** Whether this kind of thing may stand in this kind of place, by itself. What it adds up to with the rest is judged afterwards. */
import * as Y from 'yjs'
import { groupKeys } from '../../../shared/document/records.ts'
import { canvasShapeId } from '../../../shared/document/record-schema.ts'
import { isOrder } from '../../../shared/document/row-order.ts'
import { rowKeys } from '../../../shared/document/rows.ts'
import { isCell } from './find-place.ts'
import { judgeValue } from './judge-value.ts'
import type { Place } from './place.ts'
import { Refusal } from './refusal.ts'

const recordId = /^(shape|asset|binding):[\w-]{1,64}$/
const recordKeys = new Set<string>([...groupKeys, 'r'])
const rowId = /^[\w-]{1,64}$/

export function judgeContent(item: Y.Item, { holder, key }: Place): void {
  const { content } = item
  if (!isOurs(content)) throw new Refusal('malformed', 'content that no board holds')
  if (content instanceof Y.ContentAny) for (const value of content.arr) judgeValue(value)
  const isDeleted = content instanceof Y.ContentDeleted
  switch (holder.kind) {
    case 'gone':
      return
    case 'meta':
      throw new Refusal('canvasLocked', 'what the board was made from')
    case 'votes':
      requireMap(item, key)
      if (!isDeleted && !(isOneValue(content) && Number.isSafeInteger(content.arr[0])))
        throw new Refusal('malformed', 'votes that are no number')
      return
    case 'records':
      requireMap(item, key)
      if (key === canvasShapeId) throw new Refusal('canvasLocked', 'the canvas')
      if (!recordId.test(key ?? '')) throw new Refusal('invalidRecord', 'an id of no record')
      if (!isDeleted && !(content instanceof Y.ContentType)) throw new Refusal('invalidRecord', 'a record in one piece')
      return
    case 'record':
      requireMap(item, key)
      if (!recordKeys.has(key ?? '')) throw new Refusal('invalidRecord', 'a group that records don’t have')
      if (!isDeleted && !isOneValue(content)) throw new Refusal('invalidRecord', 'a group that is no value')
      return
    case 'rows':
      if (key !== null) throw new Refusal('malformed', 'a list with keys')
      if (!isDeleted && !(content instanceof Y.ContentType)) throw new Refusal('invalidRecord', 'a row that is none')
      return
    case 'row':
      requireMap(item, key)
      if (!isDeleted && !isRowPart(content, key ?? '', holder.list))
        throw new Refusal('invalidRecord', 'an odd part of a row')
      return
    case 'text':
      if (key !== null) throw new Refusal('malformed', 'a text with keys')
      if (!isDeleted && !(content instanceof Y.ContentString))
        throw new Refusal('malformed', 'a text of more than letters')
  }
}

const isOurs = (content: unknown): boolean =>
  content instanceof Y.ContentDeleted ||
  content instanceof Y.ContentAny ||
  content instanceof Y.ContentString ||
  content instanceof Y.ContentType

/** A map's value follows another or nothing; Yjs never writes one before another. */
function requireMap(item: Y.Item, key: string | null): void {
  if (key === null || item.rightOrigin !== null) throw new Refusal('malformed', 'a map used as a list')
}

const isOneValue = (content: unknown): content is Y.ContentAny =>
  content instanceof Y.ContentAny && content.arr.length === 1

function isRowPart(content: unknown, key: string, list: { cells: readonly { id: string }[] }): boolean {
  if (isCell(list, key)) return content instanceof Y.ContentType
  if (!isOneValue(content)) return false
  const [value]: unknown[] = content.arr
  if (key === rowKeys.id) return typeof value === 'string' && rowId.test(value)
  if (key === rowKeys.order) return isOrder(value)
  return key === rowKeys.gone && typeof value === 'boolean'
}
