/** The control room: which table stands first, and that none of them jumps under one's finger. */
import { describe, expect, it } from 'vitest'
import { heldOrder } from '../../client/control-room/held-order.ts'
import { needsOf } from '../../client/control-room/table-needs.ts'
import { tablesInOrder, type TableNamed } from '../../client/control-room/tables-in-order.ts'
import { toldTables } from '../../client/control-room/told-tables.ts'
import type { PersonThere } from '../../shared/api/control-room.ts'
import { firstLiveState } from '../../shared/facilitation/live-state.ts'
import { nothingCounted, viewOf } from '../../shared/facilitation/view-of.ts'
import { BoardId, GuestId, SchoolId, WorkshopId } from '../../shared/ids.ts'
import { actionPlan } from '../../shared/canvases/action-plan.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { boards, idOf, roomFacts, schools } from '../support/live-room.ts'

const minute = 60_000
const now = 1_000 * minute
const letters = 'abcdefghjkmn'

/** A table of a school with one letter, at which somebody has sat for an hour and just written. */
function table(letter: string, change: Partial<TableNamed> = {}, changedAt: number | null = now): TableNamed {
  const id = BoardId.parse(idOf(letter))
  const board = {
    id,
    title: `Læringshjul – ${letter}`,
    canvas: learningWheel.id,
    workshopId: null,
    schoolId: SchoolId.parse(idOf(letter)),
    createdAt: 0,
    changedAt,
    version: 1,
    filled: { fields: 0, of: 6 },
    level: 'edit' as const,
    mayManage: true,
  }
  return {
    board,
    people: [person('here')],
    phase: null,
    handAt: null,
    timeAskedAt: null,
    waitingSlips: 0,
    schoolName: `Skole ${letter}`,
    ...change,
  }
}

const person = (status: PersonThere['status'], since = now - 60 * minute): PersonThere => ({
  id: 'p',
  guestId: GuestId.parse(idOf('p')),
  name: 'Bea',
  schoolId: null,
  status,
  since,
})
const consultant: PersonThere = { ...person('here'), guestId: null, name: 'Karen' }

const inOrder = (tables: TableNamed[], order: 'help' | 'school' = 'help') =>
  tablesInOrder(tables, order, { now, canvas: learningWheel.id })
    .map((id) => letters.split('').find((letter) => idOf(letter) === id))
    .join('')

describe('Who needs help', () => {
  it('stands first: hands, then asked for time, then lost people, then silence, and empty tables last', () => {
    const tables = [
      table('a', { people: [] }),
      table('b'),
      table('c', {}, now - 7 * minute),
      table('d', { people: [person('here'), person('lost', now - minute)] }),
      table('e', { timeAskedAt: now - minute }),
      table('f', { handAt: now - minute }),
    ]
    expect(inOrder(tables)).toBe('fedcba')
    expect(inOrder(tables.toReversed())).toBe('fedcba')
  })

  it('has waited longest, among those who wait', () => {
    const hands = [2, 9, 5].map((minutes, i) => table(letters[i]!, { handAt: now - minutes * minute }))
    expect(inOrder(hands)).toBe('bca')
    const asked = [2, 9, 5].map((minutes, i) => table(letters[i]!, { timeAskedAt: now - minutes * minute }))
    expect(inOrder(asked)).toBe('bca')
  })

  it('is the table that has lost more of its people', () => {
    const lost = [1, 3, 2].map((count, i) =>
      table(letters[i]!, { people: Array.from({ length: count }, () => person('lost', now - minute)) }),
    )
    expect(inOrder(lost)).toBe('bca')
  })

  it('is not the table of those who lost the connection long ago: they have gone home', () => {
    const gone = table('a', { people: [person('here'), person('lost', now - 11 * minute)] })
    expect(needsOf(gone, now).lost).toBe(0)
    expect(inOrder([gone, table('b', {}, now - 4 * minute)])).toBe('ba')
  })

  it('is told by silence in steps, so that tables that write stay where they are', () => {
    const quiet = [0, 1, 2, 16, 12, 4].map((minutes, i) => table(letters[i]!, {}, now - minutes * minute))
    expect(inOrder(quiet)).toBe('defabc')
  })

  it('is not the table that has only just sat down at an old board, nor one where only a consultant stands', () => {
    const aYearAgo = now - 500 * minute
    expect(needsOf(table('a', { people: [person('here', now - minute)] }, aYearAgo), now).silentMinutes).toBe(1)
    expect(needsOf(table('a', { people: [consultant] }, aYearAgo), now).silentMinutes).toBeNull()
  })

  it('may be those from whom notes wait where nobody sits; a board that the step isn’t about stands behind all', () => {
    const [left, plan, tray] = ['a', 'b', 'c'].map((letter) => table(letter, { people: [] })) as [
      TableNamed,
      TableNamed,
      TableNamed,
    ]
    plan.board.canvas = actionPlan.id
    tray.waitingSlips = 2
    expect(inOrder([plan, left, tray, table('d')])).toBe('dcab')
  })

  it('doesn’t matter when they stand by school, common boards last', () => {
    const common = table('a', { schoolName: null, handAt: now })
    expect(inOrder([common, table('c', { handAt: now }), table('b')], 'school')).toBe('bca')
  })
})

describe('An order that is held', () => {
  it('stays as it is; what is new comes last, and what is gone is gone', () => {
    expect(heldOrder(['a', 'b', 'c'], ['c', 'd', 'a'], true)).toEqual(['a', 'c', 'd'])
  })

  it('is the one that is wanted as soon as nobody holds it', () => {
    expect(heldOrder(['a', 'b', 'c'], ['c', 'a', 'b'], false)).toEqual(['c', 'a', 'b'])
  })

  it('is the very same when nothing has changed, so that nothing is drawn anew', () => {
    const shown = ['a', 'b']
    expect(heldOrder(shown, ['b', 'a'], true)).toBe(shown)
    expect(heldOrder(shown, ['a', 'b'], false)).toBe(shown)
  })
})

describe('A hand', () => {
  const by = { name: 'Bea', schoolId: schools.north }
  const hand = { by, at: now, boardId: boards.northWheel, schoolId: schools.north }
  const view = viewOf(
    {
      state: { ...firstLiveState, hands: [hand] },
      facts: roomFacts(),
      counts: nothingCounted,
      workshop: { id: WorkshopId.parse(idOf('k')), title: 'Dagen', state: 'open', joinCode: null },
    },
    { role: 'facilitator', schoolId: null, screenId: null },
  )

  it('is up as soon as it is told, and down as soon as it is answered', () => {
    const raised = table('a')
    const answered = table('b', { handAt: now - minute })
    expect(toldTables([raised, answered], view).map(({ handAt }) => handAt)).toEqual([now, null])
  })

  it('leaves other tables the same objects, so that they are not drawn anew', () => {
    const tables = [table('a', { handAt: now }), table('c')]
    const told = toldTables(tables, view)
    expect(told.every((one, index) => one === tables[index])).toBe(true)
  })
})
