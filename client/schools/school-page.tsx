import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SchoolAnswer } from '../../shared/api/schools.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { mayManageBoard, type Viewer } from '../../shared/roles.ts'
import { NotFoundPage } from '../account/not-found-page.tsx'
import { SiteHeader } from '../account/site-header.tsx'
import { isApiError } from '../http/api-error.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { request } from '../http/request.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { ColourDot } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { BoardGrid } from '../workshops/board-grid.tsx'
import { schoolBoardsQuery, workshopsQuery } from '../workshops/workshop-queries.ts'
import { NewBoardButton } from './new-board-button.tsx'
import { SchoolDay } from './school-day.tsx'
import { orderSchoolBoards, schoolYearName } from './school-years.ts'
import './school-page.css'

/** A school's boards over the years: today's first. */
export function SchoolPage({ schoolId, viewer }: { schoolId: SchoolId; viewer: Extract<Viewer, { kind: 'account' }> }) {
  const words = useWords()
  const school = useQuery({
    queryKey: ['school', schoolId],
    queryFn: async ({ signal }) =>
      (await request({ path: `/api/schools/${schoolId}`, answer: SchoolAnswer, signal })).school,
  })
  const mayMake = mayManageBoard(viewer, { schoolId, workshop: null })
  if (isApiError(school.error, 'notFound')) return <NotFoundPage />
  return (
    <Page title={school.data?.name ?? words('common.loading')} header={<SiteHeader />} className="school-page">
      {school.error && !school.data && (
        <Banner tone="bad" actions={<Button onClick={() => void school.refetch()}>{words('common.tryAgain')}</Button>}>
          {errorSentence(words, school.error)}
        </Banner>
      )}
      {school.isPending && <Skeleton width="18rem" height="2.5rem" />}
      {school.data && (
        <header className="school-page-head">
          <div>
            <h1>
              <ColourDot colour={school.data.colour} />
              {school.data.name}
            </h1>
            <p className="lead">{words('schools.lead')}</p>
          </div>
          {mayMake && <NewBoardButton schoolId={schoolId} />}
        </header>
      )}
      {school.data && <Boards schoolId={schoolId} mayMake={mayMake} />}
    </Page>
  )
}

function Boards({ schoolId, mayMake }: { schoolId: SchoolId; mayMake: boolean }) {
  const words = useWords()
  const { today } = useDates()
  const boards = useQuery({ ...schoolBoardsQuery(schoolId), refetchInterval: 15_000 })
  const workshops = useQuery(workshopsQuery)
  const error = boards.error ?? workshops.error
  if (error && !(boards.data && workshops.data)) return <Banner tone="bad">{errorSentence(words, error)}</Banner>
  if (!boards.data || !workshops.data) return <WaitingBoards />
  const itsDays = workshops.data.filter((day) => day.schools.some((school) => school.id === schoolId))
  const { now, years, own } = orderSchoolBoards(boards.data, itsDays, today())
  if (now.length === 0 && years.length === 0 && own.length === 0) {
    return (
      <EmptyState figure={<RingFigure state="plain" />} title={words('schools.noneTitle')}>
        {words(mayMake ? 'schools.noneText' : 'schools.noneTextOthers')}
      </EmptyState>
    )
  }
  return (
    <>
      {now.length > 0 && (
        <Part title={words('schools.today')} isNow>
          {now.map((entry) => (
            <SchoolDay key={entry.day.id} entry={entry} schoolId={schoolId} isNow />
          ))}
        </Part>
      )}
      {own.length > 0 && (
        <Part title={words('schools.ownBoards')} text={words('schools.ownBoardsText')}>
          <BoardGrid boards={own} />
        </Part>
      )}
      {years.map((year) => (
        <Part key={year.from} title={words('schools.schoolYear', { years: schoolYearName(year.from) })}>
          {year.days.map((entry) => (
            <SchoolDay key={entry.day.id} entry={entry} schoolId={schoolId} />
          ))}
        </Part>
      ))}
    </>
  )
}

function Part({
  title,
  text,
  isNow = false,
  children,
}: {
  title: string
  text?: string
  isNow?: boolean
  children: ReactNode
}) {
  return (
    <section className={isNow ? 'school-part school-part-now' : 'school-part'} aria-label={title}>
      <h2>{title}</h2>
      {text && <p className="soft">{text}</p>}
      {children}
    </section>
  )
}

function WaitingBoards() {
  const words = useWords()
  return (
    <div className="board-grid" aria-busy="true">
      <span className="unseen">{words('schools.loading')}</span>
      {[0, 1, 2].map((card) => (
        <Skeleton key={card} height="11rem" radius="var(--radius)" />
      ))}
    </div>
  )
}
