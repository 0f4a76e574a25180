/**
 * In which order the tables stand.
 *
 * By who needs help:
 * 1. a hand is up: who has waited longest first
 * 2. more time has been asked for: who asked first, first
 * 3. people have lost the connection: the more, the earlier
 * 4. people are there: the longest silence first, in steps, so that the order rests while everybody writes
 * 5. nobody is there: notes that wait first, then the canvas that the room works on, then what isn't on now
 * and within each by school. Or by school alone, common boards last.
 */
import type { Table } from '../../shared/api/control-room.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { BoardId } from '../../shared/ids.ts'
import { needsOf } from './table-needs.ts'

export type Order = 'help' | 'school'

/** Minutes of silence from which a table moves up. */
const silentSteps = [3, 6, 10, 15]

export interface TableNamed extends Table {
  /** Of its school; null for a common board. */
  schoolName: string | null
}

export interface RoomNow {
  now: number
  /** Of the step that is on; null when it has none, or nothing is on. */
  canvas: CanvasId | null
}

export const roomNow = (view: LiveView | null, now: number): RoomNow => ({
  now,
  canvas: view?.step?.step.canvas ?? null,
})

export function tablesInOrder(tables: readonly TableNamed[], order: Order, room: RoomNow): BoardId[] {
  const ranked = tables.map((table) => ({ table, rank: order === 'help' ? rankOf(table, room) : [] }))
  return ranked
    .toSorted((a, b) => compareRanks(a.rank, b.rank) || bySchool(a.table, b.table))
    .map(({ table }) => table.board.id)
}

/** The lower, the earlier. */
function rankOf(table: Table, { now, canvas }: RoomNow): number[] {
  const { handAt, timeAskedAt, lost, silentMinutes } = needsOf(table, now)
  if (handAt !== null) return [1, handAt]
  if (timeAskedAt !== null) return [2, timeAskedAt]
  if (lost > 0) return [3, -lost]
  if (silentMinutes !== null) return [4, -silentSteps.filter((minutes) => silentMinutes >= minutes).length]
  return [5, Number(table.waitingSlips === 0), Number(canvas !== null && table.board.canvas !== canvas)]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function bySchool(a: TableNamed, b: TableNamed): number {
  if (a.schoolName === null || b.schoolName === null) {
    return Number(a.schoolName === null) - Number(b.schoolName === null) || a.board.title.localeCompare(b.board.title)
  }
  return a.schoolName.localeCompare(b.schoolName) || a.board.title.localeCompare(b.board.title)
}
