/** All that is switched on, with who did it and the way to switch it off. */
import { useId } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { sayGoal } from './say-goal.ts'
import { schoolOf, useBoardsOfDay, useSpeaker, useWhoDid, type DayInHand } from './use-remote.ts'
import { hasTile, whatIsOn, type OnNow } from './what-is-on.ts'

/**
 * Read aloud when it changes: the other consultant may have pressed. Below what one presses, so that nothing is moved away from under a
 * finger.
 */
export function RemoteOn({ day }: { day: DayInHand }) {
  const words = useWords()
  const titleId = useId()
  const whoDid = useWhoDid()
  const sayOn = useSayOn(day)
  const { press } = useCommand()
  const on = whatIsOn(day.view)
  const told = on.filter((one) => !hasTile(one, day.view.role))
  const ofTiles = on.filter((one) => hasTile(one, day.view.role))
  return (
    <>
      <output className="unseen">
        {ofTiles.map(({ kind, by, at }) => [sayOn(kind), whoDid(by, at)].filter(Boolean).join(', ')).join('. ')}
      </output>
      <div aria-live="polite" className="remote-part remote-told">
        {told.length > 0 && <h3 id={titleId}>{words('remote.on.title')}</h3>}
        {told.length > 0 && (
          <ul className="remote-on" aria-labelledby={titleId}>
            {told.map(({ kind, by, at, off }) => (
              <li key={kind}>
                <span className="remote-on-words">
                  {sayOn(kind)}
                  {by && <span className="remote-who">{whoDid(by, at)}</span>}
                </span>
                {off && (
                  <Button
                    size="small"
                    aria-label={words('remote.on.offWhat', { what: sayOn(kind) })}
                    onClick={() => void press(off)}
                  >
                    {words('remote.on.off')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
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
