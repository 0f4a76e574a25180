import type { LiveView, ScreenContent } from '../../shared/facilitation/live-view.ts'
import type { BoardId } from '../../shared/ids.ts'

/** What goes before the board that a wall was opened for: a calm screen, or another board that everyone is to look at. */
export function whatAllAreShown(view: LiveView | null, ownBoardId: BoardId): ScreenContent | null {
  if (view?.pause) return { kind: 'page', page: 'calm' }
  const spotlight = view?.spotlight
  if (!spotlight || spotlight.boardId === ownBoardId) return null
  return { kind: 'board', boardId: spotlight.boardId, place: spotlight.place }
}
