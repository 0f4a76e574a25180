import { MessageCircleQuestion, X } from 'lucide-react'
import type { ShownOn } from '../canvases/board-extras.tsx'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useTableAsk } from './use-table-ask.ts'
import './step-at-part.css'

/** A question that a facilitator has whispered to this table, at its field, until the table puts it away. */
export function WhispersAtPart({ partId, shownOn }: { partId: string; shownOn: ShownOn }) {
  const words = useWords()
  const view = useLiveView()
  const boardId = useBoardOnScreen()?.page.board.id
  const { mayAsk, isAsking, ask } = useTableAsk()
  const whispers = view?.whispers.filter((one) => one.boardId === boardId && one.fieldId === partId) ?? []
  return whispers.map(({ id, by, text }) => (
    <div key={id} className={`whisper whisper-${shownOn}`}>
      <MessageCircleQuestion aria-hidden="true" />
      <p>
        <strong>{words('participant.whisper.asks', { name: by.name })}</strong> {text}
      </p>
      {mayAsk && (
        <IconButton
          className="whisper-close"
          icon={<X />}
          label={words('participant.whisper.putAway')}
          aria-disabled={isAsking}
          onClick={() => ask({ method: 'DELETE', what: `whispers/${id}` })}
        />
      )}
    </div>
  ))
}
