import * as Y from 'yjs'
import { metaOf } from '../../shared/document/layout.ts'
import type { KeptBoard } from './device.ts'

/** Puts what this device kept into a new document. Answers whether that is a whole board, which can be shown before the server has answered. */
export function applyKept(doc: Y.Doc, { updates }: KeptBoard, origin: unknown): boolean {
  doc.transact(() => {
    for (const update of updates) applyOne(doc, update, origin)
  }, origin)
  return metaOf(doc).has('layoutVersion')
}

function applyOne(doc: Y.Doc, update: Uint8Array, origin: unknown): void {
  try {
    Y.applyUpdate(doc, update, origin)
  } catch (error) {
    // One damaged row costs what it held, not the board: the server has the rest.
    console.error('A part of what this device kept could not be read', error)
  }
}
