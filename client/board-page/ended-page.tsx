/** A board that this device can't come back to by itself: what happened, and where to go. Unsaved text is given back here. */
import { LogIn } from 'lucide-react'
import type { ReactNode } from 'react'
import type * as Y from 'yjs'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { BoardId } from '../../shared/ids.ts'
import { NotFoundPage } from '../account/not-found-page.tsx'
import { SiteHeader } from '../account/site-header.tsx'
import { useWords } from '../i18n/use-words.ts'
import type { EndReason } from '../sync/board-connection.ts'
import type { LeftText } from '../sync/left-text.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { DamagedPage } from './damaged-page.tsx'
import { HiddenNow } from './hidden-now.tsx'
import { LeftTexts } from './left-texts.tsx'

export interface Ended {
  reason: EndReason
  /** A guest's right to be here ends with the day. */
  wasGuest: boolean
  left: readonly LeftText[]
}

interface Given {
  ended: Ended
  page: BoardPageAnswer
  /** The board as this device has it. */
  doc: Y.Doc
}

export function EndedPage({ ended, page, doc }: Given) {
  const words = useWords()
  const { reason, wasGuest, left } = ended
  const toFront = (
    <LinkButton href="/" look="primary" size="large">
      {words('sync.toFront')}
    </LinkButton>
  )
  const reload = (
    <Button look="primary" size="large" onClick={() => location.reload()}>
      {words('common.reload')}
    </Button>
  )
  const show = (title: string, text: string, actions: ReactNode, figure: 'whole' | 'astray' = 'astray') => (
    <MessagePage
      figure={<RingFigure state={figure} />}
      header={<SiteHeader />}
      title={title}
      text={
        <>
          {text}
          {left.length > 0 && <> {words('sync.left', { count: left.length })}</>}
        </>
      }
      actions={
        <>
          {left.length > 0 && <LeftTexts title={words('sync.leftTitle')} canvasId={page.board.canvas} left={left} />}
          {actions}
        </>
      }
    />
  )
  if (wasGuest && (reason === 'signInAgain' || reason === 'noAccess')) {
    return show(
      words('sync.dayClosedTitle'),
      words(left.length > 0 ? 'sync.dayClosedLeftText' : 'sync.dayClosedText'),
      toFront,
      'whole',
    )
  }
  switch (reason) {
    case 'signInAgain':
      return show(
        words('sync.signedOutTitle'),
        words(left.length > 0 ? 'sync.signedOutLeftText' : 'sync.signedOutText'),
        <SignInAgain boardId={page.board.id} />,
      )
    case 'gone':
      return show(words('sync.goneTitle'), words('sync.goneText'), toFront)
    case 'hidden':
      return <HiddenNow page={page} />
    case 'unreadable':
      return <DamagedPage page={page} left={left} doc={doc} />
    case 'otherVersion':
      return show(words('sync.newVersionTitle'), words('sync.newVersionText'), reload)
    case 'broken':
      return show(words('sync.brokenTitle'), words('sync.brokenText'), reload)
    case 'noAccess':
      return left.length > 0 ? (
        show(words('common.notFoundTitle'), words('common.notFoundText'), toFront)
      ) : (
        <NotFoundPage />
      )
  }
}

export function SignInAgain({ boardId }: { boardId: BoardId }) {
  const words = useWords()
  return (
    <>
      <LinkButton
        href={`/sign-in?next=${encodeURIComponent(`/boards/${boardId}`)}`}
        look="primary"
        size="large"
        icon={<LogIn aria-hidden="true" />}
      >
        {words('common.signIn')}
      </LinkButton>
      <LinkButton href="/join" look="plain" size="large">
        {words('sync.haveCode')}
      </LinkButton>
    </>
  )
}
