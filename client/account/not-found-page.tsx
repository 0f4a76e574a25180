import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { SiteHeader } from './site-header.tsx'

/** For addresses that lead nowhere, and for those that aren't the viewer's: they look alike from outside. */
export function NotFoundPage() {
  const words = useWords()
  return (
    <MessagePage
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
