/** The question that has been whispered to this table, for those who look elsewhere on the board, and where notes lie over its field. */
import { MessageCircleQuestion, X } from 'lucide-react'
import { useState } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { DayNotice } from './day-notice.tsx'
import { isLed } from './guidance.ts'

export function WhisperNews() {
  const words = useWords()
  const { language } = useLanguage()
  const view = useLiveView()
  const shown = useBoardOnScreen()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const isMine = view && (isLed(view) || view.role === 'chair')
  const whisper = isMine
    ? view.whispers.find(({ id, boardId }) => boardId === shown?.page.board.id && !seen.has(id))
    : undefined
  const part =
    shown && whisper && [...shown.canvas.fields, ...shown.canvas.lists].find(({ id }) => id === whisper.fieldId)
  const said = part
    ? words('participant.whisper.news', { name: whisper.by.name, field: part.name[language], text: whisper.text })
    : ''
  const see = () => whisper && setSeen(new Set([...seen, whisper.id]))
  return (
    <>
      <output className="unseen">{said}</output>
      {said && shown && whisper && (
        <DayNotice
          icon={<MessageCircleQuestion />}
          actions={
            <>
              <Button
                size="small"
                onClick={() => {
                  see()
                  shown.handle?.goTo({ kind: 'field', fieldId: whisper.fieldId }, { focus: true })
                }}
              >
                {words('participant.whisper.show')}
              </Button>
              <IconButton label={words('common.close')} icon={<X />} onClick={see} />
            </>
          }
        >
          {said}
        </DayNotice>
      )}
    </>
  )
}
