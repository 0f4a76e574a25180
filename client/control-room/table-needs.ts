/** What a table seems to need, from what is known of it. Moments in ms since 1970, by the server's clock. */
import type { PersonThere, Table } from '../../shared/api/control-room.ts'

export interface Needs {
  /** Since when the hand is up. */
  handAt: number | null
  timeAskedAt: number | null
  lost: number
  /** Whole minutes without a word from those who are there; null where nobody is. */
  silentMinutes: number | null
}

const minuteMs = 60_000

export function needsOf(table: Pick<Table, 'board' | 'people' | 'handAt' | 'timeAskedAt'>, now: number): Needs {
  const { board, people, handAt, timeAskedAt } = table
  const here = people.filter((person) => person.status === 'here' && isOfTable(person))
  // Who has just sat down at an old board has not been silent for a year.
  const arrivedAt = Math.min(...here.map(({ since }) => since))
  const lastWordAt = Math.max(board.changedAt ?? 0, arrivedAt)
  return {
    handAt,
    timeAskedAt,
    lost: people.filter((person) => person.status === 'lost' && isOfTable(person)).length,
    silentMinutes: here.length === 0 ? null : Math.max(0, Math.floor((now - lastWordAt) / minuteMs)),
  }
}

/** Not a consultant who stands there for a moment. */
const isOfTable = ({ schoolId, guestId }: PersonThere): boolean => schoolId !== null || guestId !== null
