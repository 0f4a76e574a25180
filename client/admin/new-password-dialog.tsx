import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { AccountAnswer, type Account } from '../../shared/api/accounts.ts'
import { fieldSentence } from '../http/error-sentence.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { PasswordField } from './password-field.tsx'

/** For whoever has forgotten theirs. */
export function NewPasswordDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const { name } = account
  const [password, setPassword] = useState('')
  const change = useMutation({
    mutationFn: () =>
      request({ method: 'PATCH', path: `/api/accounts/${account.id}`, body: { password }, answer: AccountAnswer }),
    onSuccess: () => {
      toast({ text: words('admin.passwordChanged', { name }) })
      onClose()
    },
  })
  const fieldError = fieldSentence(change.error, 'password')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words('admin.newPasswordTitle', { name })}
      text={words('admin.newPasswordText', { name })}
    >
      <form
        noValidate
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.isPending) change.mutate()
        }}
      >
        <PasswordField value={password} onChange={setPassword} error={fieldError} />
        <FormError error={change.error} fields={['password']} />
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
