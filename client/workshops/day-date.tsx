import { useDates } from '../i18n/use-dates.ts'
import './day-date.css'

/** A date as on a calendar's leaf; read aloud in full. */
export function DayDate({ date }: { date: string }) {
  const dates = useDates()
  return (
    <time dateTime={date} className="day-date">
      <span className="unseen">{dates.day(date)}</span>
      <span className="day-date-number" aria-hidden="true">
        {Number(date.slice(8))}
      </span>
      <span className="day-date-month" aria-hidden="true">
        {dates.month(date)}
      </span>
    </time>
  )
}
