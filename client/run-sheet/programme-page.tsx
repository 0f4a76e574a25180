/** The day's programme, for everyone who may see the day; made to be printed on one sheet and hung on a door. */
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, CalendarPlus, PencilLine, Printer } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { ProgrammeAnswer } from '../../shared/api/run-sheet.ts'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { formatNames } from '../i18n/format-names.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { LiveDayProvider, useLiveView } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Logo } from '../ui/logo.tsx'
import { Page } from '../ui/page.tsx'
import { DayGate } from './day-gate.tsx'
import { fitOnPaper } from './fit-on-paper.ts'
import { ProgrammeList } from './programme-list.tsx'
import { programmeQuery } from './run-sheet-queries.ts'
import { useClock } from './use-clock.ts'
import './programme-page.css'

export function ProgrammePage({ workshopId }: { workshopId: WorkshopId }) {
  return (
    <DayGate workshopId={workshopId}>
      {(day) => (
        <LiveDayProvider workshopId={workshopId} boardId={null}>
          <ProgrammeOnPaper day={day} />
        </LiveDayProvider>
      )}
    </DayGate>
  )
}

function ProgrammeOnPaper({ day }: { day: Workshop }) {
  const words = useWords()
  const version = useLiveView()?.runSheetVersion ?? null
  const { data } = useQuery(programmeQuery(day.id, version))
  const items = data?.items ?? []
  const paper = fitOnPaper(items)
  return (
    <Page title={words('runSheet.programmeOf', { day: day.title })} header={<SiteHeader />} className="programme-page">
      <nav className="programme-tools" aria-label={words('runSheet.programme')}>
        <LinkButton href={`/workshops/${day.id}`} look="plain" icon={<ArrowLeft aria-hidden="true" />}>
          {words('runSheet.backToDay')}
        </LinkButton>
        {day.runs && (
          <LinkButton href={`/workshops/${day.id}/run-sheet`} look="plain" icon={<PencilLine aria-hidden="true" />}>
            {words('runSheet.editSheet')}
          </LinkButton>
        )}
        <span className="programme-tools-gap" />
        <LinkButton href={`/api/workshops/${day.id}/programme.ics`} download icon={<CalendarPlus aria-hidden="true" />}>
          {words('runSheet.calendarFile')}
        </LinkButton>
        {items.length > 0 && (
          <Button look="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {words('runSheet.print')}
          </Button>
        )}
      </nav>
      <article
        className={classNames('programme-sheet', paper.mostOfEach === 0 && 'programme-sheet-short')}
        style={{ '--lines': Math.max(1, paper.lines), '--most-of-each': paper.mostOfEach } as CSSProperties}
      >
        <ProgrammeHead day={day} items={items} />
        <ProgrammeList withInstructions />
        <ProgrammeFoot day={day} />
      </article>
    </Page>
  )
}

function ProgrammeHead({ day, items }: { day: Workshop; items: ProgrammeAnswer['items'] }) {
  const words = useWords()
  const dates = useDates()
  const clock = useClock()
  const from = items[0]?.startsAt ?? null
  const to = items.at(-1)?.endsAt ?? null
  return (
    <header className="programme-head">
      <span className="programme-logo" aria-hidden="true">
        <Logo />
      </span>
      <p className="programme-kind">{words('runSheet.programme')}</p>
      <h1>{day.title}</h1>
      <p className="programme-when">
        <span className="capital">{dates.day(day.date)}</span>
        {from !== null && to !== null && to > from && (
          <span>{words('runSheet.at', { time: clock.span(from, to) })}</span>
        )}
      </p>
    </header>
  )
}

function ProgrammeFoot({ day }: { day: Workshop }) {
  const words = useWords()
  const { language } = useLanguage()
  const names = (people: readonly { name: string }[]) =>
    formatNames(
      language,
      people.map(({ name }) => name),
    )
  return (
    <footer className="programme-foot">
      {day.schools.length > 0 && (
        <p>
          <strong>{words('runSheet.schoolsInIt')}</strong> {names(day.schools)}
        </p>
      )}
      {day.consultants.length > 0 && (
        <p>
          <strong>{words('runSheet.runBy')}</strong> {names(day.consultants)}
        </p>
      )}
    </footer>
  )
}
