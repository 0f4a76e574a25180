/** One table alone is called. */
import { useState } from 'react'
import type { SchoolId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { useGoalChoices } from './goal-choices.ts'
import { useBoardsOfDay, useWhoDid, type DayInHand } from './use-remote.ts'

export function RemoteCall({ day }: { day: DayInHand }) {
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
