import { createContext, useContext, useEffect, useRef, useState, type RefObject } from 'react'
import type { BoardId } from '../../shared/ids.ts'
import { drawPicture } from './draw-picture.ts'
import type { PictureQueue } from './picture-queue.ts'

const PictureQueueContext = createContext<PictureQueue | null>(null)
export const PictureQueueProvider = PictureQueueContext.Provider

/** A true miniature of a board: fetched when it has changed and is in sight, and not before. Decoration: what it says stands beside it. */
export function TablePicture({ boardId, version }: { boardId: BoardId; version: number }) {
  const frame = useRef<HTMLSpanElement>(null)
  const queue = useContext(PictureQueueContext)
  const isInSight = useInSight(frame)
  const picture = useRef<PictureState>({ newest: version, shown: null, isInLine: false, isInSight })
  useEffect(() => {
    const state = picture.current
    const element = frame.current
    state.newest = version
    state.isInSight = isInSight
    // A board that changes while it stands in line keeps its place: else the last would never have their turn.
    if (!element || !queue || !isInSight || state.isInLine || state.shown === version) return
    state.isInLine = true
    queue.add({
      isFirst: state.shown === null,
      isWanted: () => {
        const isWanted = element.isConnected && state.isInSight && state.shown !== state.newest
        state.isInLine = isWanted
        return isWanted
      },
      draw: () => {
        const drawn = state.newest
        state.isInLine = false
        const source = `/api/boards/${boardId}/thumbnail.svg?v=${drawn}`
        return drawPicture(source, element, () => (state.shown = drawn))
      },
    })
  }, [queue, boardId, version, isInSight])
  return <span ref={frame} className="table-picture" aria-hidden="true" />
}

interface PictureState {
  newest: number
  /** The version that one sees; null: none yet. */
  shown: number | null
  isInLine: boolean
  isInSight: boolean
}

function useInSight(element: RefObject<HTMLElement | null>): boolean {
  const [isInSight, setInSight] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '200px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isInSight
}
