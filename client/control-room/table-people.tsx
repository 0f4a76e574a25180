import { Avatar } from '../ui/avatar.tsx'
import { classNames } from '../ui/class-names.ts'
import { peopleInOrder } from './people-in-order.ts'
import type { ShownTable } from './shown-table.ts'
import type { PeopleSaid } from './use-people-said.ts'
import './table-people.css'

const shownPeople = 4

type Given = Pick<ShownTable, 'table' | 'colourOf'> & { said: PeopleSaid | null }

/** Who is at the table, in their school's colour; who has lost the connection, pale. */
export function TablePeople({ table, colourOf, said }: Given) {
  const { people } = table
  if (!said) return null
  const inOrder = peopleInOrder(people)
  const shown = people.length > shownPeople ? inOrder.slice(0, shownPeople - 1) : inOrder
  return (
    <div className="table-people" title={said.lines.join('\n')}>
      <span className="unseen">{said.lines.join('. ')}</span>
      <span className="avatars" aria-hidden="true">
        {shown.map(({ id, name, schoolId, status }) => (
          <Avatar
            key={id}
            name={name}
            colour={colourOf(schoolId)}
            size="small"
            className={classNames(status === 'lost' && 'table-person-lost')}
          />
        ))}
        {people.length > shown.length && <span className="table-people-more">+{people.length - shown.length}</span>}
      </span>
    </div>
  )
}
