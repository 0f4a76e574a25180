/** An edit that the server itself makes on a board, in somebody's name: notes that are brought to light, votes that were counted. */
import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { PrincipalKey } from '../../shared/ids.ts'

export interface ServerEdit {
  /** In whose name: the board's history says so for ever. `server` for what has no author. */
  principal: PrincipalKey
  edit: (doc: Y.Doc) => void
}

/** What each edit comes to as an update, each under a client id of its own, the later ones on top of the earlier; null for one that changes nothing. */
export function writeUpdates(board: Uint8Array, edits: readonly ServerEdit[]): (Uint8Array | null)[] {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, board)
    return edits.map(({ edit }) => {
      let written: Uint8Array | null = null
      const keep = (update: Uint8Array): void => void (written = update)
      doc.clientID = randomInt(1, 2 ** 32)
      doc.on('update', keep)
      doc.transact(() => edit(doc))
      doc.off('update', keep)
      return written
    })
  } finally {
    doc.destroy()
  }
}
