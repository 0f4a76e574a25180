/** In which order people find their days and boards: today's first, then the newest. */
import { describe, expect, it } from 'vitest'
import { orderSchoolBoards, schoolYearName, schoolYearOf } from '../../client/schools/school-years.ts'
import { sortDays } from '../../client/workshops/sort-days.ts'
import type { Board } from '../../shared/api/boards.ts'
import type { Workshop } from '../../shared/api/workshops.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { BoardId, WorkshopId } from '../../shared/ids.ts'

const today = '2026-11-26'
const idOf = (letters: string) => letters.repeat(16).slice(0, 16)

function day(letters: string, date: string, state: Workshop['state'] = 'planned'): Workshop {
  return {
    id: WorkshopId.parse(idOf(letters)),
    title: letters,
    theme: null,
    date,
    state,
    schools: [],
    consultants: [],
    joinCode: null,
    joinUrl: null,
    closesAt: null,
    runs: true,
  }
}

function board(letters: string, workshop: Workshop | null): Board {
  return {
    id: BoardId.parse(idOf(letters)),
    title: letters,
    canvas: CanvasId.parse('blank'),
    workshopId: workshop?.id ?? null,
    schoolId: null,
    createdAt: 0,
    changedAt: null,
    version: 1,
    filled: { fields: 0, of: 0 },
    level: 'edit',
    mayManage: false,
  }
}

const titles = (days: readonly Workshop[]) => days.map(({ title }) => title)

describe('A consultant’s days', () => {
  it('are today’s, then the next to come, then the latest that have been', () => {
    const days = [
      day('a', '2025-02-01'),
      day('b', '2027-03-01'),
      day('c', today),
      day('d', '2026-12-01'),
      day('e', '2026-03-01'),
    ]
    const { now, coming, earlier } = sortDays(days, today)
    expect([now, coming, earlier].map(titles)).toEqual([['c'], ['d', 'b'], ['e', 'a']])
  })

  it('count as today’s while they are open, whatever their date', () => {
    const { now, coming, earlier } = sortDays([day('a', '2026-11-25', 'open'), day('b', '2026-12-24', 'open')], today)
    expect([now, coming, earlier].map(titles)).toEqual([['a', 'b'], [], []])
  })

  it('begin with the one that is open', () => {
    const days = [day('a', today), day('b', today, 'closed'), day('c', today, 'open'), day('d', today)]
    expect(titles(sortDays(days, today).now)).toEqual(['c', 'a', 'b', 'd'])
    expect(orderSchoolBoards([], days, today).now.map(({ day: { title } }) => title)).toEqual(['c', 'a', 'b', 'd'])
  })
})

describe('A school year', () => {
  it('turns on 1 August', () => {
    expect(['2026-07-31', '2026-08-01', '2027-01-15'].map(schoolYearOf)).toEqual([2025, 2026, 2026])
  })

  it('is named after both of its years, also over a century', () => {
    expect([2026, 2099].map(schoolYearName)).toEqual(['2026/27', '2099/00'])
  })
})

describe('A school’s boards', () => {
  const now = day('n', today)
  const autumn = day('a', '2026-09-10', 'closed')
  const spring = day('s', '2026-03-19', 'closed')
  const lastAutumn = day('k', '2025-11-13', 'closed')
  const boards = [board('w', spring), board('x', lastAutumn), board('y', autumn), board('z', now), board('v', null)]

  it('are today’s first, then by school year and day, the newest first', () => {
    const ordered = orderSchoolBoards(boards, [lastAutumn, spring, autumn, now], today)
    expect(ordered.now.map(({ day, boards }) => [day.title, boards.map((one) => one.title)])).toEqual([['n', ['z']]])
    expect(ordered.years.map(({ from, days }) => [from, days.map(({ day }) => day.title)])).toEqual([
      [2026, ['a']],
      [2025, ['s', 'k']],
    ])
    expect(ordered.own.map((one) => one.title)).toEqual(['v'])
  })

  it('are never lost, though their workshop is not among those that the viewer sees', () => {
    const { own } = orderSchoolBoards(boards, [now], today)
    expect(own.map((one) => one.title)).toEqual(['w', 'x', 'y', 'v'])
  })

  it('leave out past days that gave the school none, but show today’s', () => {
    const ordered = orderSchoolBoards([], [now, autumn], today)
    expect(ordered.now).toHaveLength(1)
    expect(ordered.years).toEqual([])
  })
})
