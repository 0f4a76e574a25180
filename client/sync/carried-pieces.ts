/** Where a document differs from another that holds less, key by key (`edited-keys.ts`), and how each difference is carried there. */
import * as Y from 'yjs'
import { fieldOf, noteTextOf, recordsOf, rowsOf, rootNames } from '../../shared/document/layout.ts'
import { rowKeys } from '../../shared/document/rows.ts'
import { recordKey } from './edited-keys.ts'

export interface Piece {
  key: string
  /** About so many. */
  bytes: number
  /** To be called in a transaction of the document that is to have it. */
  carry: () => void
}

type Shared = Y.Map<unknown>

export function findPieces(from: Y.Doc, to: Y.Doc): Piece[] {
  return [...from.share.keys()].flatMap((root) => {
    if (root === rootNames.records) return recordPieces(recordsOf(from), recordsOf(to))
    if (root.startsWith('rows:')) return rowPieces(root, rowsOf(from, root.slice(5)), rowsOf(to, root.slice(5)))
    if (root.startsWith('f:')) return textPieces(root, fieldOf(from, root.slice(2)), fieldOf(to, root.slice(2)))
    if (root.startsWith('n:')) return textPieces(root, noteTextOf(from, root.slice(2)), noteTextOf(to, root.slice(2)))
    return []
  })
}

function textPieces(key: string, mine: Y.Text, theirs: Y.Text): Piece[] {
  const text = mine.toJSON()
  return text === theirs.toJSON() ? [] : [{ key, bytes: 2 * text.length, carry: () => rewrite(theirs, text) }]
}

/** Makes `text` read as `wanted` by replacing only what lies between their common beginning and end. */
function rewrite(text: Y.Text, wanted: string): void {
  // By whole characters: Yjs would spoil both halves of an emoji that is cut in two.
  const [now, then] = [Array.from(text.toJSON()), Array.from(wanted)]
  let start = 0
  while (start < now.length && start < then.length && now[start] === then[start]) start++
  let end = 0
  while (end < now.length - start && end < then.length - start && now.at(-1 - end) === then.at(-1 - end)) end++
  const at = now.slice(0, start).join('').length
  const removed = now.slice(start, now.length - end).join('').length
  const inserted = then.slice(start, then.length - end).join('')
  if (removed > 0) text.delete(at, removed)
  if (inserted) text.insert(at, inserted)
}

function recordPieces(mine: Y.Map<Shared>, theirs: Y.Map<Shared>): Piece[] {
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((id) => {
    const [my, their] = [mine.get(id), theirs.get(id)]
    const [now, then] = [my && sorted(my), their && sorted(their)]
    if (now === then) return []
    const carry = () => {
      if (!my) theirs.delete(id)
      else if (!their) theirs.set(id, my.clone())
      else copyGroups(my, their)
    }
    return [{ key: recordKey(id), bytes: now?.length ?? 0, carry }]
  })
}

/** A record's parts may have come in another order. */
const sorted = (record: Shared): string =>
  JSON.stringify(Object.entries(record.toJSON()).toSorted(([a], [b]) => (a < b ? -1 : 1)))

function copyGroups(my: Shared, their: Shared): void {
  for (const key of my.keys()) {
    const value = my.get(key)
    if (JSON.stringify(value) !== JSON.stringify(their.get(key))) their.set(key, value)
  }
}

/** Rows are never taken out of the array: removing and moving one sets a value of its own (`shared/document/rows.ts`). */
function rowPieces(key: string, mine: Y.Array<Shared>, theirs: Y.Array<Shared>): Piece[] {
  const there = new Map(theirs.toArray().map((row) => [row.get(rowKeys.id), row]))
  return mine.toArray().flatMap((row) => {
    const their = there.get(row.get(rowKeys.id))
    const [now, then] = [sorted(row), their && sorted(their)]
    if (now === then) return []
    return [{ key, bytes: 2 * now.length, carry: () => (their ? copyRow(row, their) : theirs.push([row.clone()])) }]
  })
}

function copyRow(my: Shared, their: Shared): void {
  for (const [key, value] of my.entries()) {
    const there = their.get(key)
    if (value instanceof Y.Text && there instanceof Y.Text) rewrite(there, value.toJSON())
    else if (!(value instanceof Y.Text) && value !== there) their.set(key, value)
  }
}
