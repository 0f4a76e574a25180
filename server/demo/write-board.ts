/** Writes steps on a board as the people in them would have: each under a client id of their own, so that it can be seen who wrote what. */
import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { fieldOf } from '../../shared/document/layout.ts'
import { addRow, livingRows, requireCell } from '../../shared/document/rows.ts'
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'
import { newId } from '../new-id.ts'
import type { UpdateLog } from '../rooms/update-log.ts'
import type { Step } from './step.ts'

interface Given {
  log: UpdateLog
  boardId: BoardId
  canvas: Canvas
  steps: readonly Step[]
  /** Whom a name stands for. */
  principalOf: (name: string) => PrincipalKey
  /** When the first step is taken, ms since 1970; a minute goes by between two. */
  startedAt: number
}

const minuteMs = 60_000

export async function writeBoard({ log, boardId, canvas, steps, principalOf, startedAt }: Given): Promise<void> {
  const stored = await log.read(boardId)
  if (!stored) throw new Error('a board of the example is missing')
  const doc = new Y.Doc()
  for (const update of stored.updates) Y.applyUpdate(doc, update)
  const clientIds = new Map<string, number>()
  for (const [index, step] of steps.entries()) {
    const isNew = !clientIds.has(step.by)
    const clientId = clientIds.get(step.by) ?? randomInt(1, 2 ** 32)
    clientIds.set(step.by, clientId)
    const before = Y.encodeStateVector(doc)
    doc.clientID = clientId
    const at = startedAt + index * minuteMs
    doc.transact(() => take(doc, canvas, step, at))
    const principal = principalOf(step.by)
    await log.append({
      boardId,
      epoch: stored.epoch,
      seq: stored.seq + 1 + index,
      update: Y.encodeStateAsUpdate(doc, before),
      principals: [principal],
      bindings: isNew ? [{ clientId, principal }] : [],
      at,
    })
  }
  doc.destroy()
}

/** `at`: when, ms since 1970. */
function take(doc: Y.Doc, canvas: Canvas, step: Step, at: number): void {
  if ('field' in step) {
    if (!canvas.fields.some(({ id }) => id === step.field)) throw new Error(`${canvas.id} has no field ${step.field}`)
    fieldOf(doc, step.field).insert(0, step.text)
  } else if ('row' in step) {
    writeRow(doc, canvas, step)
  } else {
    putNote(doc, step, at)
  }
}

function writeRow(doc: Y.Doc, canvas: Canvas, { list: listId, row }: Extract<Step, { row: unknown }>): void {
  const list = canvas.lists.find(({ id }) => id === listId)
  if (!list) throw new Error(`${canvas.id} has no list ${listId}`)
  const firstEmpty = () =>
    livingRows(doc, listId).find((one) => list.cells.every(({ id }) => requireCell(one, id).length === 0))
  if (!firstEmpty()) addRow(doc, { listId, cells: list.cells, id: newId() })
  const empty = firstEmpty()
  for (const { id } of list.cells) {
    const text = row[id]
    if (empty && text) requireCell(empty, id).insert(0, text)
  }
}

function putNote(doc: Y.Doc, step: Extract<Step, { note: string }>, at: number): void {
  const { x, y, side } = step.at
  const box = { x, y, w: side, h: side }
  addStickies(doc, [{ id: `shape:${newId()}`, text: step.note, box, colour: step.colour ?? 'yellow', at }])
}
