/** The whole day in one line - tables, people, hands, who is off-line, the step and the clock - or in two, where the screen is narrower. */
import { Hand, WifiOff } from 'lucide-react'
import type { PersonThere, Table } from '../../shared/api/control-room.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { signedClock } from '../../shared/facilitation/clock-digits.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'
import { useWords } from '../i18n/use-words.ts'
import { useServerTime } from '../live-day/use-server-time.ts'
import { classNames } from '../ui/class-names.ts'
import { isMissed } from './table-needs.ts'

const lookEveryMs = 15_000

export function OverviewLine({
  tables,
  elsewhere,
  view,
}: {
  tables: readonly Table[]
  elsewhere: readonly PersonThere[]
  view: LiveView | null
}) {
  const words = useWords()
  const people = [...tables.flatMap((table) => table.people), ...elsewhere]
  const now = useServerTime(lookEveryMs)
  const lost = people.filter((person) => isMissed(person, now)).length
  // Whoever has two boards open is one person.
  const here = new Set(people.filter(({ status }) => status === 'here').map(({ id }) => id)).size
  const hands = tables.filter(({ handAt }) => handAt !== null).length
  const away = elsewhere.filter(({ status }) => status === 'here').length
  const { step, timer } = view ?? {}
  return (
    <p className="overview-line">
      <span className="overview-part">
        {view && view.workshop.state !== 'open' && (
          <span className="overview-state">{words(`controlRoom.day.${view.workshop.state}`)}</span>
        )}
        <span>{words('controlRoom.boards', { count: tables.length })}</span>
        <span>{words('controlRoom.people', { count: here })}</span>
        {away > 0 && <span>{words('controlRoom.elsewhere', { count: away })}</span>}
        <output className={classNames('overview-hands', hands > 0 && 'overview-urgent')}>
          <Hand aria-hidden="true" />
          {words('controlRoom.hands', { count: hands })}
        </output>
        {lost > 0 && (
          <span className="overview-lost">
            <WifiOff aria-hidden="true" />
            {words('controlRoom.lost', { count: lost })}
          </span>
        )}
      </span>
      {(step || timer) && (
        <span className="overview-part overview-now">
          {step && (
            <span className="overview-step">
              {words('controlRoom.stepNow', { number: step.number, of: step.of, title: step.step.title })}
            </span>
          )}
          {timer && <OverviewClock timer={timer} />}
        </span>
      )}
    </p>
  )
}

function OverviewClock({ timer }: { timer: NonNullable<LiveView['timer']> }) {
  const { leftMs, isOver, isLastMinute, isPaused } = timerAt(timer, useServerTime())
  return (
    <span
      role="timer"
      className={classNames(
        'overview-clock',
        (isOver || isLastMinute) && 'overview-urgent',
        isPaused && 'overview-paused',
      )}
    >
      {signedClock(leftMs)}
    </span>
  )
}
