import { Check, CloudOff, EyeOff, Hourglass, Lock } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import type { RoundId } from '../../shared/ids.ts'
import { useWords, type Say } from '../i18n/use-words.ts'
import { roundBy } from './round-news.tsx'
import { newSlipId } from './new-slip-id.ts'
import { SlipPaper } from './slip-paper.tsx'
import type { SlipsHere } from './slips-here.tsx'
import type { FieldSlips } from './use-field-slips.ts'
import './private-pad.css'

/** Where one writes for oneself while a round goes on: a paper for each thought, and always an empty one to go on with. */
export function PrivatePad({ slips, fieldId }: { slips: FieldSlips; fieldId: string }) {
  const words = useWords()
  const { here, round, own } = slips
  const [blankId, setBlankId] = useState(newSlipId)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const sheet = useTellMissed(here, round?.status === 'open' ? round.id : null)
  if (own.some((slip) => slip.id === blankId)) setBlankId(newSlipId())
  if (!round) return null
  const { desk } = here
  const name = roundBy(round)
  const mayWrite = slips.mayEdit && round.status === 'open'
  const hasRoom = own.length < bounds.slipsPerPerson
  const papers = [
    ...own,
    ...(mayWrite && hasRoom ? [{ id: blankId, text: '', state: 'sent' as const, refusal: null }] : []),
  ]
  const focus = (slipId: string | undefined) => {
    if (slipId) list.current?.querySelector<HTMLElement>(`[data-slip="${slipId}"] textarea`)?.focus()
  }
  const write = (slipId: typeof blankId, text: string) => desk.write({ id: slipId, roundId: round.id, fieldId, text })
  const remove = (slipId: typeof blankId, index: number) => {
    desk.remove(slipId)
    focus((papers[index + 1] ?? papers[index - 1])?.id)
  }
  return (
    <section className="private-pad" aria-labelledby={id} ref={sheet}>
      <header>
        {round.status === 'open' ? <EyeOff aria-hidden="true" /> : <Lock aria-hidden="true" />}
        <div>
          <h3 id={id}>{words('slips.padTitle')}</h3>
          <p>
            {round.status === 'open' && name
              ? words('slips.begunText', { name })
              : words(introOf(round.status, own.length))}
          </p>
        </div>
      </header>
      {papers.length > 0 && (
        <ul ref={list} className="slip-papers" aria-label={words('slips.yourSlips')}>
          {papers.map((slip, index) => {
            const isBlank = slip.id === blankId
            return (
              <SlipPaper
                key={slip.id}
                slipId={slip.id}
                text={slip.text}
                label={isBlank ? words('slips.newSlip') : words('slips.slipNumber', { number: index + 1 })}
                placeholder={words(own.length === 0 ? 'slips.firstHint' : 'slips.nextHint')}
                readOnly={!mayWrite}
                wrong={slip.state === 'refused' ? slip.refusal || words('slips.notTaken') : null}
                onWrite={(text) => write(slip.id, text)}
                onEmpty={() => desk.remove(slip.id)}
                onRemove={isBlank ? undefined : () => remove(slip.id, index)}
                removeLabel={words('slips.removeSlip', { number: index + 1 })}
                onNext={() => {
                  void desk.send()
                  focus(papers[index + 1]?.id)
                }}
              />
            )
          })}
        </ul>
      )}
      <PadState words={words} slips={slips} mayWrite={mayWrite} />
    </section>
  )
}

/** Out of sight, the place to write in is told of elsewhere on the page, until one has come to it once. */
function useTellMissed({ miss }: Pick<SlipsHere, 'miss'>, roundId: RoundId | null) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!sheet.current || roundId === null) return
    const watch = new IntersectionObserver((entries) => {
      const isSeen = entries.some(({ isIntersecting }) => isIntersecting)
      miss(isSeen ? null : roundId)
      if (isSeen) watch.disconnect()
    })
    watch.observe(sheet.current)
    return () => {
      watch.disconnect()
      miss(null)
    }
  }, [miss, roundId])
  return sheet
}

function introOf(status: string, written: number) {
  if (status === 'open') return 'slips.onlyYou'
  if (status !== 'closed') return 'slips.padRevealing'
  return written > 0 ? 'slips.padClosed' : 'slips.padOver'
}

/** Where one's slips are: saved, on their way, or on this device alone. */
function PadState({ words, slips, mayWrite }: { words: Say; slips: FieldSlips; mayWrite: boolean }) {
  const { own, here } = slips
  const waiting = own.filter(({ state }) => state === 'waiting').length
  const isFull = own.length >= bounds.slipsPerPerson
  const left = bounds.slipsPerPerson - own.length
  return (
    <div className="pad-state">
      <output>
        {waiting > 0 && here.now.isCutOff ? (
          <>
            <CloudOff aria-hidden="true" /> {words('slips.keptHere', { count: waiting })}
          </>
        ) : waiting > 0 ? (
          <>
            <Hourglass aria-hidden="true" /> {words('slips.saving')}
          </>
        ) : own.length > 0 ? (
          <>
            <Check aria-hidden="true" /> {words('slips.saved', { count: own.length })}
          </>
        ) : null}
      </output>
      {mayWrite && isFull && <span>{words('slips.padFull', { count: bounds.slipsPerPerson })}</span>}
      {mayWrite && !isFull && left <= 5 && <span>{words('slips.slipsLeft', { count: left })}</span>}
    </div>
  )
}
