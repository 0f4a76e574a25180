import { Eye, Lock, LockOpen } from 'lucide-react'
import { useId, useState } from 'react'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { boardName, placeName, type DayPlaces } from './day-places.ts'

type RoundShown = LiveView['rounds'][number]

/** One round that hasn't been revealed: how much there is, and what can be done with it. */
export function RoundCard({ round, places }: { round: RoundShown; places: DayPlaces }) {
  const words = useWords()
  const { language } = useLanguage()
  const { press, isPressing } = useCommand()
  const [withNames, setWithNames] = useState(false)
  const [piled, setPiled] = useState(false)
  const id = useId()
  const roundId = round.id
  const isOpen = round.status === 'open'
  return (
    <section className="round-card" aria-labelledby={id}>
      <header>
        <h3 id={id}>{placeName(round.canvas, round.fieldId, language)}</h3>
        <span className={`round-state round-state-${round.status}`}>
          {words(isOpen ? 'slips.roundOpen' : round.status === 'closed' ? 'slips.roundClosed' : 'slips.revealing')}
        </span>
      </header>
      <p className="round-where">
        {round.boardId ? boardName(places.boards, round.boardId) : words('slips.everyTable')}
      </p>
      <WrittenByBoard written={round.written ?? []} places={places} />
      {round.status !== 'revealing' && (
        <>
          <div className="round-acts">
            <Button
              icon={isOpen ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
              onClick={() => void press({ act: isOpen ? 'closeRound' : 'reopenRound', roundId })}
              busy={isPressing}
            >
              {words(isOpen ? 'slips.closeRound' : 'slips.reopenRound')}
            </Button>
          </div>
          <fieldset className="round-reveal">
            <legend>{words('slips.reveal')}</legend>
            <Checkbox checked={withNames} onChange={setWithNames}>
              {words('slips.withNames')}
            </Checkbox>
            <Checkbox checked={piled} onChange={setPiled}>
              {words('slips.piled')}
            </Checkbox>
            <p className="field-hint">{words(withNames ? 'slips.withNamesHint' : 'slips.withoutNamesHint')}</p>
            <Button
              look="primary"
              icon={<Eye aria-hidden="true" />}
              onClick={() => void press({ act: 'revealRound', roundId, withNames, piled })}
              busy={isPressing}
            >
              {words('slips.revealNow')}
            </Button>
          </fieldset>
        </>
      )}
    </section>
  )
}

/** How many have written, by board; never what. */
function WrittenByBoard({ written, places }: { written: NonNullable<RoundShown['written']>; places: DayPlaces }) {
  const words = useWords()
  const writers = written.reduce((sum, one) => sum + one.writers, 0)
  const slips = written.reduce((sum, one) => sum + one.slips, 0)
  return (
    <>
      <output className="round-sum">
        {writers === 0
          ? words('slips.nobodyYet')
          : `${words('slips.writers', { count: writers })} · ${words('slips.slips', { count: slips })}`}
      </output>
      {written.length > 1 && (
        <ul className="round-boards">
          {written.map((one) => (
            <li key={one.boardId}>
              <span>{boardName(places.boards, one.boardId)}</span>
              <span>
                {words('slips.writers', { count: one.writers })} · {words('slips.slips', { count: one.slips })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
