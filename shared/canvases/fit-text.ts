/** How a text stands in its box: the letters as large as they fit, and the lines that are seen. For pictures made without a screen. */
import type { LetterSizes } from './canvas.ts'
import { letterSteps } from './letter-steps.ts'
import { lineHeight, wrapText } from './measure-text.ts'

export interface FittedText {
  size: number
  lines: string[]
  /** Lines that there was no room for. */
  hidden: number
}

export function fitText(text: string, room: { w: number; h: number }, letters: LetterSizes): FittedText {
  const trimmed = text.trimEnd()
  if (!trimmed) return { size: letters.largest, lines: [], hidden: 0 }
  for (const size of letterSteps(letters)) {
    const lines = wrapText(trimmed, room.w, size)
    if (lines.length * size * lineHeight <= room.h) return { size, lines, hidden: 0 }
  }
  const lines = wrapText(trimmed, room.w, letters.smallest)
  const seen = Math.max(1, Math.floor(room.h / (letters.smallest * lineHeight)))
  return { size: letters.smallest, lines: lines.slice(0, seen), hidden: lines.length - seen }
}
