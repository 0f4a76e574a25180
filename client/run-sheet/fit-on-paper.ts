/** How much of a programme one sheet of A4 holds: the letters are as large as it fits on it, and instructions that are too long are cut. */

interface OnPaper {
  /** Of the list on paper: its letters follow from it. */
  lines: number
  /** Lines of each instruction; 0: none of any. */
  mostOfEach: number
}

/** More would be too small to read on a door. */
const mostLines = 56
const titleLines = 2
/** As they fit in a line when the sheet is full. */
const lettersInLine = 75
/** Less and less of each, until all of the day is on the sheet. */
const tried = [12, 6, 4, 3, 2, 1, 0]

export function fitOnPaper(items: readonly { instruction: string }[]): OnPaper {
  const instructions = items.map(({ instruction }) => linesOf(instruction))
  const linesWith = (most: number) => instructions.reduce((sum, lines) => sum + titleLines + Math.min(lines, most), 0)
  const mostOfEach = tried.find((most) => linesWith(most) <= mostLines) ?? 0
  // A day that is too long for one sheet takes a second one, in letters that can still be read.
  return { lines: Math.min(linesWith(mostOfEach), mostLines), mostOfEach }
}

const linesOf = (text: string): number =>
  text === '' ? 0 : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInLine)), 0)
