import { createContext, useContext, useEffect, useRef, useState, type RefObject } from 'react'
import type { BoardId } from '../../shared/ids.ts'
import { drawPicture } from './draw-picture.ts'
import type { PictureQueue } from './picture-queue.ts'

const PictureQueueContext = createContext<PictureQueue | null>(null)
export const PictureQueueProvider = PictureQueueContext.Provider

/** A true miniature of a board: drawn when it has changed, or its place has grown, and it is in sight, and not before. Decoration: what it says stands beside it. */
export function TablePicture({ boardId, version }: { boardId: BoardId; version: number }) {
  const frame = useRef<HTMLSpanElement>(null)
  const queue = useContext(PictureQueueContext)
  const isInSight = useInSight(frame)
  const width = useWidth(frame)
  const picture = useRef<PictureState>({
    newest: version,
    shown: null,
    isInLine: false,
    isInSight,
    width,
    drawnWidth: 0,
  })
  useEffect(() => {
    const state = picture.current
    const element = frame.current
    state.newest = version
    state.isInSight = isInSight
    state.width = width
    // A board that changes while it stands in line keeps its place: else the last would never have their turn.
    if (!element || !queue || !isInSight || width === 0 || state.isInLine || isGood(state)) return
    state.isInLine = true
    queue.add({
      isFirst: state.shown === null,
      isWanted: () => {
        const isWanted = element.isConnected && state.isInSight && !isGood(state)
        state.isInLine = isWanted
        return isWanted
      },
      draw: () => {
        const [drawn, drawnWidth] = [state.newest, state.width]
        state.isInLine = false
        const source = `/api/boards/${boardId}/thumbnail.svg?v=${drawn}`
        return drawPicture(source, element, () => {
          state.shown = drawn
          state.drawnWidth = drawnWidth
        })
      },
    })
  }, [queue, boardId, version, isInSight, width])
  return <span ref={frame} className="table-picture" aria-hidden="true" />
}

interface PictureState {
  newest: number
  /** The version that one sees; null: none yet. */
  shown: number | null
  isInLine: boolean
  isInSight: boolean
  /** In px, of its place, now and when it was drawn. */
  width: number
  drawnWidth: number
}

/** What is drawn a little too small is still sharp; what is drawn too large always is. */
const isGood = ({ newest, shown, width, drawnWidth }: PictureState): boolean =>
  shown === newest && width <= drawnWidth * 1.1

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver((entries) => setWidth(entries.at(-1)?.contentRect.width ?? 0))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
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
