/**
 * Carries unsaved work from a document that can't be saved to one that can.
 *
 * A refused edit stays in the document it was made in, and everything written after it hangs on it: that document is lost to the
 * server. `from` is that document with all that the server has merged into it, `to` is a fresh one that holds what the server has
 * and no more; so where they differ, it is by edits of this device.
 *
 * Invariants
 * 1. A key is carried whole, in one transaction: a record without its parts is none. Several small ones share a transaction; what
 *    `alone` names has one of its own, so that the server takes or refuses it by itself.
 * 2. What `without` names is not carried; whatever text it held that the server lacks is among what is left.
 * 3. Text is carried letter by letter around what both have: others' letters stay theirs.
 */
import * as Y from 'yjs'
import { rootNames } from '../../shared/document/layout.ts'
import { findPieces, type Piece } from './carried-pieces.ts'
import { textLeft, type LeftText } from './left-text.ts'

export interface CarryOver {
  from: Y.Doc
  to: Y.Doc
  /** What must stay behind. */
  without: (key: string) => boolean
  alone: (key: string) => boolean
  origin: unknown
}

/** In one transaction at most; the bytes are an estimate, far below what a message may have. */
const mostPieces = 40
const mostBytes = 128 * 1024

/** Answers with the texts that stayed behind. */
export function carryOver({ from, to, without, alone, origin }: CarryOver): LeftText[] {
  const pieces = findPieces(from, to)
  for (const batch of inBatches(
    pieces.filter(({ key }) => !without(key)),
    alone,
  )) {
    to.transact(() => batch.forEach(({ carry }) => carry()), origin)
  }
  const stayed = new Set(pieces.map(({ key }) => key).filter(without))
  return [...stayed].filter((key) => !key.startsWith(rootNames.records)).flatMap((key) => textLeft(key, from, to))
}

function* inBatches(pieces: readonly Piece[], alone: (key: string) => boolean): Generator<Piece[]> {
  let batch: Piece[] = []
  let bytes = 0
  for (const piece of pieces) {
    const isFull = batch.length >= mostPieces || bytes + piece.bytes > mostBytes
    if (batch.length > 0 && (isFull || alone(piece.key))) {
      yield batch
      batch = []
      bytes = 0
    }
    if (alone(piece.key)) yield [piece]
    else {
      batch.push(piece)
      bytes += piece.bytes
    }
  }
  if (batch.length > 0) yield batch
}
