import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { normaliseJoinCode } from '../../shared/api/workshops.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { joinPageQuery } from './join-page-query.ts'
import './join-code-form.css'

/** The code from the wall, typed big. A code that works leads on to the join page; one that doesn't is answered here. */
export function JoinCodeForm({
  label,
  hint,
  button,
  firstCode = '',
  error,
}: {
  label: string
  hint: string
  button: string
  firstCode?: string
  /** What to say before anything has been typed: why one has come back here. */
  error?: string | undefined
}) {
  const words = useWords()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(firstCode)
  const input = useRef<HTMLInputElement>(null)
  const code = normaliseJoinCode(typed)
  const look = useMutation({
    mutationFn: () => client.fetchQuery(joinPageQuery(code)),
    onSuccess: () => navigate('/join', { state: { code } }),
    onError: () => input.current?.select(),
  })
  const wrong = look.error ? errorSentence(words, look.error) : error
  return (
    <form
      className="join-code-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (code === '') input.current?.focus()
        else if (!look.isPending) look.mutate()
      }}
    >
      <Field label={label} hint={hint} error={wrong}>
        <span className="join-code-form-row">
          <Input
            ref={input}
            className="join-code-form-input"
            name="code"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              look.reset()
            }}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            inputMode="text"
            enterKeyHint="go"
            maxLength={40}
          />
          <Button type="submit" look="primary" size="large" busy={look.isPending}>
            {button}
            <ArrowRight aria-hidden="true" />
          </Button>
        </span>
      </Field>
    </form>
  )
}
