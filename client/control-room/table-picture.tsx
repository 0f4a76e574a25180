import { createContext, useContext, useEffect, useRef, useState, type RefObject } from 'react'
import type { BoardId } from '../../shared/ids.ts'
import { PictureQueue } from './picture-queue.ts'

const PictureQueueContext = createContext<PictureQueue | null>(null)
export const PictureQueueProvider = PictureQueueContext.Provider

/** A true miniature of a board: fetched when it has changed and is in sight, and not before. Decoration: what it says stands beside it. */
export function TablePicture({ boardId, version }: { boardId: BoardId; version: number }) {
  const frame = useRef<HTMLSpanElement>(null)
  const queue = useContext(PictureQueueContext)
  const isInSight = useInSight(frame)
  // One that failed is tried again with the next version.
  const shown = useRef<number | null>(null)
  useEffect(() => {
    if (!queue || !isInSight || shown.current === version) return
    let isWanted = true
    const show = async () => {
      const picture = await queue.fetch(`/api/boards/${boardId}/thumbnail.svg?v=${version}`, () => isWanted)
      // One that was overtaken on its way is newer than what stands there, all the same.
      if (!picture || !frame.current || version < (shown.current ?? 0)) return
      shown.current = version
      frame.current.replaceChildren(picture)
    }
    void show()
    return () => {
      isWanted = false
    }
  }, [queue, boardId, version, isInSight])
  return <span ref={frame} className="table-picture" aria-hidden="true" />
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
