import { useState, type ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'

export interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  text: ReactNode
  confirmLabel: string
  onConfirm: () => void
  busy?: boolean
  error?: string | undefined
  danger?: boolean
  /** For what can't be undone: the words that must be typed first, and the label that asks for them. */
  typed?: { label: string; expected: string }
}

/** Asks before something happens that others will notice. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, text, confirmLabel, onConfirm, busy = false, error, danger = false, typed } = props
  const words = useWords()
  const [written, setWritten] = useState('')
  const ready = !typed || sameWords(written, typed.expected)
  const change = (next: boolean) => {
    if (!next) setWritten('')
    onOpenChange(next)
  }
  return (
    <Dialog open={open} onOpenChange={change} title={title} text={text}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !busy) onConfirm()
        }}
      >
        {typed && (
          <Field label={typed.label}>
            <Input value={written} onChange={(event) => setWritten(event.target.value)} autoComplete="off" />
          </Field>
        )}
        {error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
        <div className="dialog-actions">
          <Button onClick={() => change(false)}>{words('common.cancel')}</Button>
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const sameWords = (a: string, b: string) => a.trim().localeCompare(b.trim(), undefined, { sensitivity: 'accent' }) === 0
