/** Writes steps on a board as the people in them would have: each under a client id of their own, so that it can be seen who wrote what. */
import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { fieldOf, noteTextOf, recordsOf } from '../../shared/document/layout.ts'
import { toGroups } from '../../shared/document/records.ts'
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
    doc.transact(() => take(doc, canvas, step, index))
    const principal = principalOf(step.by)
    await log.append({
      boardId,
      epoch: stored.epoch,
      seq: stored.seq + 1 + index,
      update: Y.encodeStateAsUpdate(doc, before),
      principals: [principal],
      bindings: isNew ? [{ clientId, principal }] : [],
      at: startedAt + index * minuteMs,
    })
  }
  doc.destroy()
}

function take(doc: Y.Doc, canvas: Canvas, step: Step, index: number): void {
  if ('field' in step) {
    if (!canvas.fields.some(({ id }) => id === step.field)) throw new Error(`${canvas.id} has no field ${step.field}`)
    fieldOf(doc, step.field).insert(0, step.text)
  } else if ('row' in step) {
    writeRow(doc, canvas, step)
  } else {
    putNote(doc, step, index)
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

function putNote(doc: Y.Doc, step: Extract<Step, { note: string }>, index: number): void {
  const id = `shape:${newId()}`
  const record = {
    id,
    typeName: 'shape',
    type: 'sticky',
    parentId: 'page:page',
    // tldraw's order from back to front: one letter says how many more follow, and none ends in a nought.
    index: `a${indexLetters[index % indexLetters.length]}`,
    x: step.at.x,
    y: step.at.y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: { w: step.at.side, h: step.at.side, growY: 0, color: step.colour ?? 'yellow' },
    meta: {},
  }
  const groups = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(toGroups(record))) groups.set(key, value)
  recordsOf(doc).set(id, groups)
  noteTextOf(doc, id).insert(0, step.note)
}

const indexLetters = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
