/** Where the room is: the step, since when, who brought it there; and all that is switched on. */
import { X } from 'lucide-react'
import { Link } from 'wouter'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { useRunSheet } from '../run-sheet/use-run-sheet.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { sayGoal } from './say-goal.ts'
import { schoolOf, useBoardsOfDay, useSpeaker, useWhoDid, type DayInHand } from './use-remote.ts'
import { whatIsOn, type OnNow } from './what-is-on.ts'

export function RemoteNow({ day }: { day: DayInHand }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const { view, workshopId } = day
  const { step } = view
  const { data: runSheet } = useRunSheet(workshopId)
  return (
    <section className="remote-now" aria-labelledby="remote-now">
      <p className="remote-now-number" id="remote-now">
        {step ? words('remote.stepOf', step) : words('remote.now')}
      </p>
      <p className="remote-now-title">{step ? step.step.title : words('remote.noStep')}</p>
      {step && <p className="remote-who">{whoDid(step.by, step.since)}</p>}
      {runSheet?.steps.length === 0 && view.role === 'facilitator' && (
        <p className="remote-who">
          {words('remote.noSteps')}{' '}
          <Link href={`/workshops/${workshopId}/run-sheet`}>{words('remote.makeRunSheet')}</Link>
        </p>
      )}
    </section>
  )
}

/** Read aloud when it changes: the other consultant may have pressed. */
export function RemoteOn({ day }: { day: DayInHand }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const sayOn = useSayOn(day)
  const { press } = useCommand()
  const on = whatIsOn(day.view)
  return (
    <div aria-live="polite" className="remote-told">
      {on.length > 0 && (
        <ul className="remote-on" aria-label={words('remote.on.title')}>
          {on.map(({ kind, by, at, off }) => (
            <li key={kind}>
              <span className="remote-on-words">
                {sayOn(kind)}
                {by && <span className="remote-who">{whoDid(by, at)}</span>}
              </span>
              {off && (
                <IconButton
                  label={words('remote.on.off', { what: sayOn(kind) })}
                  icon={<X />}
                  onClick={() => void press(off)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function useSayOn(day: DayInHand): (kind: OnNow['kind']) => string {
  const words = useWords()
  const ofDay = useBoardsOfDay(day)
  const speaker = useSpeaker(ofDay.boards)
  const { summons, tableCall, spotlight, chair } = day.view
  return (kind) => {
    switch (kind) {
      case 'summons':
        return words('remote.on.summons', { goal: summons ? sayGoal(summons.goal, speaker) : '' })
      case 'tableCall': {
        const school = schoolOf(ofDay, tableCall?.schoolId ?? null)?.name ?? ''
        return tableCall?.goal
          ? words('remote.on.tableCallTo', { school, goal: sayGoal(tableCall.goal, speaker) })
          : words('remote.on.tableCall', { school })
      }
      case 'spotlight':
        return words('remote.on.spotlight', {
          board: spotlight ? sayGoal({ kind: 'board', ...spotlight }, speaker) : '',
        })
      case 'chair':
        return words('remote.on.chair', { name: chair?.name ?? '' })
      default:
        return words(`remote.on.${kind}`)
    }
  }
}
