import { useLayoutEffect, useRef } from 'react'
import type * as Y from 'yjs'
import type { LetterSizes } from '../../shared/canvases/canvas.ts'
import { fitLetters } from './fit-letters.ts'
import { useTextValue } from './use-text-value.ts'

/** The text as part of a picture: what stands in a `<textarea>` is not in its markup, so an exported one would be empty. */
export function StillText({ text, fit, letters }: { text: Y.Text; fit: 'box' | 'page'; letters: LetterSizes }) {
  const value = useTextValue(text)
  const element = useRef<HTMLDivElement>(null)
  const { largest, smallest } = letters
  useLayoutEffect(() => {
    if (fit === 'box' && value && element.current) fitLetters(element.current, { largest, smallest })
  }, [fit, largest, smallest, value])
  return (
    <div className="shared-text-still" ref={element} lang="da">
      {value}
    </div>
  )
}
