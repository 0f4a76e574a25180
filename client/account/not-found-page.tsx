import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { SiteHeader } from './site-header.tsx'

/** For addresses that lead nowhere, and for those that aren't the viewer's: they look alike from outside. */
export function NotFoundPage() {
  const words = useWords()
  return (
    <MessagePage
      figure={<RingFigure state="astray" />}
      header={<SiteHeader />}
      title={words('common.notFoundTitle')}
      text={words('common.notFoundText')}
      actions={
        <LinkButton href="/" look="primary" size="large">
          {words('common.toFrontPage')}
        </LinkButton>
      }
    />
  )
}
