/** Tells of edits that could not stand, and gives their text back until the person says that it is no longer needed. */
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import type { TakenBack } from '../sync/hold-board.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LeftTexts } from './left-texts.tsx'

export function TakenBackNotice({
  canvasId,
  takenBack,
  onDismiss,
}: {
  canvasId: string
  takenBack: readonly TakenBack[]
  onDismiss: () => void
}) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const left = takenBack.flatMap((one) => one.left)
  const newest = takenBack.at(-1)
  if (!newest) return null
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
        {words(`sync.refused.${newest.reason}`)} {left.length > 0 && words('sync.left', { count: left.length })}
      </Banner>
      <Dialog open={isOpen} onOpenChange={setOpen} title={words('sync.leftTitle')} wide>
        <LeftTexts canvasId={canvasId} left={left} />
      </Dialog>
    </>
  )
}
