import { useEffect, useState } from 'react'
import type { SaveState } from '../sync/board-connection.ts'

/** Between two letters of a word there is no need to say "saved". */
const savedAfterMs = 700
/** A connection that is lost and found again at once is not worth a word. */
const offlineAfterMs = 900

/** The state as it is said: good news and short interruptions wait a moment, "saving" is said at once. So it never says more than is true. */
export function useCalmState(state: SaveState): SaveState {
  const [shown, setShown] = useState(state)
  const waitMs = waitOf(state, shown)
  if (waitMs === 0 && state !== shown) setShown(state)
  useEffect(() => {
    if (waitMs === 0) return
    const timer = setTimeout(() => setShown(state), waitMs)
    return () => clearTimeout(timer)
  }, [state, waitMs])
  // What is not saved is never called so, not even for the moment of a wait.
  return shown.kind === 'saved' && isUnsaved(state) ? { kind: 'saving' } : shown
}

function waitOf(state: SaveState, shown: SaveState): number {
  if (state.kind === 'saved' && shown.kind === 'saving') return savedAfterMs
  if (state.kind === 'offline' && (shown.kind === 'saved' || shown.kind === 'saving')) return offlineAfterMs
  return 0
}

const isUnsaved = (state: SaveState): boolean =>
  state.kind === 'saving' || ((state.kind === 'offline' || state.kind === 'failing') && state.unsaved)
