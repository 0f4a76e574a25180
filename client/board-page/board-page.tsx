/** `/boards/:id`: finds out what the board is and whether one may see it; then opens it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardId } from '../../shared/ids.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { useViewer } from '../account/viewer.tsx'
import { isApiError } from '../http/api-error.ts'
import { browserDevice } from '../sync/browser-device.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { boardPageQuery } from './board-page-query.ts'
import { BoardSkeleton } from './board-skeleton.tsx'
import { SignInAgain } from './ended-page.tsx'
import { LiveBoard } from './live-board.tsx'
import { NotToBeSeen } from './not-to-be-seen.tsx'

/** While the server can't read. */
const askAgainMs = 5_000

export function BoardPage({ boardId }: { boardId: BoardId }) {
  const viewer = useViewer()
  // Who opened the board: whoever signs out while it is open is told so by the board itself.
  const [first] = useState(viewer)
  return first.kind === 'nobody' ? <SignInFirst boardId={boardId} /> : <BoardOf boardId={boardId} viewer={first} />
}

function BoardOf({ boardId, viewer }: { boardId: BoardId; viewer: SignedInViewer }) {
  const words = useWords()
  const [device] = useState(() => browserDevice(window))
  const { data, error, refetch } = useQuery({
    ...boardPageQuery({ boardId, device, person: principalKey(viewer) ?? '' }),
    refetchInterval: ({ state }) => isApiError(state.error, 'storageFailing') && askAgainMs,
  })
  const [failed, setFailed] = useState(error)
  // The next try is no reason to take the sentence away.
  if (error && error !== failed) setFailed(error)
  const [opened, setOpened] = useState(data)
  // What was shown once goes on being shown: the board itself says when it ends.
  if (data && data !== opened) setOpened(data)
  if (opened) return <LiveBoard page={opened} viewer={viewer} device={device} />
  if (isApiError(failed, 'storageFailing') && (!error || error === failed)) return <CannotOpen />
  if (!error) return <BoardSkeleton title="" />
  if (isApiError(error, 'notFound')) return <NotToBeSeen viewer={viewer} />
  if (isApiError(error, 'notSignedIn')) return <SignInFirst boardId={boardId} wasIn />
  const isOffline = isApiError(error, 'noConnection')
  return (
    <MessagePage
      figure={<RingFigure state="astray" />}
      header={<SiteHeader />}
      title={words(isOffline ? 'sync.offlineStartTitle' : 'common.brokenTitle')}
      text={isOffline ? words('sync.offlineStartText') : errorSentence(words, error)}
      actions={
        <Button look="primary" size="large" onClick={() => void refetch()}>
          {words('common.tryAgain')}
        </Button>
      }
    />
  )
}

/** While the server can't read anything, it goes on trying. */
function CannotOpen() {
  const words = useWords()
  return (
    <MessagePage
      figure={<RingFigure state="astray" />}
      header={<SiteHeader />}
      title={words('sync.cannotOpenTitle')}
      text={words('sync.cannotOpenText')}
    />
  )
}

/** For who opens a shared link without being in, and for who was in until now. */
function SignInFirst({ boardId, wasIn = false }: { boardId: BoardId; wasIn?: boolean }) {
  const words = useWords()
  return (
    <MessagePage
      figure={<RingFigure state={wasIn ? 'astray' : 'plain'} />}
      header={<SiteHeader />}
      title={words(wasIn ? 'sync.signedOutTitle' : 'sync.signInFirstTitle')}
      text={words(wasIn ? 'sync.signedOutText' : 'sync.signInFirstText')}
      actions={<SignInAgain boardId={boardId} />}
    />
  )
}
