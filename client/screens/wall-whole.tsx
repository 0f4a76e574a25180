/** The whole canvas on the wall, and behind it the instruction, when that is too long to stand beside it. */
import { useCallback, useEffect, useState } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import type { Place } from '../../shared/facilitation/place.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import { classNames } from '../ui/class-names.ts'
import { useIsCurrentLayer } from './cross-fade.tsx'
import type { Paging } from './paged-sheet.tsx'
import { WallCanvas } from './wall-canvas.tsx'
import { WallPage } from './wall-pages.tsx'

export function WallWhole(props: { board: Board; connection: BoardConnection; place: Place | null; paging: Paging }) {
  const {
    paging: { held, wraps = false, onPage },
    ...canvas
  } = props
  const [isTaskLong, setTaskLong] = useState(false)
  const [taskPages, setTaskPages] = useState(1)
  const isCurrent = useIsCurrentLayer()
  const pages = isTaskLong ? 1 + taskPages : 1
  const page = wraps ? (held ?? 0) % pages : Math.min(held ?? 0, pages - 1)
  useEffect(() => {
    if (isCurrent) onPage(page, pages)
  }, [isCurrent, onPage, page, pages])
  const onTaskPage = useCallback((_: number, of: number) => setTaskPages(of), [])
  return (
    <>
      <div className={classNames('wall-under', page > 0 && 'wall-covered')}>
        <WallCanvas {...canvas} onTooLong={setTaskLong} />
      </div>
      {page > 0 && (
        <div className="wall-over-canvas">
          <WallPage page="step" paging={{ held: page - 1, onPage: onTaskPage }} />
        </div>
      )}
    </>
  )
}
