/** Hands, in the order they came up: how long each has waited, the way to the table, and *answered*, which takes it away. */
import { Check, Hand } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { useWords, type Say } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { useServerTime } from '../live-day/use-server-time.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { pathToTable } from '../workshops/path-to-table.ts'
import { minutesSince } from './minutes-since.ts'
import { schoolOf, useBoardsOfDay, type DayInHand } from './use-remote.ts'

const lookEveryMs = 10_000

export function RemoteHands({ day }: { day: DayInHand }) {
  const words = useWords()
  const { press } = useCommand()
  const ofDay = useBoardsOfDay(day)
  const now = useServerTime(lookEveryMs)
  const [location] = useLocation()
  const { hands, role } = day.view
  if (role !== 'facilitator' || hands.length === 0) return null
  return (
    <section className="remote-part remote-hands" aria-labelledby="remote-hands">
      <h3 id="remote-hands">
        <Hand aria-hidden="true" /> {words('remote.hands')}
      </h3>
      <ul>
        {hands.map(({ boardId, schoolId, by, at }) => {
          const board = ofDay.boards.find(({ id }) => id === boardId)?.title ?? ''
          const school = schoolOf(ofDay, schoolId)
          // At a common board it is said from which school they are.
          const from = school ? null : schoolOf(ofDay, by.schoolId)
          return (
            <li key={boardId}>
              <Link href={pathToTable(day.workshopId, boardId, location)} className="remote-hand">
                <span className="unseen">{words('remote.goToTable')}</span>
                <Chip colour={school?.colour ?? null}>{school?.name ?? board}</Chip>
                <span className="remote-who">
                  {words('remote.handOf', {
                    name: from ? `${by.name}, ${from.name}` : by.name,
                    waited: sayWaited(words, at, now),
                  })}
                </span>
              </Link>
              <Button
                icon={<Check aria-hidden="true" />}
                aria-label={words('remote.answeredOf', { board })}
                onClick={() => void press({ act: 'answerHand', boardId })}
              >
                {words('remote.answered')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function sayWaited(words: Say, at: number, now: number): string {
  const count = minutesSince(at, now)
  return count === 0
    ? words('remote.handJustUp')
    : words('remote.handWaits', { waited: words('remote.waited', { count }) })
}
