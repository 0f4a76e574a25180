/** The canvas itself with all that lies on it, as large as the wall allows. Its letters are as large as they were written. */
import { useEffect, useState } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import type { Place } from '../../shared/facilitation/place.ts'
import { BoardCanvas } from '../board/board-canvas.tsx'
import type { BoardHandle } from '../board/board-handle.ts'
import { licenceKeyOf } from '../board-page/licence-key.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import type { BoardConnection } from '../sync/board-connection.ts'
import { useLayerReady } from './cross-fade.tsx'
import { WallRail } from './wall-rail.tsx'

/** Of the instruction, when it is too long to stand beside: the one behind the canvas. */
const taskPage = 1

export function WallCanvas(props: {
  board: Board
  connection: BoardConnection
  place: Place | null
  onTooLong: (isTooLong: boolean) => void
}) {
  const { board, connection, place, onTooLong } = props
  const [handle, setHandle] = useState<BoardHandle | null>(null)
  // Nobody points at a note on a wall: there all of them say who wrote them, or none.
  const areNamed = useLiveView()?.showNames === true
  useLayerReady(handle !== null)
  useEffect(() => {
    handle?.goTo(place)
  }, [handle, place])
  useEffect(() => {
    handle?.hideNames(!areNamed)
    handle?.setShowsAuthors(areNamed)
  }, [handle, areNamed])
  return (
    <article className="wall-canvas">
      <h1 className="unseen">{board.title}</h1>
      <div className="wall-canvas-board">
        <BoardCanvas
          connection={connection}
          canvas={requireCanvas(board.canvas)}
          title={board.title}
          onReady={setHandle}
          isPicture
          {...licenceKeyOf(window.document)}
        />
      </div>
      <WallRail taskPage={taskPage} onTooLong={onTooLong} />
    </article>
  )
}
