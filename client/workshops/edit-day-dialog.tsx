import { useState } from 'react'
import type { Workshop } from '../../shared/api/workshops.ts'
import { limits } from '../../shared/limits.ts'
import { FormError } from '../http/form-error.tsx'
import { fieldSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { useChangeDay } from './use-change-day.ts'

/** Title, theme and date. */
export function EditDayDialog({ day, onClose }: { day: Workshop; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const change = useChangeDay(day)
  const [title, setTitle] = useState(day.title)
  const [theme, setTheme] = useState(day.theme ?? '')
  const [date, setDate] = useState(day.date)
  const save = () =>
    change.mutate(
      { kind: 'change', change: { title, theme: theme.trim() || null, date } },
      {
        onSuccess: () => {
          toast({ text: words('workshops.daySaved') })
          onClose()
        },
      },
    )
  return (
    <Dialog open onOpenChange={onClose} title={words('workshops.editTitle')} wide>
      <form
        noValidate
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.isPending) save()
        }}
      >
        <Field label={words('workshops.dayTitle')} error={fieldSentence(change.error, 'title')}>
          <Input
            name="title"
            value={title}
            maxLength={limits.nameLength}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
        <ThemeChoice value={theme} onChange={setTheme} error={fieldSentence(change.error, 'theme')} />
        <Field label={words('workshops.date')} error={fieldSentence(change.error, 'date')}>
          <Input type="date" name="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </Field>
        <FormError error={change.error} fields={['title', 'theme', 'date']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={change.isPending}>
            {words('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
