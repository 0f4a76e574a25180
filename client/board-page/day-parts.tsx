/**
 * Where the day's parts are mounted on a board's page: one line each. They find the day by `useLiveDay`, the board by
 * `useBoardOnScreen`, and show nothing where they have nothing to say.
 */
import type { ReactNode } from 'react'
import type { BoardExtras } from '../canvases/board-extras.tsx'
import { RemoteButton } from '../remote/remote-button.tsx'
import { SlipsAtPart } from '../slips/slips-at-part.tsx'
import { SlipsProvider } from '../slips/slips-here.tsx'
import { BoardSide } from '../votes/board-side.tsx'

/** Around the whole page of the board: what the parts below share. */
export function DayAround({ children }: { children: ReactNode }) {
  return <SlipsProvider>{children}</SlipsProvider>
}

/** In the header, between the board's name and the people. */
export function DayInHeader() {
  return <RemoteButton />
}

/** Under the header, one below the other; they push the board down, and cover nothing. */
export function DayNotices() {
  return null
}

/** Over the board, in the corners: inside of `main`, which they may cover. */
export function DayOverBoard() {
  return <BoardSide />
}

/** At fields, lists, rows and notes, on the canvas and in the form. */
export const dayExtras: BoardExtras = {
  AtPart: SlipsAtPart,
  AtRow: () => null,
  AtNote: () => null,
}
