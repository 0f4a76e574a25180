import { useState } from 'react'
import { limits } from '../../shared/limits.ts'
import { errorSentence, fieldSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'

/** A new name for something that has one. */
export function NameDialog({
  title,
  label,
  name,
  onSave,
  busy,
  error,
  onClose,
}: {
  title: string
  label: string
  name: string
  onSave: (name: string) => void
  busy: boolean
  error: Error | null
  onClose: () => void
}) {
  const words = useWords()
  const [written, setWritten] = useState(name)
  const sentence = fieldSentence(error, 'name') ?? (error ? errorSentence(words, error) : undefined)
  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <form
        noValidate
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) onSave(written)
        }}
      >
        <Field label={label} error={sentence}>
          <Input
            value={written}
            maxLength={limits.nameLength}
            autoComplete="off"
            onChange={(event) => setWritten(event.target.value)}
          />
        </Field>
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {words('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
