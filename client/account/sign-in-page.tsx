import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { ViewerAnswer } from '../../shared/api/accounts.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Page } from '../ui/page.tsx'
import { ownPath } from './own-path.ts'
import { PasswordInput } from './password-input.tsx'
import { SiteHeader } from './site-header.tsx'
import { useBecome } from './viewer.tsx'
import './account.css'

export function SignInPage() {
  const words = useWords()
  const become = useBecome()
  const [, navigate] = useLocation()
  const next = ownPath(new URLSearchParams(useSearch()).get('next'))
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () =>
      request({ method: 'POST', path: '/api/session', body: { email, password }, answer: ViewerAnswer }),
    onSuccess: (answer) => {
      navigate(next ?? '/', { replace: true })
      become(answer)
    },
  })
  return (
    <Page title={words('account.signInTitle')} header={<SiteHeader />} width="narrow" className="account-page">
      <header>
        <h1>{words('account.signInTitle')}</h1>
        <p className="lead">{words(next ? 'account.signInNeeded' : 'account.signInLead')}</p>
      </header>
      <form
        className="account-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!signIn.isPending) signIn.mutate()
        }}
      >
        <Field label={words('account.email')}>
          <Input
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <Field label={words('account.password')}>
          <PasswordInput
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <FormError error={signIn.error} />
        <Button type="submit" look="primary" size="large" busy={signIn.isPending}>
          {words('common.signIn')}
        </Button>
      </form>
      <div className="account-asides">
        <p>
          {words('account.haveCode')} <Link href="/join">{words('account.joinWithCode')}</Link>
        </p>
        <p className="soft">{words('account.forgotPassword')}</p>
      </div>
    </Page>
  )
}
