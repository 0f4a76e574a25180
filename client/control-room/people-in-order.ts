import type { PersonThere } from '../../shared/api/control-room.ts'
import { isFacilitating } from './table-needs.ts'

/** The same people always stand in the same order, in whichever they came: those who are there first, those who run the day last. */
export const peopleInOrder = (people: readonly PersonThere[]): PersonThere[] =>
  people.toSorted(
    (a, b) =>
      Number(a.status === 'lost') - Number(b.status === 'lost') ||
      Number(isFacilitating(a)) - Number(isFacilitating(b)) ||
      a.name.localeCompare(b.name) ||
      (a.id < b.id ? -1 : 1),
  )
