import { useEffect, useSyncExternalStore } from 'react'

const narrow = () => window.matchMedia('(max-width: 47.99rem)')

export const isCovering = (): boolean => narrow().matches

/** Does the remote cover the page, as on a phone? Then nothing behind it can be reached. */
export function useCover(): boolean {
  const covers = useSyncExternalStore(subscribe, isCovering)
  useEffect(() => {
    if (!covers) return
    const pages = [...document.querySelectorAll<HTMLElement>('.page')].filter((page) => !page.inert)
    for (const page of pages) page.inert = true
    return () => {
      for (const page of pages) page.inert = false
    }
  }, [covers])
  return covers
}

function subscribe(listener: () => void): () => void {
  const query = narrow()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
