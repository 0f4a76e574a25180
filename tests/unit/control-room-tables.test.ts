/** The control room: how large its tables are, and what they are called. */
import { describe, expect, it } from 'vitest'
import { columnsFor, widthIn } from '../../client/control-room/columns-for.ts'
import { nameTables } from '../../client/control-room/name-tables.ts'
import { actionPlan } from '../../shared/canvases/action-plan.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { BoardId, SchoolId } from '../../shared/ids.ts'
import { idOf } from '../support/live-room.ts'

const gap = 12
const room = (count: number, width: number, height: number) => ({
  count,
  width,
  height,
  gap,
  leastWidth: 204,
  wordsHeight: () => 68,
})
/** What is left of 1920 x 1080 and of 1366 x 768. */
const [wall, laptop] = [
  [1888, 990],
  [1334, 680],
] as const

describe('The tables', () => {
  it('fill the screen however few they are, and all of them are seen at once', () => {
    expect([1, 2, 4, 7, 12, 40].map((count) => columnsFor(room(count, ...wall)))).toEqual([2, 2, 3, 4, 5, 8])
    expect([1, 2, 4, 7, 12].map((count) => columnsFor(room(count, ...laptop)))).toEqual([2, 2, 3, 4, 5])
  })

  it('are never narrower than can be read: what doesn’t fit then is scrolled to', () => {
    for (const count of [40, 200]) {
      const given = room(count, ...laptop)
      expect(widthIn(columnsFor(given), given)).toBeGreaterThanOrEqual(given.leastWidth)
    }
    expect(columnsFor(room(7, 180, 680))).toBe(1)
  })
})

describe('A table', () => {
  const [north, south] = ['n', 's'].map((letter) => SchoolId.parse(idOf(letter)))
  const schools = [
    { id: north!, name: 'Nordskolen' },
    { id: south!, name: 'Sydskolen' },
  ]
  const board = (letter: string, schoolId: SchoolId | undefined, title: string, canvas = learningWheel.id) => ({
    board: { id: BoardId.parse(idOf(letter)), schoolId: schoolId ?? null, title, canvas },
  })
  const said = (...boards: ReturnType<typeof board>[]) =>
    [...nameTables(boards, schools, 'da').values()].map((name) => name.said)

  it('is called by its school, and a common one by its title', () => {
    expect(said(board('a', north, 'Hjul'), board('b', undefined, 'Fælles hjul'))).toEqual(['Nordskolen', 'Fælles hjul'])
  })

  it('says which board where its school has more than one', () => {
    const boards = [board('a', north, 'Hjul'), board('b', north, 'Plan', actionPlan.id), board('c', south, 'Hjul')]
    expect(said(...boards)).toEqual(['Nordskolen · Læringshjul', 'Nordskolen · Handleplan', 'Sydskolen'])
  })

  it('says the board’s title where the school has two of one canvas', () => {
    const boards = [board('a', north, '5. årgang'), board('b', north, '6. årgang')]
    expect(said(...boards)).toEqual(['Nordskolen · 5. årgang', 'Nordskolen · 6. årgang'])
  })
})
