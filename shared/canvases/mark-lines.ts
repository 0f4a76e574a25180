import type { Language } from '../languages.ts'
import type { Mark } from './canvas.ts'
import { wrapText } from './measure-text.ts'

/** Of one line to the next, in letter heights: names stand closer than running text. */
const leading = 1.16

/** The lines of a mark's words and the height of each base line. */
export function markLines(mark: Mark & { kind: 'words' }, language: Language): { text: string; y: number }[] {
  const text = mark.words[language]
  const lines = mark.maxWidth === undefined ? [text] : wrapText(text, mark.maxWidth, mark.size, mark.weight)
  return lines.map((line, index) => ({ text: line, y: mark.at.y + index * mark.size * leading }))
}
