/** A school's boards in the order in which a school thinks: today, then by school year and day, the newest first. */
import type { Board } from '../../shared/api/boards.ts'
import type { Workshop } from '../../shared/api/workshops.ts'

export interface DayWithBoards {
  day: Workshop
  boards: Board[]
}

export interface SchoolYear {
  /** The year in which it began: 2026 for 2026/27. */
  from: number
  days: DayWithBoards[]
}

/** The school year of a day: it turns on 1 August. */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= 8 ? year : year - 1
}

/** 2026 -> "2026/27" */
export const schoolYearName = (from: number): string => `${from}/${String((from + 1) % 100).padStart(2, '0')}`

export function orderSchoolBoards(boards: readonly Board[], workshops: readonly Workshop[], today: string) {
  const days = workshops
    .map((day): DayWithBoards => ({ day, boards: boards.filter((board) => board.workshopId === day.id) }))
    .filter(({ day, boards: own }) => own.length > 0 || day.state === 'open' || day.date === today)
    .toSorted((a, b) => b.day.date.localeCompare(a.day.date))
    // What somebody is in the middle of comes before what is only planned for today.
    .toSorted((a, b) => Number(b.day.state === 'open') - Number(a.day.state === 'open'))
  const isNow = ({ day }: DayWithBoards) => day.state === 'open' || day.date === today
  const years = new Map<number, DayWithBoards[]>()
  for (const entry of days.filter((candidate) => !isNow(candidate))) {
    const from = schoolYearOf(entry.day.date)
    years.set(from, [...(years.get(from) ?? []), entry])
  }
  const known = new Set(workshops.map((day) => day.id))
  return {
    now: days.filter(isNow),
    years: [...years].map(([from, entries]): SchoolYear => ({ from, days: entries })),
    /** Made by the school itself, or from a day that the viewer doesn't see. */
    own: boards.filter((board) => board.workshopId === null || !known.has(board.workshopId)),
  }
}
