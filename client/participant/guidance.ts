/**
 * Where a facilitator leads those who take part: everyone together, one table, to the board in the spotlight, or under control.
 *
 * Invariants
 * - Whoever holds the remote is led by nobody, nor is a screen on the wall.
 * - Control with a goal goes before all else; otherwise the newest wins.
 * - What has a number that was followed or left on this device before is not followed again.
 */
import type { Board } from '../../shared/api/boards.ts'
import type { Doer } from '../../shared/facilitation/live-state.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { Goal, Place } from '../../shared/facilitation/place.ts'
import type { BoardId, SchoolId } from '../../shared/ids.ts'

export type GuidanceKind = 'control' | 'spotlight' | 'tableCall' | 'summons' | 'step'

export interface Guidance {
  kind: GuidanceKind
  number: number
  by: Doer
  goal: Goal
}

type Led = Pick<LiveView, 'role' | 'control' | 'spotlight' | 'tableCall' | 'summons' | 'step'>

export const isLed = ({ role }: Pick<LiveView, 'role'>): boolean => role === 'participant' || role === 'onlooker'

/** Where one is led now; null: nowhere. */
export function guidanceOf(view: Led): Guidance | null {
  if (!isLed(view)) return null
  const { control, spotlight, tableCall, summons } = view
  if (control?.goal) return { kind: 'control', number: control.number, by: control.by, goal: control.goal }
  const found: Guidance[] = []
  if (spotlight) found.push({ ...spotlight, kind: 'spotlight', goal: { ...spotlight, kind: 'board' } })
  if (tableCall?.goal) found.push({ ...tableCall, kind: 'tableCall', goal: tableCall.goal })
  // A new step brings everyone to its field.
  if (summons) found.push({ ...summons, kind: summons.at === view.step?.since ? 'step' : 'summons' })
  const newest = found.toSorted((a, b) => b.number - a.number)[0]
  return newest ? { kind: newest.kind, number: newest.number, by: newest.by, goal: newest.goal } : null
}

/** Is what one was led by still going on? */
export function goesOn({ kind, number }: Pick<Guidance, 'kind' | 'number'>, view: Led): boolean {
  switch (kind) {
    case 'control':
      return view.control !== null
    case 'spotlight':
      return view.spotlight?.number === number
    case 'tableCall':
      return view.tableCall?.number === number
    case 'summons':
    case 'step':
      return view.summons?.number === number
  }
}

/** From these one is brought back when they end. */
export const bringsBack = (kind: GuidanceKind): boolean => kind === 'control' || kind === 'spotlight'

/** From these one goes back by oneself, also after they have ended. */
export const leavesWayBack = (kind: GuidanceKind): boolean => kind === 'summons' || kind === 'tableCall'

type BoardInDay = Pick<Board, 'id' | 'canvas' | 'schoolId'>

/** The board that the goal means for somebody of this school; null: there is none. `here` is kept where it will do. */
export function boardOfGoal(
  goal: Goal,
  { boards, schoolId, here }: { boards: readonly BoardInDay[]; schoolId: SchoolId | null; here: BoardId | null },
): BoardId | null {
  if (goal.kind === 'board') return goal.boardId
  const fitting = boards.filter(({ canvas }) => canvas === goal.canvas)
  const own = fitting.filter((board) => schoolId !== null && board.schoolId === schoolId)
  const common = fitting.filter((board) => board.schoolId === null)
  const best = own.length > 0 ? own : common
  return (best.find(({ id }) => id === here) ?? best[0])?.id ?? null
}

export interface Spot {
  boardId: BoardId
  place: Place | null
}
