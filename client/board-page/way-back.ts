import type { BoardPageAnswer } from '../../shared/api/boards.ts'

/** Where a board is found: its day, its school's boards, or the front page. `label` is among the words of `sync`. */
export function wayBack({ board, workshop }: BoardPageAnswer): {
  href: string
  label: 'toDay' | 'toSchool' | 'toFront'
} {
  if (workshop) return { href: `/workshops/${workshop.id}`, label: 'toDay' }
  if (board.schoolId) return { href: `/schools/${board.schoolId}`, label: 'toSchool' }
  return { href: '/', label: 'toFront' }
}
