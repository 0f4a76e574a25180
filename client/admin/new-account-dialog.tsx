import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AccountAnswer } from '../../shared/api/accounts.ts'
import type { School } from '../../shared/api/schools.ts'
import { limits } from '../../shared/limits.ts'
import { isApiError } from '../http/api-error.ts'
import { errorSentence, fieldSentence } from '../http/error-sentence.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { useToast } from '../ui/toast.tsx'
import { consultantsQuery } from '../workshops/workshop-queries.ts'
import { accountsQuery } from './admin-queries.ts'
import { PasswordField } from './password-field.tsx'

/** An account for a school, or (without one) for a consultant or administrator. */
export function NewAccountDialog({ school, onClose }: { school?: School; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const client = useQueryClient()
  const [role, setRole] = useState<'consultant' | 'admin'>('consultant')
  const [name, setName] = useState(school?.name ?? '')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const create = useMutation({
    mutationFn: () =>
      request({
        method: 'POST',
        path: '/api/accounts',
        body: { name, email, password, ...(school ? { role: 'school', schoolId: school.id } : { role }) },
        answer: AccountAnswer,
      }),
    onSuccess: async () => {
      toast({ text: words('admin.accountCreated', { name }) })
      onClose()
      await client.invalidateQueries({ queryKey: accountsQuery.queryKey })
      await client.invalidateQueries({ queryKey: consultantsQuery.queryKey })
    },
  })
  const emailTaken = isApiError(create.error, 'emailTaken')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={school ? words('admin.newSchoolAccountTitle', { school: school.name }) : words('admin.newAccountTitle')}
      {...(school ? { text: words('admin.newSchoolAccountText') } : {})}
    >
      <form
        noValidate
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!create.isPending) create.mutate()
        }}
      >
        {!school && (
          <Field label={words('admin.role')}>
            <Select
              options={(['consultant', 'admin'] as const).map((value) => ({
                value,
                label: words(`account.roles.${value}`),
              }))}
              value={role}
              onChange={(event) => setRole(event.target.value === 'admin' ? 'admin' : 'consultant')}
            />
          </Field>
        )}
        <Field label={words('admin.name')} error={fieldSentence(create.error, 'name')}>
          <Input
            value={name}
            maxLength={limits.nameLength}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field
          label={words('admin.email')}
          error={emailTaken ? errorSentence(words, create.error) : fieldSentence(create.error, 'email')}
        >
          <Input type="email" value={email} autoComplete="off" onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <PasswordField value={password} onChange={setPassword} error={fieldSentence(create.error, 'password')} />
        {!emailTaken && <FormError error={create.error} fields={['name', 'email', 'password']} />}
        <div className="dialog-actions">
          <Button onClick={onClose}>{words('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            {words('admin.createAccount')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
