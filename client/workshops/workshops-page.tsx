import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Link } from 'wouter'
import type { Workshop } from '../../shared/api/workshops.ts'
import { mayCreateWorkshop } from '../../shared/roles.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { useViewer } from '../account/viewer.tsx'
import { errorSentence } from '../http/error-sentence.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { DayDate } from './day-date.tsx'
import { DayState } from './day-state.tsx'
import { sortDays } from './sort-days.ts'
import { workshopsQuery } from './workshop-queries.ts'
import './workshops-page.css'

/** A consultant's start: today's day first, then those to come, then those that have been. */
export function WorkshopsPage() {
  const words = useWords()
  const viewer = useViewer()
  const { today } = useDates()
  const { data, error, isPending, refetch } = useQuery(workshopsQuery)
  const days = data ? sortDays(data, today()) : null
  const mayCreate = mayCreateWorkshop(viewer)
  return (
    <Page title={words('workshops.listTitle')} header={<SiteHeader />} className="workshops-page">
      <header className="workshops-page-head">
        <h1>{words('workshops.listTitle')}</h1>
        {mayCreate && data && data.length > 0 && <NewDayButton />}
      </header>
      {isPending && <WaitingDays />}
      {error && !data && (
        <Banner tone="bad" actions={<Button onClick={() => void refetch()}>{words('common.tryAgain')}</Button>}>
          {errorSentence(words, error)}
        </Banner>
      )}
      {data?.length === 0 &&
        (mayCreate ? (
          <EmptyState
            figure={<RingFigure state="plain" />}
            title={words('workshops.noneTitle')}
            actions={<NewDayButton />}
          >
            {words('workshops.noneText')}
          </EmptyState>
        ) : (
          <EmptyState figure={<RingFigure state="plain" />} title={words('workshops.noneToSee')} />
        ))}
      {days && days.now.length > 0 && (
        <section aria-labelledby="days-today">
          <h2 id="days-today">{words('workshops.today')}</h2>
          <ul className="days-today">
            {days.now.map((day) => (
              <TodaysDay key={day.id} day={day} />
            ))}
          </ul>
        </section>
      )}
      {days && <Days id="days-coming" title={words('workshops.coming')} days={days.coming} />}
      {days && <Days id="days-earlier" title={words('workshops.earlier')} days={days.earlier} />}
    </Page>
  )
}

function NewDayButton() {
  const words = useWords()
  return (
    <LinkButton href="/workshops/new" look="primary" size="large" icon={<Plus aria-hidden="true" />}>
      {words('workshops.new')}
    </LinkButton>
  )
}

function TodaysDay({ day }: { day: Workshop }) {
  const words = useWords()
  return (
    <li className="day-today">
      <DayState state={day.state} />
      <h3>
        <Link href={`/workshops/${day.id}`}>{day.title}</Link>
      </h3>
      {day.theme && <p className="lead">{day.theme}</p>}
      <ul className="day-schools">
        {day.schools.map((school) => (
          <li key={school.id}>
            <Chip colour={school.colour}>{school.name}</Chip>
          </li>
        ))}
      </ul>
      <LinkButton href={`/workshops/${day.id}`} look={day.state === 'open' ? 'primary' : 'quiet'}>
        {words('workshops.goToDay')}
      </LinkButton>
    </li>
  )
}

function Days({ id, title, days }: { id: string; title: string; days: readonly Workshop[] }) {
  const words = useWords()
  if (days.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="days">
        {days.map((day) => (
          <li key={day.id} className="day">
            <DayDate date={day.date} />
            <div>
              <h3>
                <Link href={`/workshops/${day.id}`}>{day.title}</Link>
              </h3>
              <p className="soft">
                {[day.theme, words('workshops.schoolCount', { count: day.schools.length })].filter(Boolean).join(' · ')}
              </p>
            </div>
            {day.state === 'open' && <DayState state={day.state} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function WaitingDays() {
  const words = useWords()
  return (
    <div className="days" aria-busy="true">
      <span className="unseen">{words('common.loading')}</span>
      {[0, 1, 2].map((row) => (
        <div key={row} className="day">
          <Skeleton width="4rem" height="4rem" />
          <div>
            <Skeleton width="20rem" height="1.6rem" />
            <Skeleton width="12rem" />
          </div>
        </div>
      ))}
    </div>
  )
}
