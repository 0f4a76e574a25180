import { ArrowLeft, CalendarDays, CalendarPlus, Printer } from 'lucide-react'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { dayOf } from '../i18n/format-date.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { SavedNote } from './saved-note.tsx'
import { isOtherDay, StartTime } from './start-time.tsx'
import { momentOf, timeValueOf } from './time-of-day.ts'
import { useClock } from './use-clock.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** What the sheet is for, when it begins and ends, and the ways to take it along. */
export function SheetHead({ day, sheet, acts }: { day: Workshop; sheet: RunSheet | undefined; acts: SheetActs }) {
  const words = useWords()
  const dates = useDates()
  return (
    <header className="sheet-head">
      <div className="sheet-head-words">
        <LinkButton
          href={`/workshops/${day.id}`}
          look="plain"
          size="small"
          className="sheet-head-back"
          icon={<ArrowLeft aria-hidden="true" />}
        >
          {words('runSheet.backToDay')}
        </LinkButton>
        <h1>{words('runSheet.title')}</h1>
        <p className="lead capital">
          {day.title} · {dates.day(day.date)}
        </p>
      </div>
      <div className="sheet-head-acts">
        <LinkButton href={`/workshops/${day.id}/programme`} icon={<Printer aria-hidden="true" />}>
          {words('runSheet.programme')}
        </LinkButton>
        <LinkButton href={`/api/workshops/${day.id}/programme.ics`} download icon={<CalendarPlus aria-hidden="true" />}>
          {words('runSheet.calendarFile')}
        </LinkButton>
      </div>
      {sheet && <SheetTimes day={day} sheet={sheet} acts={acts} />}
    </header>
  )
}

function SheetTimes({ day, sheet, acts }: { day: Workshop; sheet: RunSheet; acts: SheetActs }) {
  const words = useWords()
  const dates = useDates()
  const clock = useClock()
  const minutes = sheet.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
  const { startsAt } = sheet
  const moveTimes = () => {
    if (startsAt !== null) void acts.saveStart(momentOf(day.date, timeValueOf(startsAt)))
  }
  return (
    <>
      <div className="sheet-times">
        <StartTime key={day.date} date={day.date} sheet={sheet} acts={acts} />
        {minutes > 0 && (
          <p>
            {startsAt !== null && (
              <strong>{words('runSheet.ends', { time: clock.time(startsAt + minutes * 60_000) })}</strong>
            )}
            <span className="soft">{words('runSheet.inAll', { length: clock.length(minutes) })}</span>
            <span className="soft">{words('runSheet.stepCount', { count: sheet.steps.length })}</span>
          </p>
        )}
        {startsAt === null && sheet.steps.length > 0 && <p className="soft">{words('runSheet.noStart')}</p>}
        <SavedNote />
      </div>
      {startsAt !== null && isOtherDay(sheet, day.date) && (
        <Banner
          tone="warn"
          icon={<CalendarDays aria-hidden="true" />}
          actions={<Button onClick={moveTimes}>{words('runSheet.moveTimes')}</Button>}
        >
          {words('runSheet.otherDay', { day: dates.date(day.date), before: dates.date(dayOf(startsAt)) })}
        </Banner>
      )}
    </>
  )
}
