import { useMutation } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { AccountAnswer } from '../../shared/api/accounts.ts'
import { limits } from '../../shared/limits.ts'
import type { Viewer } from '../../shared/roles.ts'
import { errorSentence, fieldSentence } from '../http/error-sentence.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { LanguageSwitcher } from '../i18n/language-switcher.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Page } from '../ui/page.tsx'
import { useToast } from '../ui/toast.tsx'
import { PasswordInput } from './password-input.tsx'
import { SiteHeader } from './site-header.tsx'
import { useCarefulSignOut } from './use-careful-sign-out.tsx'
import { useAskWhoIAm } from './viewer.tsx'
import './account.css'

type AccountViewer = Extract<Viewer, { kind: 'account' }>

/** One's own account: what one is called, how one gets in, and the way out. */
export function AccountPage({ viewer }: { viewer: AccountViewer }) {
  const words = useWords()
  const { signOut, isPending, question } = useCarefulSignOut()
  return (
    <Page title={words('account.yourAccount')} header={<SiteHeader />} width="narrow" className="account-page">
      <header>
        <h1>{words('account.yourAccount')}</h1>
        <p className="lead">
          {words('account.accountLead', { role: words(`account.roles.${viewer.role}`).toLocaleLowerCase() })}
        </p>
      </header>
      <NameForm viewer={viewer} />
      <PasswordForm viewer={viewer} />
      <section className="account-part" aria-labelledby="account-language">
        <h2 id="account-language">{words('common.language')}</h2>
        <LanguageSwitcher />
      </section>
      <section className="account-part">
        <Button icon={<LogOut aria-hidden="true" />} busy={isPending} onClick={signOut} className="account-sign-out">
          {words('common.signOut')}
        </Button>
        {question}
      </section>
    </Page>
  )
}

function NameForm({ viewer }: { viewer: AccountViewer }) {
  const words = useWords()
  const toast = useToast()
  const askWhoIAm = useAskWhoIAm()
  const [name, setName] = useState(viewer.name)
  const change = useMutation({
    mutationFn: () =>
      request({ method: 'PATCH', path: `/api/accounts/${viewer.id}`, body: { name }, answer: AccountAnswer }),
    onSuccess: async () => {
      await askWhoIAm()
      toast({ text: words('account.nameSaved') })
    },
  })
  const error = fieldSentence(change.error, 'name') ?? (change.error ? errorSentence(words, change.error) : undefined)
  return (
    <form
      className="account-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.isPending) change.mutate()
      }}
    >
      <Field label={words('account.name')} error={error}>
        <Input
          name="name"
          autoComplete="name"
          required
          maxLength={limits.nameLength}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Button type="submit" busy={change.isPending} disabled={name.trim() === viewer.name}>
        {words('common.save')}
      </Button>
    </form>
  )
}

function PasswordForm({ viewer }: { viewer: AccountViewer }) {
  const words = useWords()
  const toast = useToast()
  const [currentPassword, setCurrentPassword] = useState('')
  const [password, setPassword] = useState('')
  const change = useMutation({
    mutationFn: () =>
      request({
        method: 'PATCH',
        path: `/api/accounts/${viewer.id}`,
        body: { password, currentPassword },
        answer: AccountAnswer,
      }),
    onSuccess: () => {
      setCurrentPassword('')
      setPassword('')
      toast({ text: words('account.passwordSaved') })
    },
  })
  return (
    <section className="account-part" aria-labelledby="account-password">
      <h2 id="account-password">{words('account.changePassword')}</h2>
      <p className="soft">{words('account.changePasswordText')}</p>
      <form
        className="account-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.isPending) change.mutate()
        }}
      >
        <input type="text" name="username" autoComplete="username" value={viewer.name} readOnly hidden />
        <Field label={words('account.currentPassword')} error={fieldSentence(change.error, 'currentPassword')}>
          <PasswordInput
            name="currentPassword"
            autoComplete="current-password"
            required
            value={currentPassword}
            onChange={(event) => setCurrentPassword(event.target.value)}
          />
        </Field>
        <Field
          label={words('account.newPassword')}
          hint={words('account.passwordHint', { count: limits.passwordMinLength })}
          error={fieldSentence(change.error, 'password')}
        >
          <PasswordInput
            autoComplete="new-password"
            required
            minLength={limits.passwordMinLength}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <FormError error={change.error} fields={['currentPassword', 'password']} />
        <Button type="submit" busy={change.isPending}>
          {words('account.changePassword')}
        </Button>
      </form>
    </section>
  )
}
