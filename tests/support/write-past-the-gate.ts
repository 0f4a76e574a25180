/** Puts something into a board's log that no gate would let in: what an older version left behind, or what somebody did to the file. */
import * as Y from 'yjs'
import { openStorage } from '../../server/storage/open-storage.ts'
import type { BoardId } from '../../shared/ids.ts'

/** The server that keeps its data there must not be running. */
export async function writePastTheGate(dataDir: string, boardId: BoardId, edit: (doc: Y.Doc) => void): Promise<void> {
  const storage = await openStorage(dataDir, Date.now)
  try {
    const stored = await storage.log.read(boardId)
    if (!stored) throw new Error('there is no such board')
    const doc = new Y.Doc()
    for (const update of stored.updates) Y.applyUpdate(doc, update)
    const before = Y.encodeStateVector(doc)
    doc.transact(() => edit(doc))
    await storage.log.append({
      boardId,
      epoch: stored.epoch,
      seq: stored.seq + 1,
      update: Y.encodeStateAsUpdate(doc, before),
      principals: ['server'],
      bindings: [{ clientId: doc.clientID, principal: 'server' }],
      at: Date.now(),
    })
  } finally {
    await storage.close()
  }
}
