import { useLayoutEffect, useState } from 'react'
import { useEditor } from 'tldraw'
import { fitSticky, type StickyFit } from './sticky-fit.ts'

/** Measured anew when the text or the note's size changes, and once more when the typeface has come. */
export function useStickyFit(text: string, w: number, h: number): StickyFit {
  const editor = useEditor()
  const [fit, setFit] = useState(() => fitSticky(editor, text, { w, h }))
  useLayoutEffect(() => {
    let isCurrent = true
    const measure = () => {
      if (isCurrent) setFit(fitSticky(editor, text, { w, h }))
    }
    measure()
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(measure)
    return () => {
      isCurrent = false
    }
  }, [editor, text, w, h])
  return fit
}
