/** How large a board's canvas is and where its parts stand, with the rows that it has now. */
import type * as Y from 'yjs'
import type { Canvas, List } from '../canvases/canvas.ts'
import { layOutCanvas, type CanvasLayout, type RowTexts } from '../canvases/lay-out-canvas.ts'
import { cellString, livingRows } from './rows.ts'

export function rowTexts(doc: Y.Doc, list: List): Record<string, string>[] {
  return livingRows(doc, list.id).map((row) => ({
    id: row.id,
    ...Object.fromEntries(list.cells.map(({ id }) => [id, cellString(row, id)])),
  }))
}

export function layOutBoard(canvas: Canvas, doc: Y.Doc): CanvasLayout {
  const rows: RowTexts = Object.fromEntries(canvas.lists.map((list) => [list.id, rowTexts(doc, list)]))
  return layOutCanvas(canvas, rows)
}
