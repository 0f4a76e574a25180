import { useSyncExternalStore } from 'react'
import type { BoardHandle } from './board-handle.ts'

/** The user id of the person whom one follows on this board. */
export function useFollowed(handle: BoardHandle | null): string | null {
  return useSyncExternalStore(
    (listener) => handle?.onFollow(listener) ?? (() => {}),
    () => handle?.followed() ?? null,
  )
}
