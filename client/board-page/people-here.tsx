/** Who is on the board, by name and school colour; on the canvas one can follow somebody. */
import { Eye, EyeOff } from 'lucide-react'
import type { Awareness } from 'y-protocols/awareness'
import type { BoardHandle } from '../board/board-handle.ts'
import { usePeople, type Person } from '../board/people.ts'
import { useFollowed } from '../board/use-followed.ts'
import { useWords } from '../i18n/use-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx'
import './people-here.css'

/** More than these are a number. */
const mostFaces = 4

interface Given {
  awareness: Awareness
  /** Null while the canvas isn't shown: there is nothing to follow. */
  handle: BoardHandle | null
}

export function PeopleHere({ awareness, handle }: Given) {
  const words = useWords()
  const people = usePeople(awareness).filter(({ name }) => name !== '')
  const followed = useFollowed(handle)
  const faces = people.length > mostFaces ? people.slice(0, mostFaces - 1) : people
  if (people.length === 0) return null
  const label = words('board.people.title', { count: people.length })
  return (
    <Menu
      label={label}
      trigger={
        <button type="button" className="people-here" title={label}>
          <span className="avatars" aria-hidden="true">
            {faces.map(({ id, name, colour }) => (
              <Avatar key={id} name={name} colour={colour} size="small" />
            ))}
          </span>
          {people.length > faces.length && (
            <span className="people-here-more" aria-hidden="true">
              +{people.length - faces.length}
            </span>
          )}
          <span className="people-here-count" aria-hidden="true">
            {people.length}
          </span>
          <span className="unseen">{label}</span>
        </button>
      }
    >
      <MenuLabel>{label}</MenuLabel>
      {people.map((person) => (
        <PersonEntry key={person.id} person={person} handle={handle} isFollowed={person.id === followed} />
      ))}
    </Menu>
  )
}

function PersonEntry({
  person,
  handle,
  isFollowed,
}: {
  person: Person
  handle: BoardHandle | null
  isFollowed: boolean
}) {
  const words = useWords()
  const { id, name, colour, isMe, hasView } = person
  if (isMe || !handle || !hasView) {
    return (
      <MenuItem disabled onSelect={() => {}}>
        <Chip colour={colour}>{isMe ? words('board.people.you', { name }) : name}</Chip>
      </MenuItem>
    )
  }
  return (
    <MenuItem
      icon={isFollowed ? <EyeOff /> : <Eye />}
      onSelect={() => (isFollowed ? handle.stopFollowing() : handle.follow(id))}
    >
      <Chip colour={colour}>{words(isFollowed ? 'board.people.stopFollowing' : 'board.people.follow', { name })}</Chip>
    </MenuItem>
  )
}

/** Under the header while one follows: whom, and the way out of it; or while one is followed: by whom. */
export function FollowNotice({ awareness, handle }: Given) {
  const words = useWords()
  const followed = useFollowed(handle)
  const people = usePeople(awareness)
  const person = people.find(({ id }) => id === followed)
  if (!person) return <FollowedNotice names={people.filter(({ followsMe }) => followsMe).map(({ name }) => name)} />
  return (
    <output className="follow-notice">
      <Chip colour={person.colour}>{words('board.people.following', { name: person.name })}</Chip>
      <button type="button" className="button button-plain button-small" onClick={() => handle?.stopFollowing()}>
        {words('board.people.stopFollowing')}
      </button>
    </output>
  )
}

/** Who is looked over the shoulder knows it. */
function FollowedNotice({ names: [first, ...others] }: { names: readonly string[] }) {
  const words = useWords()
  return (
    <output className={first === undefined ? 'unseen' : 'followed-notice'}>
      {first !== undefined && <Eye aria-hidden="true" />}
      {first !== undefined && words('board.people.followedBy', { name: first, count: others.length })}
    </output>
  )
}
