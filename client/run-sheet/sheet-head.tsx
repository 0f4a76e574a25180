import { ArrowLeft, CalendarDays, CalendarPlus, Printer } from 'lucide-react'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { Plan } from '../../shared/facilitation/plan-of.ts'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { dayOf } from '../i18n/format-date.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { isOtherDay, StartTime } from './start-time.tsx'
import { minutesOfDay, momentOf } from './time-of-day.ts'
import { useClock } from './use-clock.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** What the sheet is for, when it begins and ends, and the ways to take it along. */
export function SheetHead(props: { day: Workshop; sheet: RunSheet | undefined; plan: Plan; acts: SheetActs }) {
  const { day, sheet, plan, acts } = props
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
      {sheet && sheet.steps.length > 0 && <TakeAlong day={day} />}
      {sheet && <SheetTimes day={day} sheet={sheet} plan={plan} acts={acts} />}
    </header>
  )
}

function TakeAlong({ day }: { day: Workshop }) {
  const words = useWords()
  return (
    <div className="sheet-head-acts">
      <LinkButton href={`/workshops/${day.id}/programme`} icon={<Printer aria-hidden="true" />}>
        {words('runSheet.programme')}
      </LinkButton>
      <LinkButton href={`/api/workshops/${day.id}/programme.ics`} download icon={<CalendarPlus aria-hidden="true" />}>
        {words('runSheet.calendarFile')}
      </LinkButton>
    </div>
  )
}

function SheetTimes(props: { day: Workshop; sheet: RunSheet; plan: Plan; acts: SheetActs }) {
  const { day, sheet, plan, acts } = props
  const words = useWords()
  const dates = useDates()
  const clock = useClock()
  const minutes = sheet.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
  const { startsAt } = sheet
  const endsAt = plan.steps.at(-1)?.planned?.endsAt ?? null
  const moveTimes = () => {
    if (startsAt !== null) void acts.saveStart(momentOf(day.date, minutesOfDay(startsAt)))
  }
  return (
    <>
      <div className="sheet-times">
        <StartTime key={day.date} date={day.date} sheet={sheet} acts={acts} />
        {minutes > 0 && (
          <p>
            {endsAt !== null && <strong>{words('runSheet.ends', { time: clock.time(endsAt) })}</strong>}
            <span className="soft">{words('runSheet.inAll', { length: clock.length(minutes) })}</span>
            <span className="soft">{words('runSheet.stepCount', { count: sheet.steps.length })}</span>
          </p>
        )}
        {startsAt === null && sheet.steps.length > 0 && <p className="soft">{words('runSheet.noStart')}</p>}
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
