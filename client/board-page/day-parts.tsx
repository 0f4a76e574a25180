/**
 * Where the day's parts are mounted on a board's page: one line each. They find the day by `useLiveDay`, the board by
 * `useBoardOnScreen`, and show nothing where they have nothing to say.
 */
import type { BoardExtras } from '../canvases/board-extras.tsx'

/** In the header, between the board's name and the people. */
export function DayInHeader() {
  return null
}

/** Under the header, one below the other; they push the board down, and cover nothing. */
export function DayNotices() {
  return null
}

/** Over the board, in the corners: inside of `main`, which they may cover. */
export function DayOverBoard() {
  return null
}

/** At fields, lists, rows and notes, on the canvas and in the form. */
export const dayExtras: BoardExtras = {
  AtPart: () => null,
  AtRow: () => null,
  AtNote: () => null,
}
