import { useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import type { Viewer } from '../../shared/roles.ts'
import { UnreachablePage } from '../account/unreachable-page.tsx'
import { WaitingPage } from '../account/waiting-page.tsx'
import { isApiError } from '../http/api-error.ts'
import { DayClosedPage } from './day-closed-page.tsx'
import { readJoinedDay } from './joined-day.ts'
import { workshopQuery } from './workshop-queries.ts'

/** Where a guest belongs: at the board that they joined, as long as the day is open. */
export function GuestStart({ viewer }: { viewer: Extract<Viewer, { kind: 'guest' }> }) {
  const { data, error, refetch } = useQuery(workshopQuery(viewer.workshopId))
  if (isApiError(error, 'notFound') || isApiError(error, 'notSignedIn')) return <DayClosedPage />
  if (data) {
    const joined = readJoinedDay(localStorage)
    const boardId = joined?.workshopId === viewer.workshopId ? joined.boardId : null
    return <Redirect to={boardId ? `/boards/${boardId}` : `/workshops/${viewer.workshopId}`} replace />
  }
  return error ? <UnreachablePage tryAgain={() => void refetch()} /> : <WaitingPage />
}
