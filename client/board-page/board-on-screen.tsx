/** The board that the page shows, for what the day adds to it: which, in which view, and how to move about in it. */
import { createContext, useContext, type ReactNode } from 'react'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import type { BoardHandle } from '../board/board-handle.ts'
import type { ViewHandle } from '../canvases/view-handle.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import type { View } from './use-view.ts'

export interface BoardOnScreen {
  page: BoardPageAnswer
  viewer: SignedInViewer
  canvas: Canvas
  connection: BoardConnection
  /** What the board's own rules say, without the rights of a step. */
  mayEdit: boolean
  view: View
  /** Of the view that is on screen; null until it is there. */
  handle: ViewHandle | null
  /** Of the canvas; null while the form is shown. */
  board: BoardHandle | null
}

const BoardOnScreenContext = createContext<BoardOnScreen | null>(null)

export function BoardOnScreenProvider({ shown, children }: { shown: BoardOnScreen; children: ReactNode }) {
  return <BoardOnScreenContext value={shown}>{children}</BoardOnScreenContext>
}

/** Null where no board is shown: on the day's page. */
export const useBoardOnScreen = (): BoardOnScreen | null => useContext(BoardOnScreenContext)
