import { useSyncExternalStore } from 'react'

/** Is the window narrow, as a phone's? The same width as in `toolbar.css`. */
export const narrowWindow = '(width < 48rem)'

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(narrowWindow)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(narrowWindow).matches,
  )
}
