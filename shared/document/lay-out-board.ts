/** How large a board's canvas is and where its parts stand, with what is written on it now. */
import type * as Y from 'yjs'
import type { Canvas, List } from '../canvases/canvas.ts'
import { layOutCanvas, type BoardTexts, type CanvasLayout } from '../canvases/lay-out-canvas.ts'
import { fieldOf, rowsOf } from './layout.ts'
import { cellString, livingRows } from './rows.ts'

export function rowTexts(doc: Y.Doc, list: List): Record<string, string>[] {
  return livingRows(doc, list.id).map((row) => ({
    id: row.id,
    ...Object.fromEntries(list.cells.map(({ id }) => [id, cellString(row, id)])),
  }))
}

export function boardTexts(canvas: Canvas, doc: Y.Doc): BoardTexts {
  return {
    fields: Object.fromEntries(canvas.fields.map(({ id }) => [id, fieldOf(doc, id).toJSON()])),
    rows: Object.fromEntries(canvas.lists.map((list) => [list.id, rowTexts(doc, list)])),
  }
}

export function layOutBoard(canvas: Canvas, doc: Y.Doc): CanvasLayout {
  return layOutCanvas(canvas, boardTexts(canvas, doc))
}

/** Calls back after something was written that the layout depends on; the answer stops it. */
export function watchLayout(canvas: Canvas, doc: Y.Doc, listener: () => void): () => void {
  const growing = canvas.fields.filter(({ grows }) => grows).map(({ id }) => fieldOf(doc, id))
  const lists = canvas.lists.map(({ id }) => rowsOf(doc, id))
  for (const text of growing) text.observe(listener)
  for (const rows of lists) rows.observeDeep(listener)
  return () => {
    for (const text of growing) text.unobserve(listener)
    for (const rows of lists) rows.unobserveDeep(listener)
  }
}
