/**
 * In how many columns the tables stand: as few as let them all be seen at once, so that each is as large as it can be. Where there are
 * too many for the screen, as many as are still readable. Measures in px.
 */
export interface Room {
  count: number
  width: number
  height: number
  gap: number
  /** The narrowest that a table may become. */
  leastWidth: number
  /** What stands under the picture of a table that is so wide. */
  wordsHeight: (width: number) => number
}

/** A picture is as wide as a screen. */
const pictureShape = 9 / 16

export function columnsFor(room: Room): number {
  const { count, width, height, gap, leastWidth } = room
  const most = Math.max(1, Math.floor((width + gap) / (leastWidth + gap)))
  for (let columns = 1; columns < most; columns++) {
    const rows = Math.ceil(count / columns)
    const tableWidth = widthIn(columns, room)
    const tableHeight = tableWidth * pictureShape + room.wordsHeight(tableWidth)
    if (rows * (tableHeight + gap) - gap <= height) return columns
  }
  return most
}

/** How wide each table is then. */
export const widthIn = (columns: number, { width, gap }: Pick<Room, 'width' | 'gap'>): number =>
  (width - gap * (columns - 1)) / columns
