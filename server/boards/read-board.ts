import * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { snapshotBoard, type BoardSnapshot } from '../../shared/document/snapshot.ts'
import { AppError } from '../../shared/errors.ts'
import type { BoardId } from '../../shared/ids.ts'
import { BoardUnreadable, type UpdateLog } from '../rooms/update-log.ts'

export type ReadLog = Pick<UpdateLog, 'read'>

/**
 * A board as it is on disk, for exports and overviews: what hasn't been committed isn't shown to anyone. Of a damaged board, what can
 * still be trusted.
 */
export async function readBoard(log: ReadLog, id: BoardId, canvas: Canvas): Promise<BoardSnapshot> {
  const stored = await readOrLastGood(log, id)
  // Deleted since it was asked for.
  if (!stored) throw new AppError('notFound')
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(doc, update)
    })
    return snapshotBoard(doc, canvas)
  } finally {
    doc.destroy()
  }
}

async function readOrLastGood(log: ReadLog, id: BoardId) {
  try {
    return await log.read(id)
  } catch (error) {
    if (error instanceof BoardUnreadable) return error.lastGood
    throw error
  }
}
