/** One table alone is called; one table's board is shown to all. */
import { useState } from 'react'
import type { SchoolId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { BoardChoice, useBoardChoice } from './board-choice.tsx'
import { useGoalChoices } from './goal-choices.ts'
import { useBoardsOfDay, useWhoDid, type DayInHand } from './use-remote.ts'
import { mayPress } from './what-is-on.ts'

export function RemoteTables({ day }: { day: DayInHand }) {
  return (
    <>
      {mayPress(day.view.role, 'callTable') && <CallTable day={day} />}
      <ShowBoard day={day} />
    </>
  )
}

function CallTable({ day }: { day: DayInHand }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const { press, isPressing } = useCommand()
  const { schools } = useBoardsOfDay(day)
  const choices = useGoalChoices(day)
  const [chosen, setChosen] = useState<SchoolId | null>(null)
  const [where, setWhere] = useState('')
  const { tableCall } = day.view
  const schoolId = chosen ?? schools[0]?.id
  if (tableCall) {
    return (
      <div className="remote-form">
        <p className="remote-who">{whoDid(tableCall.by, tableCall.at)}</p>
        <Button busy={isPressing} onClick={() => void press({ act: 'endTableCall' })}>
          {words('remote.endCall')}
        </Button>
      </div>
    )
  }
  if (!schoolId) return null
  const goal = choices.find(({ key }) => key === where)?.goal ?? null
  return (
    <form
      className="remote-form"
      onSubmit={(event) => {
        event.preventDefault()
        void press({ act: 'callTable', schoolId, goal: goal?.() ?? null })
      }}
    >
      <h4>{words('remote.callTable')}</h4>
      <p className="remote-who">{words('remote.callTableHint')}</p>
      <Field label={words('remote.chooseSchool')}>
        <Select
          value={schoolId}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosen(schools.find(({ id }) => id === event.target.value)?.id ?? null)}
        />
      </Field>
      <Field label={words('remote.callTo')}>
        <Select
          value={where}
          options={[
            { value: '', label: words('remote.callToYou') },
            ...choices.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={(event) => setWhere(event.target.value)}
        />
      </Field>
      <Button type="submit" busy={isPressing}>
        {words('remote.call')}
      </Button>
    </form>
  )
}

function ShowBoard({ day }: { day: DayInHand }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const { press, isPressing } = useCommand()
  const { boards } = useBoardsOfDay(day)
  const { board, choose } = useBoardChoice(day, boards)
  const { spotlight } = day.view
  if (spotlight) {
    return (
      <div className="remote-form">
        <p className="remote-who">{whoDid(spotlight.by, spotlight.at)}</p>
        <Button busy={isPressing} onClick={() => void press({ act: 'endSpotlight' })}>
          {words('remote.endSpotlight')}
        </Button>
      </div>
    )
  }
  if (!board) return null
  return (
    <form
      className="remote-form"
      onSubmit={(event) => {
        event.preventDefault()
        void press({ act: 'spotlight', boardId: board.id, place: null })
      }}
    >
      <h4>{words('remote.spotlight')}</h4>
      <p className="remote-who">{words('remote.spotlightHint')}</p>
      <BoardChoice board={board} boards={boards} choose={choose} />
      <Button type="submit" busy={isPressing}>
        {words('remote.show')}
      </Button>
    </form>
  )
}
