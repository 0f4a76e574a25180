import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { LiveAnswer } from '../../shared/api/facilitation.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { ApiError } from '../http/api-error.ts'
import { errorSentence, fieldSentence } from '../http/error-sentence.ts'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'
import { freeName } from './free-name.ts'

/** The code that a screen shows, and what to call it. */
export function PairScreenDialog({ workshopId, onClose }: { workshopId: WorkshopId; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const day = useLiveDay()
  const [code, setCode] = useState('')
  const [name, setName] = useState(() => freeName(words('screens.firstName'), day?.view?.screens ?? []))
  const pairing = useMutation({
    mutationFn: () =>
      request({
        method: 'POST',
        path: `/api/workshops/${workshopId}/screens`,
        body: { code, name },
        answer: LiveAnswer,
      }),
    onSuccess: () => {
      // The channel tells it too; whichever comes first.
      day?.refresh().catch(() => {})
      toast({ text: words('screens.paired', { name }) })
      onClose()
    },
  })
  const { error } = pairing
  const isWrongCode = error instanceof ApiError && error.code === 'wrongPairingCode'
  const nameError = fieldSentence(error, 'name')
  const otherError = error && !isWrongCode && !nameError ? errorSentence(words, error) : undefined
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words('screens.pairTitle')}
      text={words('screens.pairText', { address: `${window.location.host}/screen` })}
    >
      <form
        noValidate
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!pairing.isPending) pairing.mutate()
        }}
      >
        <Field
          label={words('screens.code')}
          error={isWrongCode ? errorSentence(words, error) : (fieldSentence(error, 'code') ?? otherError)}
        >
          <Input
            value={code}
            maxLength={12}
            className="pairing-code-input"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
          />
        </Field>
        <Field label={words('screens.name')} hint={words('screens.nameHint')} error={nameError}>
          <Input
            value={name}
            maxLength={limits.nameLength}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={pairing.isPending}>
            {words('screens.pairAct')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
