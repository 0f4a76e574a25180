import { LogOut } from 'lucide-react'
import type { Viewer } from '../../shared/roles.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { useCarefulSignOut } from '../account/use-careful-sign-out.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'

type Somebody = Extract<Viewer, { kind: 'account' | 'guest' }>

/** A machine at which somebody is signed in is no screen. Mostly it is somebody who came here by mistake. */
export function SomebodyIsHere({ viewer }: { viewer: Somebody }) {
  const words = useWords()
  const { signOut, isPending, question } = useCarefulSignOut('/screen')
  const isGuest = viewer.kind === 'guest'
  const home = isGuest ? `/workshops/${viewer.workshopId}` : '/'
  return (
    <MessagePage
      figure={<RingFigure state="plain" />}
      header={<SiteHeader />}
      title={words(isGuest ? 'screens.hallGuestTitle' : 'screens.hallSignedInTitle', { name: viewer.name })}
      text={words(isGuest ? 'screens.hallGuestText' : 'screens.hallSignedInText')}
      actions={
        <>
          <LinkButton href={home} look="primary" size="large">
            {words(isGuest ? 'screens.backToDay' : 'screens.hallBack')}
          </LinkButton>
          {!isGuest && (
            <Button size="large" icon={<LogOut aria-hidden="true" />} busy={isPending} onClick={signOut}>
              {words('screens.hallSignOut')}
            </Button>
          )}
          {question}
        </>
      }
    />
  )
}
