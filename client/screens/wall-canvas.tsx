/** The canvas itself with all that lies on it, as large as the wall allows. Its letters are as large as they were written. */
import { useEffect, useState } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import type { Place } from '../../shared/facilitation/place.ts'
import { BoardCanvas } from '../board/board-canvas.tsx'
import type { BoardHandle } from '../board/board-handle.ts'
import { licenceKeyOf } from '../board-page/licence-key.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import { useLayerReady } from './cross-fade.tsx'
import { WallRail } from './wall-rail.tsx'

export function WallCanvas(props: { board: Board; connection: BoardConnection; place: Place | null }) {
  const { board, connection, place } = props
  const [handle, setHandle] = useState<BoardHandle | null>(null)
  useLayerReady(handle !== null)
  useEffect(() => {
    handle?.goTo(place)
  }, [handle, place])
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
      <WallRail />
    </article>
  )
}
