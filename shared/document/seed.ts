/** The first state of a board. Made by the server alone, in the transaction that creates the board: two clients that both seed would give every row twice. */
import * as Y from 'yjs'
import type { Canvas } from '../canvases/canvas.ts'
import { layoutVersion, metaOf, rowsOf } from './layout.ts'
import { firstOrders } from './row-order.ts'
import { newRow } from './rows.ts'

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
      const rows = firstOrders(list.firstRows).map((order) => newRow(list.cells, newId(), order))
      rowsOf(doc, list.id).insert(0, rows)
    }
  })
  return doc
}
