/**
 * Carries unsaved work from a document that can't be saved to one that can.
 *
 * A refused edit stays in the document it was made in, and everything written after it hangs on it: that document is lost to the
 * server. `from` is that document with all that the server has merged into it, `to` is a fresh one that holds what the server has
 * and no more; so where they differ, it is by edits of this device.
 *
 * Invariants
 * 1. Each key is carried in a transaction of its own, so that the server takes or refuses each by itself.
 * 2. What `without` names is not carried; whatever text they held that the server lacks is among what is left.
 * 3. Text is carried letter by letter around what both have: others' letters stay theirs.
 */
import * as Y from 'yjs'
import { fieldOf, noteTextOf, recordsOf, rowsOf, rootNames } from '../../shared/document/layout.ts'
import { rowKeys } from '../../shared/document/rows.ts'
import { recordKey } from './edited-keys.ts'
import { textLeft, type LeftText } from './left-text.ts'

export interface CarryOver {
  from: Y.Doc
  to: Y.Doc
  /** What must stay behind. */
  without: (key: string) => boolean
  origin: unknown
}

/** Answers with the texts that stayed behind. */
export function carryOver({ from, to, without, origin }: CarryOver): LeftText[] {
  const left: LeftText[] = []
  const write = (act: () => void) => to.transact(act, origin)

  for (const root of from.share.keys()) {
    if (root === rootNames.records) {
      carryRecords(recordsOf(from), recordsOf(to), (id) => without(recordKey(id)), write)
    } else if (root.startsWith('rows:')) {
      if (without(root)) left.push(...textLeft(root, from, to))
      else carryRows(rowsOf(from, root.slice(5)), rowsOf(to, root.slice(5)), write)
    } else {
      const [mine, theirs] = textsOf(root, from, to)
      if (!mine || !theirs || mine.toJSON() === theirs.toJSON()) continue
      if (without(root)) left.push(...textLeft(root, from, to))
      else write(() => rewrite(theirs, mine.toJSON()))
    }
  }
  return left
}

function textsOf(root: string, from: Y.Doc, to: Y.Doc): [Y.Text, Y.Text] | [] {
  if (root.startsWith('f:')) return [fieldOf(from, root.slice(2)), fieldOf(to, root.slice(2))]
  if (root.startsWith('n:')) return [noteTextOf(from, root.slice(2)), noteTextOf(to, root.slice(2))]
  return []
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

function carryRecords(
  mine: Y.Map<Y.Map<unknown>>,
  theirs: Y.Map<Y.Map<unknown>>,
  stays: (id: string) => boolean,
  write: (act: () => void) => void,
): void {
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    if (stays(id)) continue
    const [my, their] = [mine.get(id), theirs.get(id)]
    if (!my) write(() => theirs.delete(id))
    else if (!their) write(() => theirs.set(id, my.clone()))
    else if (JSON.stringify(my) !== JSON.stringify(their)) write(() => copyGroups(my, their))
  }
}

function copyGroups(my: Y.Map<unknown>, their: Y.Map<unknown>): void {
  for (const key of my.keys()) {
    const value = my.get(key)
    if (JSON.stringify(value) !== JSON.stringify(their.get(key))) their.set(key, value)
  }
}

/** Rows are never taken out of the array: removing and moving one sets a value of its own (`shared/document/rows.ts`). */
function carryRows(
  mine: Y.Array<Y.Map<unknown>>,
  theirs: Y.Array<Y.Map<unknown>>,
  write: (act: () => void) => void,
): void {
  const there = new Map(theirs.toArray().map((row) => [row.get(rowKeys.id), row]))
  for (const row of mine) {
    const their = there.get(row.get(rowKeys.id))
    if (!their) write(() => theirs.push([row.clone()]))
    else if (JSON.stringify(row) !== JSON.stringify(their)) write(() => carryRow(row, their))
  }
}

function carryRow(my: Y.Map<unknown>, their: Y.Map<unknown>): void {
  for (const [key, value] of my.entries()) {
    const there = their.get(key)
    if (!(value instanceof Y.Text)) their.set(key, value)
    else if (there instanceof Y.Text) rewrite(there, value.toJSON())
  }
}
