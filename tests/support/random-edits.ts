/** What people do on an action plan, at random: notes, moves, colours, letters, rows. All of it allowed. */
import * as Y from 'yjs'
import { noteColours } from '../../shared/canvases/colours.ts'
import { fieldOf, noteTextOf, recordsOf, rowsOf } from '../../shared/document/layout.ts'
import { toGroups } from '../../shared/document/records.ts'
import { addRow, bringBackRow, livingRows, moveRow, readRows, removeRow } from '../../shared/document/rows.ts'
import type { Dice } from './dice.ts'
import { sampleShape } from './sample-records.ts'

const listId = 'measures'
const cells = [{ id: 'what' }, { id: 'who' }, { id: 'signs' }]
const colours = Object.keys(noteColours)

/** One act of one person, in one transaction. `name` makes their new ids their own. */
export function editAtRandom(doc: Y.Doc, dice: Dice, name: string): void {
  doc.transact(() => dice.pick(acts)(doc, dice, name))
}

const addNote = (doc: Y.Doc, dice: Dice, name: string): void => {
  // Few ids, so that two people make the same one now and then.
  const id = `shape:${dice.oneIn(3) ? 'both' : name}${dice.below(6)}`
  const shape = { ...sampleShape('sticky'), id, x: dice.below(1_000) }
  recordsOf(doc).set(id, new Y.Map(Object.entries(toGroups(shape))))
  noteTextOf(doc, id).insert(0, 'ny')
}

const anyShape = (doc: Y.Doc, dice: Dice): [string, Y.Map<unknown>] | null => {
  const all = [...recordsOf(doc).entries()]
  return all.length === 0 ? null : dice.pick(all)
}

const move = (doc: Y.Doc, dice: Dice): void => {
  const found = anyShape(doc, dice)
  found?.[1].set('g', ['page:page', `a${1 + dice.below(9)}`, dice.below(900), dice.below(900), 0])
}

const recolour = (doc: Y.Doc, dice: Dice): void => {
  const found = anyShape(doc, dice)
  found?.[1].set('p', { opacity: 1, color: dice.pick(colours) })
}

const removeNote = (doc: Y.Doc, dice: Dice): void => {
  const found = anyShape(doc, dice)
  if (!found) return
  recordsOf(doc).delete(found[0])
  const text = noteTextOf(doc, found[0])
  text.delete(0, text.length)
}

function type(text: Y.Text, dice: Dice): void {
  const at = dice.below(text.length + 1)
  if (dice.oneIn(3) && text.length > at) text.delete(at, 1 + dice.below(Math.min(4, text.length - at)))
  else text.insert(at, dice.pick(['a', 'læring ', '🙂', 'x\ny']))
}

const typeInField = (doc: Y.Doc, dice: Dice): void =>
  type(fieldOf(doc, dice.pick(['goal', 'position', 'school'])), dice)

const typeInNote = (doc: Y.Doc, dice: Dice): void => {
  const found = anyShape(doc, dice)
  if (found) type(noteTextOf(doc, found[0]), dice)
}

const typeInCell = (doc: Y.Doc, dice: Dice): void => {
  const rows = [...rowsOf(doc, listId)]
  const cell = rows.length === 0 ? null : dice.pick(rows).get(dice.pick(cells).id)
  if (cell instanceof Y.Text) type(cell, dice)
}

const changeRows = (doc: Y.Doc, dice: Dice, name: string): void => {
  const living = livingRows(doc, listId)
  const act = dice.below(4)
  if (act === 0 || living.length === 0)
    addRow(doc, { listId, cells, id: `${name}${dice.below(1e9)}`, at: dice.below(4) })
  else if (act === 1) moveRow(doc, listId, dice.pick(living).id, dice.below(4))
  else if (act === 2) removeRow(doc, listId, dice.pick(living).id)
  else bringBackRow(doc, listId, dice.pick(readRows(doc, listId)).id)
}

const acts = [addNote, move, move, recolour, removeNote, typeInField, typeInField, typeInNote, typeInCell, changeRows]
