/** `/boards/:id?view=projector`: one field at a time, or the whole canvas, in letters that the back row can read. */
import { useMemo, useState } from 'react'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import { useConnectionState } from '../board-page/use-board-hold.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import type { BoardConnection } from '../sync/board-connection.ts'
import { BoardSlides } from './board-slides.tsx'
import { CrossFade } from './cross-fade.tsx'
import { useJoinOrigin } from './use-join-origin.ts'
import { useProjectorSlides } from './use-projector-slides.ts'
import { useSettled } from './use-settled.ts'
import { Wall } from './wall.tsx'
import { lossOfBoard, lossOfDay, type WallLoss } from './wall-loss.ts'
import { WallNotice } from './wall-notice.tsx'
import { WallStage } from './wall-stage.tsx'
import { whatAllAreShown } from './what-all-are-shown.ts'
import { WallWays } from './wall-ways.tsx'
import { WayInProvider } from './way-in.tsx'

export interface BoardProjectorProps {
  page: BoardPageAnswer
  viewer: SignedInViewer
  connection: BoardConnection
  onLeave: () => void
}

export function BoardProjector({ page: { board }, viewer, connection, onLeave }: BoardProjectorProps) {
  const day = useLiveDay()
  const origin = useJoinOrigin()
  const { state, isLoaded } = useConnectionState(connection)
  const { slide, paging, next, back, whole } = useProjectorSlides(board)
  const [otherLoss, setOtherLoss] = useState<WallLoss | null>(null)
  const other = useSettled(whatAllAreShown(day?.view ?? null, board.id))
  const content = useMemo(() => ({ other, slide, paging }), [other, slide, paging])
  const loss = lossOfDay(day?.status) ?? lossOfBoard(state) ?? otherLoss
  const nothingTurns = useMemo(() => ({ held: null, onPage: () => {} }), [])
  if (!isLoaded) return null
  return (
    <WayInProvider origin={origin}>
      <Wall title={board.title}>
        <CrossFade
          contentKey={other ? JSON.stringify(other) : 'own'}
          content={content}
          render={(shown) =>
            shown.other ? (
              <WallStage content={shown.other} paging={nothingTurns} viewer={viewer} onLoss={setOtherLoss} />
            ) : (
              <BoardSlides board={board} connection={connection} slide={shown.slide} paging={shown.paging} />
            )
          }
        />
        <WallWays onNext={next} onBack={back} onWhole={whole} onLeave={onLeave} />
        <WallNotice loss={loss} />
      </Wall>
    </WayInProvider>
  )
}
