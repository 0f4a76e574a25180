import * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { snapshotBoard, type BoardSnapshot } from '../../shared/document/snapshot.ts'
import { AppError } from '../../shared/errors.ts'
import type { BoardId } from '../../shared/ids.ts'
import { BoardUnreadable, type UpdateLog } from '../rooms/update-log.ts'

export type ReadLog = Pick<UpdateLog, 'read'>

/**
 * A board as it is on disk, for exports and overviews: what hasn't been committed isn't shown to anyone. Of a damaged board, what can
 * still be trusted; an empty one, when that is nothing, so that it can be listed beside the others.
 */
export async function readBoard(log: ReadLog, id: BoardId, canvas: Canvas): Promise<BoardSnapshot> {
  const updates = await readUpdates(log, id)
  // Deleted since it was asked for.
  if (!updates) throw new AppError('notFound')
  const doc = new Y.Doc()
  try {
    applyAll(doc, updates)
    return snapshotBoard(doc, canvas)
  } finally {
    doc.destroy()
  }
}

/** The Yjs clients that have written anything on it, also what has been deleted since. */
export async function writersOn(log: ReadLog, id: BoardId): Promise<ReadonlySet<number>> {
  const updates = (await readUpdates(log, id)) ?? []
  return new Set(updates.flatMap((update) => [...Y.parseUpdateMeta(update).to.keys()]))
}

async function readUpdates(log: ReadLog, id: BoardId): Promise<readonly Uint8Array[] | null> {
  try {
    return (await log.read(id))?.updates ?? null
  } catch (error) {
    if (error instanceof BoardUnreadable) return error.lastGood?.updates ?? []
    throw error
  }
}

/** Up to the first that can't be read, should there be one that its checksum doesn't tell. */
function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) {
      try {
        Y.applyUpdate(doc, update)
      } catch {
        return
      }
    }
  })
}
