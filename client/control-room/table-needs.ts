/** What a table seems to need, from what is known of it. Moments in ms since 1970, by the server's clock. */
import type { PersonThere, Table } from '../../shared/api/control-room.ts'

export interface Needs {
  /** Since when the hand is up. */
  handAt: number | null
  timeAskedAt: number | null
  /** Who have lost the connection, and not so long ago that they have rather gone home. */
  lost: number
  /** Whole minutes without a word from those who are there; null where nobody is. */
  silentMinutes: number | null
}

const minuteMs = 60_000
/** A phone that was put in a pocket is no call for help for the rest of the day. */
const missedForMs = 10 * minuteMs

export function needsOf(table: Pick<Table, 'board' | 'people' | 'handAt' | 'timeAskedAt'>, now: number): Needs {
  const { board, people, handAt, timeAskedAt } = table
  const here = people.filter((person) => person.status === 'here' && !isFacilitating(person))
  // Who has just sat down at an old board has not been silent for a year.
  const arrivedAt = Math.min(...here.map(({ since }) => since))
  const lastWordAt = Math.max(board.changedAt ?? 0, arrivedAt)
  return {
    handAt,
    timeAskedAt,
    lost: people.filter((person) => isMissed(person, now)).length,
    silentMinutes: here.length === 0 ? null : Math.max(0, Math.floor((now - lastWordAt) / minuteMs)),
  }
}

/** Has lost the connection just now, or a little while ago. */
export const isMissed = (person: PersonThere, now: number): boolean =>
  person.status === 'lost' && !isFacilitating(person) && now - person.since < missedForMs

/** A consultant who stands there for a moment, and not one of the table. */
export const isFacilitating = ({ schoolId, guestId }: PersonThere): boolean => schoolId === null && guestId === null
