import { Link } from 'wouter'
import { SiteHeader } from '../account/site-header.tsx'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { readJoinedDay } from './joined-day.ts'

/** A guest whose day is over: thanks, and where the work is now. */
export function DayClosedPage() {
  const words = useWords()
  const joined = readJoinedDay(localStorage)
  return (
    <MessagePage
      figure={<RingFigure state="whole" />}
      header={<SiteHeader />}
      title={joined ? words('join.closedTitleOf', { title: joined.title }) : words('join.closedTitle')}
      text={words('join.closedText')}
      actions={
        <>
          <LinkButton href="/" look="primary" size="large">
            {words('common.toFrontPage')}
          </LinkButton>
          <Link href="/join" className="button button-plain">
            {words('join.otherCode')}
          </Link>
        </>
      }
    />
  )
}
