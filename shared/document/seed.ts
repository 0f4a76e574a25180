/** The first state of a board. Made by the server alone, in the transaction that creates the board: two clients that both seed would give the template twice. */
import * as Y from 'yjs'
import type { Canvas } from '../canvases/canvas.ts'
import { layoutVersion, metaOf, rowsOf } from './layout.ts'

export interface SeedOptions {
  canvas: Canvas
  /** Random, so that no two boards share struct ids: 1 … 2^32-1. */
  clientId: number
  /** Makes the id of a row. */
  newId: () => string
}

/** A new document with the board's meta and the first rows of each list. */
export function seedBoard({ canvas, clientId, newId }: SeedOptions): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.transact(() => {
    const meta = metaOf(doc)
    meta.set('layoutVersion', layoutVersion)
    meta.set('canvas', canvas.id)
    meta.set('canvasVersion', canvas.version)
    for (const list of canvas.lists) {
      const rows = Array.from({ length: list.firstRows }, () => newRow(list.cells, newId()))
      rowsOf(doc, list.id).insert(0, rows)
    }
  })
  return doc
}

/** A row as it enters the document: whole, with every cell, by one person. */
export function newRow(cells: readonly { id: string }[], id: string): Y.Map<unknown> {
  const row = new Y.Map<unknown>()
  row.set('id', id)
  for (const cell of cells) row.set(cell.id, new Y.Text())
  return row
}
