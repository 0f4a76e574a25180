/** A board that is open, until it ends. */
import { useState, type ReactNode } from 'react'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import { LiveDayProvider } from '../live-day/live-day.tsx'
import type { Device } from '../sync/device.ts'
import type { BoardHold } from '../sync/hold-board.ts'
import { BoardSkeleton } from './board-skeleton.tsx'
import { EndedPage } from './ended-page.tsx'
import { OpenBoard } from './open-board.tsx'
import { TakenBackNotice } from './taken-back-notice.tsx'
import { useBoardHold } from './use-board-hold.ts'
import { useEnded } from './use-ended.ts'
import { useTakenBack } from './use-taken-back.ts'

interface Given {
  page: BoardPageAnswer
  viewer: SignedInViewer
  device: Device
}

export function LiveBoard({ page, viewer, device }: Given) {
  // Whose edits these are doesn't change while the board is open, whatever happens to the session.
  const [person] = useState(() => principalKey(viewer) ?? '')
  const { news, onTakenBack, dismiss } = useTakenBack({ device, boardId: page.board.id, person })
  const hold = useBoardHold({ page, viewer, device, onTakenBack })
  if (!hold) return <BoardSkeleton title={page.board.title} />
  const board = (
    <UntilEnded hold={hold} page={page} viewer={viewer} device={device}>
      <OpenBoard
        hold={hold}
        page={page}
        viewer={viewer}
        notice={news && <TakenBackNotice canvasId={page.board.canvas} news={news} onDismiss={dismiss} />}
      />
    </UntilEnded>
  )
  if (!page.workshop) return board
  return (
    <LiveDayProvider workshopId={page.workshop.id} boardId={page.board.id}>
      {board}
    </LiveDayProvider>
  )
}

function UntilEnded({ hold, children, ...given }: Given & { hold: BoardHold; children: ReactNode }) {
  const ended = useEnded({ hold, ...given })
  return ended ? <EndedPage ended={ended} page={given.page} doc={hold.connection().doc} /> : children
}
