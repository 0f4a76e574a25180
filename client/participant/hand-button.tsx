/** One tap, and the consultants see that this table wants them. The same tap takes the hand down again. */
import { Hand } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { useToast } from '../ui/toast.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useTableAsk } from './use-table-ask.ts'
import './hand-button.css'

export function HandButton() {
  const words = useWords()
  const view = useLiveView()
  const boardId = useBoardOnScreen()?.page.board.id
  const { mayAsk, isAsking, ask } = useTableAsk()
  const hand = view?.hands.find((one) => one.boardId === boardId) ?? null
  const lowering = useTellAnswered(hand !== null)
  if (!mayAsk) return null
  const press = () => {
    lowering(hand !== null)
    ask({ method: hand ? 'DELETE' : 'PUT', what: 'hand' })
  }
  const place = hand && words('participant.hand.ahead', { count: hand.ahead })
  const label = words(hand ? 'participant.hand.lower' : 'participant.hand.raise')
  return (
    <>
      <Tooltip text={label}>
        <button
          type="button"
          className="hand-button"
          aria-pressed={hand !== null}
          aria-disabled={isAsking}
          onClick={isAsking ? undefined : press}
        >
          <Hand aria-hidden="true" />
          {place ? (
            <>
              <span className="unseen">{words('participant.hand.up')}</span>{' '}
              <span className="hand-button-place">{place}</span>
              <span className="hand-button-short" aria-hidden="true">
                {words('participant.hand.short', { number: (hand?.ahead ?? 0) + 1 })}
              </span>
            </>
          ) : (
            <span className="hand-button-name">{words('participant.hand.raise')}</span>
          )}
        </button>
      </Tooltip>
      <output className="unseen">{place && words('participant.hand.saidUp', { place })}</output>
    </>
  )
}

/** A hand that goes down without having been taken down here has been seen by somebody. The answer is told of what is done here. */
function useTellAnswered(isUp: boolean): (isLowering: boolean) => void {
  const words = useWords()
  const toast = useToast()
  const wasUp = useRef(isUp)
  const isOurs = useRef(false)
  useEffect(() => {
    if (wasUp.current && !isUp && !isOurs.current) toast({ text: words('participant.hand.answered'), tone: 'good' })
    if (isUp !== wasUp.current) isOurs.current = false
    wasUp.current = isUp
  }, [isUp, toast, words])
  return useCallback((isLowering) => {
    isOurs.current = isLowering
  }, [])
}
