import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'

/** The server could not be asked who is at the screen. */
export function UnreachablePage({ tryAgain }: { tryAgain: () => void }) {
  const words = useWords()
  return (
    <MessagePage
      figure={<RingFigure state="astray" />}
      title={words('common.unreachableTitle')}
      text={words('common.unreachableText')}
      actions={
        <Button look="primary" size="large" onClick={tryAgain}>
          {words('common.tryAgain')}
        </Button>
      }
    />
  )
}
