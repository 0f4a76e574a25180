import { Copy, WandSparkles } from 'lucide-react'
import { limits } from '../../shared/limits.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'
import { suggestPassword } from './suggest-password.ts'

/** A password for somebody else: shown, because it has to be passed on. */
export function PasswordField({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (password: string) => void
  error?: string | undefined
}) {
  const words = useWords()
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    toast({ text: words('common.copied') })
  }
  return (
    <div className="password-field">
      <Field
        label={words('admin.password')}
        hint={words('admin.passwordHint', { count: limits.passwordMinLength })}
        error={error}
      >
        <Input
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="password-field-input"
        />
      </Field>
      <div className="password-field-acts">
        <Button
          size="small"
          icon={<WandSparkles aria-hidden="true" />}
          onClick={() => onChange(suggestPassword((bytes) => crypto.getRandomValues(bytes)))}
        >
          {words('admin.suggest')}
        </Button>
        {value !== '' && (
          <Button size="small" icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
            {words('common.copy')}
          </Button>
        )}
      </div>
    </div>
  )
}
