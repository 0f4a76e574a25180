import { useLayoutEffect } from 'react'
import type { BoardId } from '../../shared/ids.ts'

/** Whoever comes back from a table finds the room where it was left: scrolled as it was, with the focus on that table, if it is still there. */
export function usePlaceKept(boardId: BoardId | null): void {
  const isAway = boardId !== null
  useLayoutEffect(() => {
    if (!isAway) return
    const { scrollY } = window
    return () => {
      requestAnimationFrame(() => window.scrollTo({ top: scrollY, behavior: 'instant' }))
    }
  }, [isAway])
  useLayoutEffect(() => {
    if (boardId === null) return
    return () => {
      // Once the room can be reached again.
      requestAnimationFrame(() => {
        const table = document.querySelector<HTMLElement>(`[data-glide="${boardId}"] a`)
        const place = table ?? document.querySelector<HTMLElement>('.control-room')
        place?.focus({ preventScroll: true })
      })
    }
  }, [boardId])
}
