/** A page about a day, for whoever may see it: the day's own words for everyone else. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { NotFoundPage } from '../account/not-found-page.tsx'
import { signInPath } from '../account/own-path.ts'
import { UnreachablePage } from '../account/unreachable-page.tsx'
import { useViewer } from '../account/viewer.tsx'
import { WaitingPage } from '../account/waiting-page.tsx'
import { ApiError } from '../http/api-error.ts'
import { DayClosedPage } from '../workshops/day-closed-page.tsx'
import { readJoinedDay } from '../workshops/joined-day.ts'
import { workshopQuery } from '../workshops/workshop-queries.ts'

interface DayGateProps {
  workshopId: WorkshopId
  children: (day: Workshop) => ReactNode
}

export function DayGate({ workshopId, children }: DayGateProps) {
  const viewer = useViewer()
  const [location] = useLocation()
  const { data, error, refetch } = useQuery(workshopQuery(workshopId))
  if (error instanceof ApiError && (error.status === 404 || error.status === 401)) {
    const wasHere = readJoinedDay(localStorage)?.workshopId === workshopId
    if (wasHere && viewer.kind !== 'account') return <DayClosedPage />
    return viewer.kind === 'nobody' ? <Redirect to={signInPath(location)} replace /> : <NotFoundPage />
  }
  if (data) return children(data)
  return error ? <UnreachablePage tryAgain={() => void refetch()} /> : <WaitingPage />
}
