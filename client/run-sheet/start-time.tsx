import { useId } from 'react'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { dayOf } from '../i18n/format-date.ts'
import { useWords } from '../i18n/use-words.ts'
import { RivalNote } from './rival-note.tsx'
import { momentOf, readTime } from './time-of-day.ts'
import { useClock } from './use-clock.ts'
import { useDraft } from './use-draft.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** When the first step begins, on the day that the sheet is for; written as people write it. */
export function StartTime({ date, sheet, acts }: { date: string; sheet: RunSheet; acts: SheetActs }) {
  const words = useWords()
  const clock = useClock()
  const id = useId()
  const { startsAt } = sheet
  const momentOfText = (text: string): number | null => {
    const minutes = readTime(text)
    // The day may have been moved since: a new time is one of the day as it is now.
    return minutes === null ? null : momentOf(date, minutes)
  }
  const field = useDraft({
    value: startsAt === null ? '' : clock.time(startsAt),
    clean: (text) => {
      if (text.trim() === '') return ''
      const moment = momentOfText(text)
      return moment === null ? null : clock.time(moment)
    },
    save: (text) => acts.saveStart(momentOfText(text)),
  })
  return (
    <div className="start-time">
      <label htmlFor={id}>{words('runSheet.starts')}</label>
      <input
        id={id}
        className="control"
        inputMode="decimal"
        autoComplete="off"
        maxLength={8}
        placeholder={words('runSheet.startExample')}
        value={field.text}
        aria-invalid={field.isWrong || undefined}
        aria-describedby={field.isWrong ? `${id}-wrong` : undefined}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={field.onBlur}
      />
      {field.isWrong && (
        <p id={`${id}-wrong`} className="field-error">
          {words('runSheet.startWrong')}
        </p>
      )}
      <RivalNote field={field} />
    </div>
  )
}

/** Is the sheet for another day than the day it belongs to? */
export const isOtherDay = ({ startsAt }: RunSheet, date: string): boolean =>
  startsAt !== null && dayOf(startsAt) !== date
