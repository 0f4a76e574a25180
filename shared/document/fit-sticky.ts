/**
 * How large a note's letters are, and how much taller it has to be: few words fill the note, many make it grow. Reckoned without a
 * screen, so that it is the same on every one of them and in pictures made on the server.
 */
import { letterSteps } from '../canvases/letter-steps.ts'
import { lineHeight, textWidth, wrapText } from '../canvases/measure-text.ts'
import { stickySize } from './sticky-shape.ts'

/** Room between a note's edge and its text, in canvas units. The same in `client/board/sticky-note.css`. */
export const stickyPadding = 16
const letters = { first: 30, largest: 120, smallest: 18 } as const
/** A line that only just fits may be broken by the browser: widths are known within 3 %. */
const surely = 0.97

export interface StickyFit {
  letters: number
  /** What the text needs beyond the note's own height. */
  growY: number
}

/** The largest letters with which the text fits its note, in whole words if it can be; at the smallest, the height that is missing. */
export function fitSticky(text: string, { w, h }: { w: number; h: number }): StickyFit {
  const largest = Math.min(
    letters.largest,
    Math.max(letters.smallest, Math.round((w / stickySize.first) * letters.first)),
  )
  const room = { w: (w - 2 * stickyPadding) * surely, h: h - 2 * stickyPadding }
  const needed = (size: number) => wrapText(text, room.w, size).length * size * lineHeight
  const steps = letterSteps({ largest, smallest: letters.smallest })
  const first = steps.findIndex((step) => needed(step) <= room.h)
  const fitting = first === -1 ? [] : steps.slice(first)
  // Danish words are long: rather smaller letters than a word in two pieces.
  const words = text.match(/[^\s-]*-+|[^\s-]+/g) ?? []
  const size = fitting.find((step) => words.every((word) => textWidth(word, step) <= room.w)) ?? fitting[0]
  if (size !== undefined) return { letters: size, growY: 0 }
  return { letters: letters.smallest, growY: Math.ceil(needed(letters.smallest) - room.h) }
}
