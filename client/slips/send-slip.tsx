import { Send } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { useBoardDocument } from '../fields/board-document.tsx'
import { useWords, type Say } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { newSlipId } from './new-slip-id.ts'
import { SlipPaper } from './slip-paper.tsx'
import type { OwnSlip } from './slips-now.ts'
import type { FieldSlips } from './use-field-slips.ts'

/** Sends short notes to the table, which chooses what becomes of them; and says what has. */
export function SendSlip({ slips, fieldId }: { slips: FieldSlips; fieldId: string }) {
  const words = useWords()
  const { here, sent } = slips
  const [draft, setDraft] = useState<{ id: ReturnType<typeof newSlipId>; text: string } | null>(null)
  const area = useRef<HTMLFormElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const isFull = here.now.own.filter(({ roundId }) => roundId === null).length >= bounds.slipsPerPerson
  const begin = () => {
    setDraft({ id: newSlipId(), text: '' })
    requestAnimationFrame(() => area.current?.querySelector('textarea')?.focus())
  }
  const send = () => {
    if (!draft || draft.text.trim() === '') return
    here.desk.write({ id: draft.id, roundId: null, fieldId, text: draft.text })
    void here.desk.send()
    begin()
  }
  const leave = () => {
    setDraft(null)
    requestAnimationFrame(() => opener.current?.focus())
  }
  return (
    <div className="send-slip">
      <SentSlips slips={slips} />
      {isFull ? (
        <p className="send-slip-full">{words('slips.trayFull', { count: bounds.slipsPerPerson })}</p>
      ) : draft ? (
        <form
          ref={area}
          aria-labelledby={id}
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <p id={id}>{words('slips.sendHint')}</p>
          <ul className="slip-papers">
            <SlipPaper
              key={draft.id}
              slipId={draft.id}
              text={draft.text}
              label={words('slips.newSlip')}
              placeholder={words('slips.oneThought')}
              onWrite={(text) => setDraft({ id: draft.id, text })}
              onEmpty={() => setDraft({ id: draft.id, text: '' })}
              onNext={send}
              onEscape={leave}
            />
          </ul>
          <div className="send-slip-acts">
            <Button onClick={leave}>{words('slips.done')}</Button>
            <Button
              type="submit"
              look="primary"
              icon={<Send aria-hidden="true" />}
              aria-disabled={draft.text.trim() === ''}
            >
              {words('slips.send')}
            </Button>
          </div>
        </form>
      ) : (
        <Button ref={opener} look="plain" className="send-slip-open" icon={<Send aria-hidden="true" />} onClick={begin}>
          {words(sent.length > 0 ? 'slips.sendAnother' : 'slips.sendSlip')}
        </Button>
      )}
    </div>
  )
}

/** One's own on their way: waiting, turned up, on the board, or put aside. */
function SentSlips({ slips }: { slips: FieldSlips }) {
  const words = useWords()
  const { doc } = useBoardDocument()
  const { here, sent } = slips
  const gone = slips.gone.filter(({ roundId }) => roundId === null)
  if (sent.length + gone.length === 0) return null
  const isPlaced = (slipId: string) => recordsOf(doc).has(`shape:${slipId}`)
  return (
    <ul className="sent-slips" aria-label={words('slips.yourSent')}>
      {gone.map(({ id, text }) => (
        <li key={id}>
          <q>{text}</q>
          <span className="sent-slip-state">{words(isPlaced(id) ? 'slips.wasPlaced' : 'slips.wasDiscarded')}</span>
          <Button look="plain" size="small" onClick={() => here.desk.forgetGone([id])}>
            {words('slips.seen')}
          </Button>
        </li>
      ))}
      {sent.map((slip) => (
        <li key={slip.id} data-wrong={slip.state === 'refused' ? '' : undefined}>
          <q>{slip.text}</q>
          <output className="sent-slip-state">{stateOf(words, slip, here.now.isCutOff)}</output>
          {!slip.isTurnedUp && (
            <Button
              look="plain"
              size="small"
              onClick={() => here.desk[slip.state === 'refused' ? 'drop' : 'remove'](slip.id)}
            >
              {words('slips.takeBack')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function stateOf(words: Say, { state, refusal, isTurnedUp }: OwnSlip, isCutOff: boolean): string {
  if (state === 'refused') return refusal || words('slips.notTaken')
  if (state === 'waiting') return words(isCutOff ? 'slips.sentLater' : 'slips.sending')
  return words(isTurnedUp ? 'slips.isTurnedUp' : 'slips.inTray')
}
