/** Who else holds a remote: handed to a school's account or to one guest, and taken back. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChairHolder } from '../../shared/facilitation/live-state.ts'
import { controlRoomQuery } from '../workshops/workshop-queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Field, useFieldAttributes } from '../ui/field.tsx'
import { useBoardsOfDay, type DayInHand } from './use-remote.ts'

export function RemoteChair({ day }: { day: DayInHand }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const { chair } = day.view
  if (chair?.isYou) return <GiveBack />
  if (!chair) return <HandOver day={day} />
  return (
    <div className="remote-form">
      <p>{words('remote.on.chair', { name: chair.name })}</p>
      <Button busy={isPressing} onClick={() => void press({ act: 'takeChair' })}>
        {words('remote.chairTakeBack')}
      </Button>
    </div>
  )
}

interface Candidate {
  key: string
  name: string
  holder: ChairHolder
}

function HandOver({ day }: { day: DayInHand }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const { schools, guests } = useCandidates(day)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const all = [...schools, ...guests]
  const candidate = all.find(({ key }) => key === chosen) ?? all[0]
  if (!candidate) return null
  const { name, holder } = candidate
  const hand = async () => {
    await press({ act: 'handChair', holder })
    setAsking(false)
  }
  return (
    <div className="remote-form">
      <p className="remote-who">{words('remote.chairText')}</p>
      <Field label={words('remote.chairWho')}>
        <WhoSelect value={candidate.key} schools={schools} guests={guests} onChange={setChosen} />
      </Field>
      {guests.length === 0 && <p className="remote-who">{words('remote.chairNobody')}</p>}
      <Button onClick={() => setAsking(true)}>{words('remote.chairGive')}</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words('remote.chairGiveTitle', { name })}
        text={words('remote.chairGiveText', { name })}
        confirmLabel={words('remote.chairGive')}
        onConfirm={() => void hand()}
        busy={isPressing}
      />
    </div>
  )
}

function WhoSelect({
  value,
  schools,
  guests,
  onChange,
}: {
  value: string
  schools: readonly Candidate[]
  guests: readonly Candidate[]
  onChange: (key: string) => void
}) {
  const words = useWords()
  const attributes = useFieldAttributes()
  const options = (group: readonly Candidate[]) =>
    group.map(({ key, name }) => (
      <option key={key} value={key}>
        {name}
      </option>
    ))
  return (
    <select {...attributes} className="control" value={value} onChange={(event) => onChange(event.target.value)}>
      <optgroup label={words('remote.chairSchools')}>{options(schools)}</optgroup>
      {guests.length > 0 && <optgroup label={words('remote.chairGuests')}>{options(guests)}</optgroup>}
    </select>
  )
}

/** The schools of the day, and the guests who are in it now. */
function useCandidates(day: DayInHand): { schools: Candidate[]; guests: Candidate[] } {
  const { schools } = useBoardsOfDay(day)
  const { data } = useQuery(controlRoomQuery(day.workshopId))
  const people = data ? [...data.tables.flatMap((table) => table.people), ...data.elsewhere] : []
  const guests = new Map(
    people.flatMap(({ guestId, name, schoolId }): [string, Candidate][] => {
      if (!guestId) return []
      const school = schools.find(({ id }) => id === schoolId)?.name
      const said = school ? `${name} (${school})` : name
      return [[guestId, { key: guestId, name: said, holder: { kind: 'guest', guestId } }]]
    }),
  )
  return {
    schools: schools.map(({ id, name }) => ({ key: id, name, holder: { kind: 'school', schoolId: id } })),
    guests: [...guests.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}

function GiveBack() {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="remote-form">
      <Button onClick={() => setAsking(true)}>{words('remote.chairGiveBack')}</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words('remote.chairGiveBackTitle')}
        text={words('remote.chairGiveBackText')}
        confirmLabel={words('remote.chairGiveBack')}
        onConfirm={() => void press({ act: 'takeChair' })}
        busy={isPressing}
      />
    </div>
  )
}
