import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { SetupState, ViewerAnswer } from '../../shared/api/accounts.ts'
import { limits } from '../../shared/limits.ts'
import { fieldSentence } from '../http/error-sentence.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { Page } from '../ui/page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { PasswordInput } from './password-input.tsx'
import { SiteHeader } from './site-header.tsx'
import { useBecome } from './viewer.tsx'
import { WaitingPage } from './waiting-page.tsx'
import './account.css'

/** The first account of all, made by whoever holds the link that the server printed. Its token stands in the fragment, which no server logs. */
export function SetupPage() {
  const words = useWords()
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)))
  const { data, isPending } = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => request({ path: '/api/setup', answer: SetupState, signal }),
  })
  if (isPending) return <WaitingPage />
  if (data && !data.needed) {
    return (
      <MessagePage
        figure={<RingFigure state="whole" />}
        header={<SiteHeader />}
        title={words('account.setupTitle')}
        text={words('account.setupDone')}
        actions={
          <LinkButton href="/sign-in" look="primary" size="large">
            {words('common.signIn')}
          </LinkButton>
        }
      />
    )
  }
  if (token === '') return <MessagePage title={words('account.setupTitle')} text={words('account.setupMissing')} />
  return <FirstAccount token={token} />
}

function FirstAccount({ token }: { token: string }) {
  const words = useWords()
  const become = useBecome()
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const setUp = useMutation({
    mutationFn: () =>
      request({ method: 'POST', path: '/api/setup', body: { token, name, email, password }, answer: ViewerAnswer }),
    onSuccess: (answer) => {
      navigate('/admin', { replace: true })
      become(answer)
    },
  })
  return (
    <Page title={words('account.setupTitle')} header={<SiteHeader />} width="narrow" className="account-page">
      <header>
        <h1>{words('account.setupTitle')}</h1>
        <p className="lead">{words('account.setupLead')}</p>
      </header>
      <form
        className="account-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!setUp.isPending) setUp.mutate()
        }}
      >
        <Field
          label={words('account.name')}
          hint={words('account.nameHint')}
          error={fieldSentence(setUp.error, 'name')}
        >
          <Input
            name="name"
            autoComplete="name"
            required
            maxLength={limits.nameLength}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={words('account.email')} error={fieldSentence(setUp.error, 'email')}>
          <Input
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <Field
          label={words('account.password')}
          hint={words('account.passwordHint', { count: limits.passwordMinLength })}
          error={fieldSentence(setUp.error, 'password')}
        >
          <PasswordInput
            autoComplete="new-password"
            required
            minLength={limits.passwordMinLength}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <FormError error={setUp.error} fields={['name', 'email', 'password']} />
        <Button type="submit" look="primary" size="large" busy={setUp.isPending}>
          {words('account.setupAct')}
        </Button>
      </form>
    </Page>
  )
}
