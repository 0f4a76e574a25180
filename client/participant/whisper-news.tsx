/** The question that has been whispered to this table, for those who look elsewhere on the board, and where notes lie over its field. */
import { MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { isLed } from './guidance.ts'
import { PlaceNews } from './place-news.tsx'

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
  return (
    <PlaceNews
      icon={<MessageCircleQuestion />}
      said={said}
      fieldId={whisper?.fieldId ?? null}
      go={words('participant.whisper.show')}
      onSeen={() => whisper && setSeen(new Set([...seen, whisper.id]))}
    />
  )
}
