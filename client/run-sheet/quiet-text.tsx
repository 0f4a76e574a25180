import { useId, type KeyboardEvent } from 'react'
import { classNames } from '../ui/class-names.ts'
import { RivalNote } from './rival-note.tsx'
import type { DraftField } from './use-draft.ts'
import './quiet-text.css'

interface QuietTextProps {
  field: DraftField
  label: string
  placeholder: string
  /** What is wrong, when it is. */
  wrong: string
  maxLength: number
  /** Without line breaks. */
  line?: boolean
  className?: string
}

/** A text that looks like one until one goes to it: then it can be written in. As tall as what it says. */
export function QuietText(props: QuietTextProps) {
  const { field, label, placeholder, wrong, maxLength, line = false, className } = props
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (line && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
  }
  return (
    <div className={classNames('quiet-text', className)}>
      <div className="quiet-text-grow" data-text={field.text || placeholder}>
        <textarea
          rows={1}
          value={field.text}
          aria-label={label}
          aria-invalid={field.isWrong || undefined}
          aria-describedby={field.isWrong ? `${id}-wrong` : undefined}
          placeholder={placeholder}
          maxLength={maxLength}
          onChange={(event) => field.onChange(line ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value)}
          onBlur={field.onBlur}
          onKeyDown={onKeyDown}
        />
      </div>
      {field.isWrong && (
        <p id={`${id}-wrong`} className="field-error">
          {wrong}
        </p>
      )}
      <RivalNote field={field} />
    </div>
  )
}
