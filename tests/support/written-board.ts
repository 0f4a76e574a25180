/** A board with something on it, made as the server and several people make one. */
import * as Y from 'yjs'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { fieldOf, recordsOf } from '../../shared/document/layout.ts'
import { toGroups, type PlainRecord } from '../../shared/document/records.ts'
import { livingRows, requireCell } from '../../shared/document/rows.ts'
import { seedBoard } from '../../shared/document/seed.ts'

export interface WrittenBoard {
  canvas: Canvas
  doc: Y.Doc
}

/** As the server seeds it: ids of rows are `row-a`, `row-b` … */
export function newBoard(canvasId: string): WrittenBoard {
  const canvas = requireCanvas(CanvasId.parse(canvasId))
  let made = 0
  const doc = seedBoard({ canvas, clientId: 7, newId: () => `row-${'abcdefghij'[made++]}` })
  return { canvas, doc }
}

export function write(doc: Y.Doc, fieldId: string, text: string): void {
  fieldOf(doc, fieldId).insert(0, text)
}

/** Writes in the cells of the row at this place among the shown ones. */
export function writeRow(doc: Y.Doc, listId: string, at: number, cells: Record<string, string>): void {
  const row = livingRows(doc, listId)[at]
  if (!row) throw new Error(`there is no row ${at}`)
  for (const [id, text] of Object.entries(cells)) requireCell(row, id).insert(0, text)
}

/** Puts a record on the board as a screen does. */
export function addRecord(doc: Y.Doc, record: PlainRecord): void {
  const groups = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(toGroups(record))) groups.set(key, value)
  recordsOf(doc).set(record.id, groups)
}

const shape = (
  id: string,
  type: string,
  place: { x: number; y: number; index?: string },
  props: object,
): PlainRecord => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type,
  parentId: 'page:page',
  index: place.index ?? 'a1',
  x: place.x,
  y: place.y,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
  props,
})

export const stroke = (id: string, place: { x: number; y: number; index?: string }): PlainRecord =>
  shape(id, 'draw', place, {
    color: 'red',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    segments: [
      {
        type: 'free',
        points: [
          { x: 0, y: 0, z: 0.5 },
          { x: 40, y: 30, z: 0.5 },
        ],
      },
    ],
    isComplete: true,
    isClosed: false,
    isPen: false,
    scale: 1,
  })

export const ellipse = (id: string, place: { x: number; y: number; index?: string }, text: string): PlainRecord =>
  shape(id, 'geo', place, {
    geo: 'ellipse',
    w: 220,
    h: 110,
    color: 'blue',
    labelColor: 'black',
    fill: 'solid',
    dash: 'draw',
    size: 'm',
    font: 'sans',
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    scale: 1,
    richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  })
