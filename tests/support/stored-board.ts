import type * as Y from 'yjs'
import { documentOf } from '../../server/rooms/compact-updates.ts'
import type { UpdateLog } from '../../server/rooms/update-log.ts'
import type { BoardId } from '../../shared/ids.ts'

/** What the log holds of a board, as a document; null when there is no such board. */
export async function storedBoard(log: Pick<UpdateLog, 'read'>, boardId: BoardId): Promise<Y.Doc | null> {
  const stored = await log.read(boardId)
  return stored && documentOf(stored.updates)
}
