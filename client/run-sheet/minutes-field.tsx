import { useId } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import type { Step } from '../../shared/facilitation/run-sheet.ts'
import { useWords } from '../i18n/use-words.ts'
import { RivalNote } from './rival-note.tsx'
import { useDraft } from './use-draft.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** How long the step takes; empty: the time it takes. */
export function MinutesField({ step, number, acts }: { step: Step; number: number; acts: SheetActs }) {
  const words = useWords()
  const id = useId()
  const field = useDraft({
    value: step.minutes === null ? '' : String(step.minutes),
    clean: cleanMinutes,
    save: (text) => acts.save(step.id, { minutes: text === '' ? null : Number(text) }),
  })
  return (
    <div className="minutes-field">
      <label className="minutes-field-box">
        <span className="unseen">{words('runSheet.minutesOf', { number })}</span>
        <input
          className="control"
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={field.text}
          aria-invalid={field.isWrong || undefined}
          aria-describedby={field.isWrong ? `${id}-wrong` : undefined}
          onChange={(event) => field.onChange(event.target.value)}
          onBlur={field.onBlur}
        />
        <span aria-hidden="true">{words('runSheet.minutesUnit')}</span>
      </label>
      {field.isWrong && (
        <p id={`${id}-wrong`} className="field-error">
          {words('runSheet.minutesWrong', { most: bounds.stepMinutes })}
        </p>
      )}
      <RivalNote field={field} />
    </div>
  )
}

function cleanMinutes(text: string): string | null {
  const said = text.trim()
  if (said === '') return ''
  const minutes = /^\d{1,3}$/.test(said) ? Number(said) : 0
  return minutes >= 1 && minutes <= bounds.stepMinutes ? String(minutes) : null
}
