import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'

/** The text as it is now, for showing it without writing in it. */
export function useTextValue(text: Y.Text): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      text.observe(listener)
      return () => text.unobserve(listener)
    },
    [text],
  )
  return useSyncExternalStore(subscribe, () => text.toJSON())
}
