import type { BoardId } from '../../shared/ids.ts'
import { isApiError } from '../http/api-error.ts'
import type { EndReason } from '../sync/board-connection.ts'
import { askBoardPage } from './board-page-query.ts'

/** Browsers don't tell why a WebSocket was refused at the door; an ordinary request to the same board does. */
export async function askWhy(boardId: BoardId): Promise<EndReason | null> {
  try {
    await askBoardPage(boardId)
  } catch (error) {
    if (isApiError(error, 'notSignedIn')) return 'signInAgain'
    if (isApiError(error, 'notFound')) return 'noAccess'
  }
  return null
}
