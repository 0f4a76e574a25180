import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SlipId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { newSlipId } from './new-slip-id.ts'
import { PrivatePad } from './private-pad.tsx'
import { roundBy } from './round-news.tsx'
import type { FieldSlips } from './use-field-slips.ts'
import './slips-of-field.css'

/** Slips in one field: writing for oneself while a round goes on, and what became of one's own. Below: what the place adds. */
export function SlipsOfField(props: { slips: FieldSlips; fieldId: string; children?: ReactNode }) {
  const { slips, fieldId, children } = props
  return (
    <div className="slips-of-field">
      <Revealed slips={slips} />
      <Stranded slips={slips} fieldId={fieldId} />
      {slips.round && <PrivatePad slips={slips} fieldId={fieldId} />}
      {children}
    </div>
  )
}

/** One's own have left the private place: said in words, once. */
function Revealed({ slips }: { slips: FieldSlips }) {
  const words = useWords()
  const { here, revealed } = slips
  const gone = slips.gone.filter(({ roundId }) => roundId !== null && roundId !== slips.round?.id)
  if (gone.length === 0) return null
  const isKnown = revealed !== null && 'withNames' in revealed && gone.some(({ roundId }) => roundId === revealed.id)
  const how = !isKnown ? 'slips.revealed' : revealed.withNames ? 'slips.revealedWithNames' : 'slips.revealedWithout'
  const name = isKnown && roundBy(revealed)
  return (
    <div className="slips-revealed">
      <CircleCheck aria-hidden="true" />
      <output>
        {name && words('slips.shown', { name })} {words(how, { count: gone.length })}
      </output>
      <Button look="plain" size="small" onClick={() => here.desk.forgetGone(gone.map(({ id }) => id))}>
        {words('slips.seen')}
      </Button>
    </div>
  )
}

/** Written, but the round was over before the net was back: it stands here until its writer has sent it to the table or taken it away. */
function Stranded({ slips, fieldId }: { slips: FieldSlips; fieldId: string }) {
  const words = useWords()
  const { desk } = slips.here
  const sendToTable = (id: SlipId, text: string) => {
    desk.write({ id: newSlipId(), roundId: null, fieldId, text })
    desk.drop(id)
    void desk.send()
  }
  if (slips.stranded.length === 0) return null
  return (
    <ul className="sent-slips" aria-label={words('slips.stranded')}>
      {slips.stranded.map(({ id, text }) => (
        <li key={id} data-wrong="">
          <q>{text}</q>
          <output className="sent-slip-state">{words('slips.tooLate')}</output>
          <div className="sent-slip-acts">
            {slips.mayEdit && (
              <Button size="small" onClick={() => sendToTable(id, text)}>
                {words('slips.toTable')}
              </Button>
            )}
            <Button look="plain" size="small" onClick={() => desk.drop(id)}>
              {words('slips.takeBack')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
