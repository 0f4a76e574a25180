/** How large a note's letters are, and how much taller it has to be: few words fill the note, many make it grow. */
import type { Editor } from 'tldraw'
import { stickySize } from '../../shared/document/sticky-shape.ts'
import { letterSteps } from '../../shared/canvases/letter-steps.ts'

/** In canvas units. The same in `sticky-note.css`. */
export const stickyPadding = 16
const lineHeight = 1.3
const smallestLetters = 18

export interface StickyFit {
  letters: number
  /** What the text needs beyond the note's own height. */
  growY: number
}

/** The largest letters with which the text fits its note; at the smallest, the height that is missing. */
export function fitSticky(editor: Editor, text: string, { w, h }: { w: number; h: number }): StickyFit {
  const largest = Math.min(120, Math.round((w / stickySize.first) * 30))
  const steps = letterSteps({ largest: Math.max(largest, smallestLetters), smallest: smallestLetters })
  if (text === '') return { letters: steps[0] ?? smallestLetters, growY: 0 }
  const room = h - 2 * stickyPadding
  const needed = (letters: number) => measure(editor, text, letters, w - 2 * stickyPadding)
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (needed(steps[middle] ?? smallestLetters) <= room) high = middle
    else low = middle + 1
  }
  const letters = steps[low] ?? smallestLetters
  return { letters, growY: Math.max(0, Math.ceil(needed(letters) - room)) }
}

function measure(editor: Editor, text: string, letters: number, width: number): number {
  // A last empty line has height too, as in a `<textarea>`.
  const lines = text.endsWith('\n') ? `${text}\u200b` : text
  const size = editor.textMeasure.measureText(lines, {
    fontFamily: 'var(--font)',
    fontSize: letters,
    fontStyle: 'normal',
    fontWeight: 'normal',
    lineHeight,
    minWidth: width,
    maxWidth: width,
    padding: '0px',
  })
  return size.h
}
