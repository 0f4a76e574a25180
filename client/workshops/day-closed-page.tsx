import { SiteHeader } from '../account/site-header.tsx'
import { useSignOut } from '../account/use-sign-out.ts'
import { useViewer } from '../account/viewer.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { forgetJoinedDay, readJoinedDay } from './joined-day.ts'

/** A guest whose day is over: thanks, and where the work is now. */
export function DayClosedPage() {
  const words = useWords()
  const viewer = useViewer()
  const leave = useSignOut()
  const joined = readJoinedDay(localStorage)
  return (
    <MessagePage
      figure={<RingFigure state="whole" />}
      header={<SiteHeader />}
      title={joined ? words('join.closedTitleOf', { title: joined.title }) : words('join.closedTitle')}
      text={words('join.closedText')}
      actions={
        <>
          {viewer.kind === 'guest' ? (
            // The session of a day that is over opens nothing any more: the front page is for whoever comes next.
            <Button
              look="primary"
              size="large"
              busy={leave.isPending}
              onClick={() => {
                forgetJoinedDay(localStorage)
                leave.mutate()
              }}
            >
              {words('common.toFrontPage')}
            </Button>
          ) : (
            <LinkButton href="/" look="primary" size="large">
              {words('common.toFrontPage')}
            </LinkButton>
          )}
          <LinkButton href="/join" look="plain" size="large">
            {words('join.otherCode')}
          </LinkButton>
        </>
      }
    />
  )
}
