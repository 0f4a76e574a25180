/** Tells of edits that could not stand, and gives their text back until the person says that it is no longer needed. */
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LeftTexts } from './left-texts.tsx'
import type { TakenBackNews } from './use-taken-back.ts'

interface Given {
  canvasId: string
  news: TakenBackNews
  onDismiss: () => void
}

export function TakenBackNotice({ canvasId, news, onDismiss }: Given) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const { reason, left } = news
  return (
    <>
      <Banner
        tone="bad"
        className="board-notice"
        actions={
          <>
            {left.length > 0 && <Button onClick={() => setOpen(true)}>{words('sync.showLeft')}</Button>}
            <Button look="plain" onClick={onDismiss}>
              {words(left.length > 0 ? 'sync.dismissLeft' : 'common.close')}
            </Button>
          </>
        }
      >
        {reason && words(`sync.refused.${reason}`)} {left.length > 0 && words('sync.left', { count: left.length })}
      </Banner>
      <Dialog open={isOpen} onOpenChange={setOpen} title={words('sync.leftTitle')} wide>
        <LeftTexts title={words('sync.leftTitle')} canvasId={canvasId} left={left} />
      </Dialog>
    </>
  )
}
