import { useId } from 'react'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { dayOf } from '../i18n/format-date.ts'
import { useWords } from '../i18n/use-words.ts'
import { RivalNote } from './rival-note.tsx'
import { momentOf, timeValueOf } from './time-of-day.ts'
import { useDraft } from './use-draft.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** When the first step begins, on the day that the sheet is for. */
export function StartTime({ date, sheet, acts }: { date: string; sheet: RunSheet; acts: SheetActs }) {
  const words = useWords()
  const id = useId()
  const { startsAt } = sheet
  const field = useDraft({
    value: startsAt === null ? '' : timeValueOf(startsAt),
    clean: (text) => text,
    // The day may have been moved since: a new time is one of the day as it is now.
    save: (text) => acts.saveStart(text === '' ? null : momentOf(date, text)),
  })
  return (
    <div className="start-time">
      <label htmlFor={id}>{words('runSheet.starts')}</label>
      <input
        id={id}
        type="time"
        className="control"
        value={field.text}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={field.onBlur}
      />
      <RivalNote field={field} />
    </div>
  )
}

/** Is the sheet for another day than the day it belongs to? */
export const isOtherDay = ({ startsAt }: RunSheet, date: string): boolean =>
  startsAt !== null && dayOf(startsAt) !== date
