import { useQuery } from '@tanstack/react-query'
import type { SignedInViewer } from '../../shared/roles.ts'
import { NotFoundPage } from '../account/not-found-page.tsx'
import { isApiError } from '../http/api-error.ts'
import { DayClosedPage } from '../workshops/day-closed-page.tsx'
import { workshopQuery } from '../workshops/workshop-queries.ts'
import { BoardSkeleton } from './board-skeleton.tsx'

/** A board that isn't there, or not for this viewer; that is one answer. But a guest whose day is over is told that it is. */
export function NotToBeSeen({ viewer }: { viewer: SignedInViewer }) {
  return viewer.kind === 'guest' ? <GuestLooksForDay viewer={viewer} /> : <NotFoundPage />
}

function GuestLooksForDay({ viewer }: { viewer: Extract<SignedInViewer, { kind: 'guest' }> }) {
  const { error, isPending } = useQuery(workshopQuery(viewer.workshopId))
  if (isPending) return <BoardSkeleton title="" />
  return isApiError(error, 'notFound') || isApiError(error, 'notSignedIn') ? <DayClosedPage /> : <NotFoundPage />
}
