import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { MessagePage } from './message-page.tsx'
import { RingFigure } from './ring-figure.tsx'

/** A bug of ours stopped the page. */
export function BrokenPage() {
  const words = useWords()
  return (
    <MessagePage
      figure={<RingFigure state="astray" />}
      title={words('common.brokenTitle')}
      text={words('common.brokenText')}
      actions={
        <Button look="primary" size="large" onClick={() => window.location.reload()}>
          {words('common.reload')}
        </Button>
      }
    />
  )
}
