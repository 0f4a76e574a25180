/** `/workshops/:id/control-room`: every table of the day at once, for those who run it; and `/…/:boardId`, standing at one of them. */
import { useQuery } from '@tanstack/react-query'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { NotFoundPage } from '../account/not-found-page.tsx'
import { WaitingPage } from '../account/waiting-page.tsx'
import { LiveDayProvider } from '../live-day/live-day.tsx'
import { workshopQuery } from '../workshops/workshop-queries.ts'
import { ControlRoom } from './control-room.tsx'

export function ControlRoomPage({ workshopId, boardId }: { workshopId: WorkshopId; boardId: BoardId | null }) {
  const { data, isPending } = useQuery(workshopQuery(workshopId))
  if (isPending) return <WaitingPage />
  if (!data?.runs) return <NotFoundPage />
  return (
    <LiveDayProvider workshopId={workshopId} boardId={null}>
      <ControlRoom workshop={data} boardId={boardId} />
    </LiveDayProvider>
  )
}
