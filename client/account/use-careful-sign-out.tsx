import { useState, type ReactNode } from 'react'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { browserDevice } from '../sync/browser-device.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { losesBySigningOut } from './loses-by-signing-out.ts'
import { useSignOut } from './use-sign-out.ts'
import { useViewer } from './viewer.tsx'

/**
 * Signs out at once when everything is saved, and asks first when it isn't; then goes to `to`. `question` must be shown where it outlives
 * a menu.
 */
export function useCarefulSignOut(to = '/'): { signOut: () => void; isPending: boolean; question: ReactNode } {
  const words = useWords()
  const viewer = useViewer()
  const { mutate, isPending, error, reset } = useSignOut(to)
  const [isAsking, setAsking] = useState(false)
  const signOut = async () => {
    reset()
    if (await losesBySigningOut(viewer, browserDevice(window))) setAsking(true)
    else mutate()
  }
  return {
    signOut: () => void signOut(),
    isPending,
    question: (
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words('sync.leaveTitle')}
        text={words('account.signOutUnsaved')}
        confirmLabel={words('sync.leaveAnyway')}
        onConfirm={() => mutate(undefined, { onSuccess: () => setAsking(false) })}
        busy={isPending}
        error={error ? errorSentence(words, error) : undefined}
        danger
      />
    ),
  }
}
