/** A round is revealed: what was written in private becomes sticky notes in the field of each board. */
import type * as Y from 'yjs'
import { requireCanvas } from '../../shared/canvases/all.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { addStickies, type NewSticky } from '../../shared/document/add-stickies.ts'
import { fitSticky } from '../../shared/document/fit-sticky.ts'
import { noteTextOf } from '../../shared/document/layout.ts'
import type { BoardSnapshot } from '../../shared/document/snapshot.ts'
import type { Round } from '../../shared/facilitation/live-state.ts'
import { boxOfField, boxOfText, layNotes, roomBelow, widen, type Size } from '../../shared/facilitation/lay-notes.ts'
import { SlipId, type BoardId, type PrincipalKey } from '../../shared/ids.ts'
import type { BoardInRoom } from '../../shared/facilitation/room-facts.ts'
import type { BoardReader, BoardWriter, ServerEdit } from './board-writer.ts'
import { newId } from '../new-id.ts'
import { groupBy } from './group-by.ts'
import type { SlipRecord, SlipStore } from './slip-store.ts'

export interface LayParts {
  slips: SlipStore
  writer: BoardWriter
  reader: BoardReader
  clock: () => number
}

/** The note that a slip becomes. A second try finds it there. */
export const noteIdOf = ({ id }: Pick<SlipRecord, 'id'>): string => `shape:${id}`

const boardsAtOnce = 8

/**
 * Lays the round's slips on their boards and takes them out of the store. Can be done again after a crash in the midst of it: what lies
 * on a board already stays as it is. What finds no room goes into the field's tray. Throws when a board failed, after all others are done.
 */
export async function layRound(
  round: Round,
  boards: ReadonlyMap<BoardId, BoardInRoom>,
  parts: LayParts,
): Promise<void> {
  const byBoard = groupBy(await parts.slips.listOfRound(round.id), ({ boardId }) => boardId)
  const waiting = [...byBoard]
  const failures: unknown[] = []
  const layNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const board = boards.get(next[0])
      if (board) await layOnBoard(board, next[1], round, parts).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: boardsAtOnce }, layNext))
  if (failures.length > 0) throw failures[0]
}

export interface Laying {
  fieldId: string
  withNames: boolean
  piled: boolean
  /** Out of a tray: there a slip can be written anew while its note is being laid. Then it is another note. */
  isTray?: true
}

/** How many of them lie on the board now. */
export async function layOnBoard(
  { id, canvas: canvasId }: BoardInRoom,
  slips: readonly SlipRecord[],
  laying: Laying,
  { slips: store, writer, reader, clock }: LayParts,
): Promise<number> {
  const { withNames, isTray } = laying
  const canvas = requireCanvas(canvasId)
  const there = await reader.read(id, canvas)
  const notes = there && layOut(slips, { canvas, there, laying, now: clock() })
  if (!notes) return 0
  const groups = [...groupBy(notes, ({ slip }): PrincipalKey => (withNames ? slip.principal : 'server'))]
  const edits = groups.map(([principal, group]): ServerEdit => {
    const stickies = group.map(({ sticky }) => sticky)
    return {
      principal,
      edit: (doc) => addStickies(doc, isTray ? stickies.map((one) => unlessItLies(doc, one)) : stickies),
    }
  })
  const done = (await writer.change(id, edits)) ?? []
  const idsOf = (isLaid: boolean) =>
    groups.flatMap(([, group], index) => ((done[index] ?? false) === isLaid ? group.map(({ slip }) => slip.id) : []))
  await store.moveToTray(idsOf(false), { at: clock(), withNames })
  await store.remove(idsOf(true))
  return idsOf(true).length
}

interface Sheet {
  canvas: Canvas
  there: BoardSnapshot
  laying: Laying
  now: number
}

/** Each slip with the note that it becomes. Null where the canvas has no such field. */
function layOut(slips: readonly SlipRecord[], { canvas, there, laying: { fieldId, piled }, now }: Sheet) {
  const inside = boxOfField(canvas, fieldId, there)
  if (!inside) return null
  const text = boxOfText(canvas, fieldId, there)
  const taken = [...there.notes.map(({ box }) => box), ...(text ? [text] : [])]
  // By their ids, which are random: in the order of writing, a note could be traced to whoever wrote first.
  const ordered = slips.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  // Those with most to say decide: to reckon with every one of three hundred takes too long.
  const longest = slips.map((slip) => slip.text).toSorted((a, b) => b.length - a.length)
  const growth = (size: Size) => Math.max(0, ...longest.slice(0, 3).map((words) => fitSticky(words, size).growY))
  const boxes = layNotes({ inside, count: ordered.length, piled, taken, growth })
  return ordered.map((slip, index) => {
    const laid = boxes[index]!
    const box = piled ? widen(laid, inside, (size) => fitSticky(slip.text, size).growY) : laid
    // Whoever has written much covers no other field.
    const mostGrowth = roomBelow(box, piled ? [] : boxes, inside)
    // All at once, so that the moment doesn't tell who wrote.
    const sticky: NewSticky = { id: noteIdOf(slip), text: slip.text, box, colour: 'yellow', at: now, mostGrowth }
    return { slip, sticky }
  })
}

/** With an id of its own, where other words have been laid under the slip's. The same words are the same slip, sent twice. */
function unlessItLies(doc: Y.Doc, sticky: NewSticky): NewSticky {
  const laid = noteTextOf(doc, sticky.id)
  return laid._start === null || laid.toJSON() === sticky.text
    ? sticky
    : { ...sticky, id: noteIdOf({ id: SlipId.parse(newId()) }) }
}
