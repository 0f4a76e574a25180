import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Input, type InputProps } from '../ui/input.tsx'

/** A password that one may look at while typing it. */
export function PasswordInput(props: Omit<InputProps, 'type'>) {
  const words = useWords()
  const [shown, setShown] = useState(false)
  return (
    <span className="password-input">
      <Input name="password" spellCheck={false} autoCapitalize="none" {...props} type={shown ? 'text' : 'password'} />
      <button
        type="button"
        className="password-input-eye"
        aria-label={words('account.showPassword')}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      </button>
    </span>
  )
}
