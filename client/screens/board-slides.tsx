/** A board on the wall: the whole canvas, or one part of it; from one to the other without a flash. */
import { lazy, Suspense, useEffect, useMemo } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import type { Place } from '../../shared/facilitation/place.ts'
import { AuthorsOf } from '../authors/authors-here.tsx'
import { BoardDocumentProvider } from '../fields/board-document.tsx'
import { useLiveView } from '../live-day/live-day.tsx'
import type { BoardConnection } from '../sync/board-connection.ts'
import { canvasParts } from './canvas-parts.ts'
import { CrossFade } from './cross-fade.tsx'
import type { Paging } from './paged-sheet.tsx'
import { WallPart } from './wall-part.tsx'

const loadWhole = () => import('./wall-whole.tsx')
const WallWhole = lazy(async () => ({ default: (await loadWhole()).WallWhole }))

export type Slide =
  /** The whole canvas, or the place on it that one is shown. */
  { kind: 'board'; place: Place | null } | { kind: 'part'; partId: string }

export const slideKey = (slide: Slide): string => (slide.kind === 'part' ? slide.partId : 'board')

export function BoardSlides(props: { board: Board; connection: BoardConnection; slide: Slide; paging: Paging }) {
  const { board, connection, slide, paging } = props
  const canvas = requireCanvas(board.canvas)
  const document = useMemo(() => ({ doc: connection.doc, awareness: null, mayEdit: false }), [connection])
  // No name before the room has said that names are shown.
  const areNamed = useLiveView()?.showNames === true
  const content = useMemo(() => ({ slide, paging }), [slide, paging])
  // Fetched before it is asked for: by then the net may be gone, or the house have moved on.
  useEffect(() => void loadWhole().catch(() => {}), [])
  return (
    <BoardDocumentProvider key={connection.doc.guid} board={document}>
      <AuthorsOf connection={connection} areHidden={!areNamed}>
        <CrossFade
          contentKey={slideKey(slide)}
          content={content}
          render={(shown) => {
            const { partId } = shown.slide.kind === 'part' ? shown.slide : { partId: null }
            const part = canvasParts(canvas).find(({ id }) => id === partId)
            return part ? (
              <WallPart boardTitle={board.title} canvas={canvas} part={part} paging={shown.paging} />
            ) : (
              <Suspense fallback={null}>
                <WallWhole
                  board={board}
                  connection={connection}
                  place={shown.slide.kind === 'board' ? shown.slide.place : null}
                  paging={shown.paging}
                />
              </Suspense>
            )
          }}
        />
      </AuthorsOf>
    </BoardDocumentProvider>
  )
}
