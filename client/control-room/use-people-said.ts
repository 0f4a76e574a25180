import type { PersonThere, Table } from '../../shared/api/control-room.ts'
import { formatNames } from '../i18n/format-names.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { peopleInOrder } from './people-in-order.ts'
import { isFacilitating } from './table-needs.ts'

interface Given {
  table: Pick<Table, 'board' | 'people'>
  schoolNameOf: (schoolId: string | null) => string | null
}

export interface PeopleSaid {
  /** Those who are there, as they stand under the picture. */
  names: string
  /** All of them, whole: who is there, and who has lost the connection. */
  lines: string[]
}

/** Who is at a table, in words, and from where if not from its school. Null: nobody. */
export function usePeopleSaid({ table, schoolNameOf }: Given): PeopleSaid | null {
  const words = useWords()
  const { language } = useLanguage()
  const { board, people } = table
  if (people.length === 0) return null
  const nameOf = (person: PersonThere) => {
    if (isFacilitating(person)) return words('controlRoom.facilitator', { name: person.name })
    const from = person.schoolId === board.schoolId ? null : schoolNameOf(person.schoolId)
    return from === null ? person.name : words('controlRoom.personFrom', { name: person.name, school: from })
  }
  const namesOf = (status: PersonThere['status']) =>
    formatNames(
      language,
      peopleInOrder(people)
        .filter((person) => person.status === status)
        .map(nameOf),
    )
  const [here, lost] = [namesOf('here'), namesOf('lost')]
  const lostSaid = lost && words('controlRoom.peopleLost', { names: lost })
  return {
    names: here || lostSaid,
    lines: [here && words('controlRoom.peopleHere', { names: here }), lostSaid].filter(Boolean),
  }
}
