import { useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import type { WorkshopId } from '../../shared/ids.ts'
import { NotFoundPage } from '../account/not-found-page.tsx'
import { signInPath } from '../account/own-path.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { useViewer } from '../account/viewer.tsx'
import { ApiError } from '../http/api-error.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { LiveDayProvider } from '../live-day/live-day.tsx'
import { DayPageParts } from '../participant/day-page-parts.tsx'
import { RemoteButton } from '../remote/remote-button.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { DayBoards } from './day-boards.tsx'
import { DayClosedPage } from './day-closed-page.tsx'
import { DayCode } from './day-code.tsx'
import { DayHead } from './day-head.tsx'
import { DayTools } from './day-tools.tsx'
import { readJoinedDay } from './joined-day.ts'
import { liveQuery, workshopQuery } from './workshop-queries.ts'
import './workshop-page.css'

/** A workshop day: for those who run it its controls, for everyone in it the boards that they may see. */
export function WorkshopPage({ workshopId }: { workshopId: WorkshopId }) {
  const words = useWords()
  const viewer = useViewer()
  const day = useQuery(workshopQuery(workshopId))
  const live = useQuery({ ...liveQuery(workshopId), enabled: day.isSuccess })

  const wasHere = readJoinedDay(localStorage)?.workshopId === workshopId
  const refused = day.error instanceof ApiError && (day.error.status === 404 || day.error.status === 401)
  if (refused && wasHere && viewer.kind !== 'account') return <DayClosedPage />
  if (refused && viewer.kind === 'nobody') return <Redirect to={signInPath(`/workshops/${workshopId}`)} replace />
  if (refused) return <NotFoundPage />

  return (
    <Page title={day.data?.title ?? words('workshops.listTitle')} header={<SiteHeader />} className="workshop-page">
      {day.isPending && <WaitingDay />}
      {day.error && !day.data && (
        <Banner tone="bad" actions={<Button onClick={() => void day.refetch()}>{words('common.tryAgain')}</Button>}>
          {errorSentence(words, day.error)}
        </Banner>
      )}
      {day.data && (
        <LiveDayProvider workshopId={workshopId} boardId={null}>
          <DayPageParts />
          {(day.isRefetchError || live.isRefetchError) && <Banner tone="warn">{words('workshops.stale')}</Banner>}
          <DayHead day={day.data} live={live.data} />
          {day.data.runs ? <DayTools day={day.data} /> : <RemoteButton />}
          {day.data.runs && <DayCode day={day.data} />}
          <DayBoards day={day.data} live={live.data} error={live.data ? null : live.error} />
        </LiveDayProvider>
      )}
    </Page>
  )
}

function WaitingDay() {
  const words = useWords()
  return (
    <div aria-busy="true" className="workshop-waiting">
      <span className="unseen">{words('common.loading')}</span>
      <Skeleton width="24rem" height="2.5rem" />
      <Skeleton width="16rem" />
      <div className="board-grid">
        {[0, 1, 2].map((card) => (
          <Skeleton key={card} height="11rem" radius="var(--radius)" />
        ))}
      </div>
    </div>
  )
}
