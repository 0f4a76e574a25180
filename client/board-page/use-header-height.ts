import { useEffect, useRef, type RefObject } from 'react'

/** Tells style sheets how high the header is now (`--board-header`): on a phone it has more lines when there is more to say. */
export function useHeaderHeight(): RefObject<HTMLElement | null> {
  const header = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = header.current
    if (!element) return
    const page = element.ownerDocument.documentElement
    const tell = () => page.style.setProperty('--board-header', `${element.offsetHeight}px`)
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    return () => {
      observer.disconnect()
      page.style.removeProperty('--board-header')
    }
  }, [])
  return header
}
