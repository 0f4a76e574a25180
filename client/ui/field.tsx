import { createContext, useContext, useId, useMemo, type ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import './field.css'

interface FieldIds {
  control: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}

const FieldContext = createContext<FieldIds | null>(null)

/** A labelled place to write: its hint and its error are tied to the control inside it (`Input`, `Select`, `TextArea`). */
export function Field(props: {
  label: string
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
  className?: string
  children: ReactNode
}) {
  const { label, hint, error, optional = false, className, children } = props
  const id = useId()
  const words = useWords()
  const ids = useMemo<FieldIds>(() => {
    const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
    return { control: id, describedBy: described || undefined, invalid: Boolean(error), required: !optional }
  }, [id, hint, error, optional])
  return (
    <div className={classNames('field', error && 'field-wrong', className)}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> ({words('common.optional')})</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldContext value={ids}>{children}</FieldContext>
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** The attributes that tie a control to the field around it. Outside of a field: none. */
export function useFieldAttributes() {
  const ids = useContext(FieldContext)
  if (!ids) return {}
  return {
    id: ids.control,
    'aria-describedby': ids.describedBy,
    'aria-invalid': ids.invalid || undefined,
    'aria-required': ids.required || undefined,
  }
}
