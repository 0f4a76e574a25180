import { useCallback, useSyncExternalStore } from 'react'
import { votesFor, votesOf } from '../../shared/document/votes.ts'
import { useBoardDocument } from '../fields/board-document.tsx'

/** What the last closed vote gave this thing; 0 for nothing. */
export function useVotesGot(item: string): number {
  const { doc } = useBoardDocument()
  const subscribe = useCallback(
    (listener: () => void) => {
      const votes = votesOf(doc)
      votes.observe(listener)
      return () => votes.unobserve(listener)
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => votesFor(doc, item))
}
