/** What every part of the remote stands on: the day as it is now, its boards and schools, and who is pressing. */
import { useQuery } from '@tanstack/react-query'
import type { Board } from '../../shared/api/boards.ts'
import type { School } from '../../shared/api/schools.ts'
import type { Doer } from '../../shared/facilitation/live-state.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { useViewer } from '../account/viewer.tsx'
import { useDates } from '../i18n/use-dates.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import type { LiveDay } from '../live-day/live-day.tsx'
import { workshopBoardsQuery, workshopQuery } from '../workshops/workshop-queries.ts'

/** A day of which the server has told, to somebody who holds the remote. */
export type DayInHand = LiveDay & { view: LiveView }

export interface BoardsOfDay {
  boards: readonly Board[]
  schools: readonly School[]
}

export function useBoardsOfDay({ workshopId }: Pick<LiveDay, 'workshopId'>): BoardsOfDay {
  const { data: boards = [] } = useQuery(workshopBoardsQuery(workshopId))
  const { data: workshop } = useQuery(workshopQuery(workshopId))
  return { boards, schools: workshop?.schools ?? [] }
}

/** Whose table it is: the school; for a common board null. */
export const schoolOf = ({ schools }: BoardsOfDay, schoolId: string | null): School | null =>
  schools.find(({ id }) => id === schoolId) ?? null

/** "Lise Damgaard, kl. 10.31", or "dig, kl. 10.31". */
export function useWhoDid(): (by: Doer | null, at: number | null) => string | null {
  const words = useWords()
  const dates = useDates()
  const viewer = useViewer()
  return (by, at) => {
    if (!by || at === null) return null
    const isMe = 'name' in viewer && viewer.name === by.name && viewer.schoolId === by.schoolId
    return words('remote.byAt', { name: isMe ? words('remote.you') : by.name, time: dates.time(at) })
  }
}

/** For `sayGoal`. */
export function useSpeaker(boards: readonly Board[]) {
  const words = useWords()
  const { language } = useLanguage()
  return { words, language, boards }
}
