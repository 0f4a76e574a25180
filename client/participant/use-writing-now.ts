import { useCallback, useEffect, useRef } from 'react'

/** So long after a letter one is still in the middle of writing. */
const writingMs = 6_000

/** Asks whether the person at this page is in the middle of writing something. */
export function useWritingNow(): () => boolean {
  const wroteAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const wrote = () => (wroteAt.current = performance.now())
    document.addEventListener('input', wrote, { capture: true })
    return () => document.removeEventListener('input', wrote, { capture: true })
  }, [])
  return useCallback(() => {
    const at = document.activeElement
    const isInText =
      at instanceof HTMLTextAreaElement ||
      at instanceof HTMLInputElement ||
      (at as HTMLElement | null)?.isContentEditable
    return isInText === true && performance.now() - wroteAt.current < writingMs
  }, [])
}
