import { Eye } from 'lucide-react'
import { Link } from 'wouter'
import type { Board } from '../../shared/api/boards.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import './board-card.css'

export interface PersonHere {
  name: string
  colour: number | null
}

/** A board as one sees it from afar: its picture as it is now, its name, how far it has come, and who is on it. */
export function BoardCard({ board, here = [] }: { board: Board; here?: readonly PersonHere[] }) {
  const words = useWords()
  const dates = useDates()
  const { fields, of } = board.filled
  return (
    <Link href={`/boards/${board.id}`} className="board-card">
      <span className="board-card-picture">
        <img src={`/api/boards/${board.id}/thumbnail.svg?v=${board.version}`} alt="" loading="lazy" decoding="async" />
        {here.length > 0 && <PeopleHere people={here} />}
      </span>
      <span className="board-card-title">{board.title}</span>
      <span className="board-card-state">
        {board.changedAt === null
          ? words('workshops.untouched')
          : words('workshops.changed', { when: dates.moment(board.changedAt) })}
        {of > 0 && board.changedAt !== null && <> · {words('workshops.filled', { fields, of })}</>}
        {board.level === 'view' && (
          <span className="board-card-view">
            <Eye aria-hidden="true" /> {words('workshops.readOnly')}
          </span>
        )}
      </span>
      {fields > 0 && (
        <span className="board-card-progress" aria-hidden="true">
          <span style={{ width: `${(100 * fields) / of}%` }} />
        </span>
      )}
    </Link>
  )
}

const shownPeople = 5

function PeopleHere({ people }: { people: readonly PersonHere[] }) {
  const words = useWords()
  const names = people.map((person) => person.name).join(', ')
  return (
    <span className="board-card-here" title={names}>
      <span className="unseen">{words('workshops.here', { names })}</span>
      <span className="avatars" aria-hidden="true">
        {people.slice(0, shownPeople).map((person, index) => (
          <Avatar key={`${person.name}-${index}`} name={person.name} colour={person.colour} size="small" />
        ))}
        {people.length > shownPeople && <span className="board-card-more">+{people.length - shownPeople}</span>}
      </span>
    </span>
  )
}
