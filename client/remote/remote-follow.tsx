/** Somebody is followed: from wherever one stands, to the board where they are, and there one sees what they see. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PersonThere, Table } from '../../shared/api/control-room.ts'
import { useViewer } from '../account/viewer.tsx'
import { useFollowed } from '../board/use-followed.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords } from '../i18n/use-words.ts'
import { pathToPerson } from '../participant/path-to-person.ts'
import { Button } from '../ui/button.tsx'
import { Field, useFieldAttributes } from '../ui/field.tsx'
import { controlRoomQuery } from '../workshops/workshop-queries.ts'
import { isCovering } from './use-cover.ts'
import { useRemoteOpen } from './use-remote-open.ts'
import type { DayInHand } from './use-remote.ts'

export function RemoteFollow({ day }: { day: DayInHand }) {
  const words = useWords()
  const [location, navigate] = useLocation()
  const shown = useBoardOnScreen()
  const followed = useFollowed(shown?.board ?? null)
  const [, layDown] = useRemoteOpen(day.workshopId)
  const tables = useTablesWithOthers(day)
  const [chosen, setChosen] = useState<string | null>(null)
  const all = tables.flatMap(({ board, people }) => people.map((person) => ({ ...person, boardId: board.id })))
  const name = all.find(({ id }) => id === followed)?.name
  if (shown?.board && followed !== null) {
    return (
      <div className="remote-form">
        {name && <p className="remote-who">{words('board.people.following', { name })}</p>}
        <Button onClick={() => shown.board?.stopFollowing()}>{words('board.people.stopFollowing')}</Button>
      </div>
    )
  }
  const person = all.find(({ id }) => id === chosen) ?? all[0]
  if (!person) return <p className="remote-who">{words('remote.followNobody')}</p>
  const follow = () => {
    // Over the page, it would hide whom one follows.
    if (isCovering()) layDown(false)
    if (shown?.board && shown.page.board.id === person.boardId) shown.board.follow(person.id)
    else navigate(pathToPerson({ workshopId: day.workshopId, boardId: person.boardId, personId: person.id, location }))
  }
  return (
    <form
      className="remote-form"
      onSubmit={(event) => {
        event.preventDefault()
        follow()
      }}
    >
      <p className="remote-who">{words('remote.followHint')}</p>
      <Field label={words('remote.followWho')}>
        <PersonSelect value={person.id} tables={tables} onChange={setChosen} />
      </Field>
      <Button type="submit">{words('remote.follow')}</Button>
    </form>
  )
}

function PersonSelect(props: { value: string; tables: readonly Table[]; onChange: (personId: string) => void }) {
  const attributes = useFieldAttributes()
  return (
    <select
      {...attributes}
      className="control"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {props.tables.map(({ board, people }) => (
        <optgroup key={board.id} label={board.title}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

/** Those who are at a table now; of somebody with two devices, the first. */
function useTablesWithOthers({ workshopId }: DayInHand): Table[] {
  const viewer = useViewer()
  const { data } = useQuery(controlRoomQuery(workshopId))
  const seen = new Set<string>()
  const isOther = ({ id, name, schoolId, status }: PersonThere) => {
    const isMe = 'name' in viewer && viewer.name === name && viewer.schoolId === schoolId
    if (isMe || status !== 'here' || seen.has(id)) return false
    seen.add(id)
    return true
  }
  return (data?.tables ?? []).flatMap((table) => {
    const people = table.people.filter(isOther)
    return people.length > 0 ? [{ ...table, people }] : []
  })
}
