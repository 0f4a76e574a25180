import { WorkshopAnswer } from '../../shared/api/workshops.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import { isApiError } from '../http/api-error.ts'
import { isRefusal } from '../http/is-refusal.ts'
import { request } from '../http/request.ts'
import type { EndReason } from '../sync/board-connection.ts'
import { askBoardPage } from './board-page-query.ts'

/** Browsers don't tell why a WebSocket was refused at the door; an ordinary request to the same board does. */
export async function askWhy(boardId: BoardId, viewer: SignedInViewer): Promise<EndReason | null> {
  try {
    await askBoardPage(boardId)
  } catch (error) {
    if (isApiError(error, 'notSignedIn')) return 'signInAgain'
    if (isApiError(error, 'notFound')) return viewer.kind === 'guest' ? askWhetherOver(viewer.workshopId) : 'noAccess'
  }
  return null
}

/** A guest loses a board with the day, or for as long as the room looks at its own boards only. */
async function askWhetherOver(workshopId: WorkshopId): Promise<EndReason | null> {
  try {
    await request({ path: `/api/workshops/${workshopId}`, answer: WorkshopAnswer })
    return 'hidden'
  } catch (error) {
    return isRefusal(error) ? 'noAccess' : null
  }
}
