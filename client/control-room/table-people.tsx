import type { PersonThere } from '../../shared/api/control-room.ts'
import { formatNames } from '../i18n/format-names.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { classNames } from '../ui/class-names.ts'
import './table-people.css'

const shownPeople = 4

/** Who is at the table, in their school's colour; who has lost the connection, pale. */
export function TablePeople({
  people,
  colourOf,
}: {
  people: readonly PersonThere[]
  colourOf: (schoolId: string | null) => number | null
}) {
  const words = useWords()
  const { language } = useLanguage()
  if (people.length === 0) return null
  const namesOf = (status: PersonThere['status']) =>
    formatNames(
      language,
      people.filter((person) => person.status === status).map(({ name }) => name),
    )
  const here = namesOf('here')
  const lost = namesOf('lost')
  const said = [
    here && words('controlRoom.peopleHere', { names: here }),
    lost && words('controlRoom.peopleLost', { names: lost }),
  ].filter(Boolean)
  const inOrder = people.toSorted((a, b) => Number(a.status === 'lost') - Number(b.status === 'lost'))
  const shown = people.length > shownPeople ? inOrder.slice(0, shownPeople - 1) : inOrder
  return (
    <div className="table-people" title={said.join('\n')}>
      <span className="unseen">{said.join('. ')}</span>
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
