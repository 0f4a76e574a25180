import { useLayoutEffect, type RefObject } from 'react'

/** Keeps one line of text, which doesn't change, as large as its parent is wide, up to the size that the style sheet gives it. Sets `--fit`, 0 to 1. */
export function useFittingLetters(line: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = line.current
    const room = element?.parentElement
    if (!element || !room) return
    const fit = () => {
      element.style.setProperty('--fit', '1')
      const needed = element.scrollWidth
      element.style.setProperty('--fit', String(needed > room.clientWidth ? room.clientWidth / needed : 1))
    }
    const watch = new ResizeObserver(fit)
    watch.observe(room)
    // The letters too: they change their width when their face has come.
    watch.observe(element)
    return () => watch.disconnect()
  }, [line])
}
