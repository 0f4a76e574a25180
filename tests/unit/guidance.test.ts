/** Where a facilitator leads those who take part, and what a device remembers of it. */
import { describe, expect, it } from 'vitest'
import { boardOfGoal, goesOn, guidanceOf } from '../../client/participant/guidance.ts'
import { GuideMemory } from '../../client/participant/guide-memory.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import type { Goal } from '../../shared/facilitation/place.ts'
import { BoardId, SchoolId, WorkshopId } from '../../shared/ids.ts'

const boardId = (sign: string) => BoardId.parse(sign.repeat(16))
const [ours, theirs, common] = [boardId('a'), boardId('b'), boardId('c')]
const [north, south] = [SchoolId.parse('n'.repeat(16)), SchoolId.parse('s'.repeat(16))]
const by = { name: 'Karen', schoolId: null }
const toBoard = (id: typeof ours): Goal => ({ kind: 'board', boardId: id, place: null })
const nothing = {
  role: 'participant' as const,
  control: null,
  spotlight: null,
  tableCall: null,
  summons: null,
  step: null,
}
const summons = (number: number, at = number) => ({ number, at, by, goal: toBoard(ours) })

describe('Being led', () => {
  it('is nowhere while nobody leads, and never for who holds the remote', () => {
    expect(guidanceOf(nothing)).toBe(null)
    for (const role of ['facilitator', 'chair', 'screen'] as const) {
      expect(guidanceOf({ ...nothing, role, summons: summons(3) })).toBe(null)
    }
  })

  it('follows the newest, but control before all else', () => {
    const spotlight = { number: 5, at: 5, by, boardId: theirs, place: null }
    expect(guidanceOf({ ...nothing, summons: summons(3), spotlight })).toMatchObject({ kind: 'spotlight', number: 5 })
    expect(guidanceOf({ ...nothing, summons: summons(7), spotlight })).toMatchObject({ kind: 'summons', number: 7 })
    const control = { number: 2, at: 2, by, goal: toBoard(common) }
    expect(guidanceOf({ ...nothing, summons: summons(7), control })).toMatchObject({ kind: 'control', number: 2 })
    expect(guidanceOf({ ...nothing, summons: summons(7), control: { ...control, goal: null } })?.kind).toBe('summons')
  })

  it('is over when what one was led by is', () => {
    const led = { kind: 'summons' as const, number: 3 }
    expect(goesOn(led, { ...nothing, summons: summons(3) })).toBe(true)
    expect(goesOn(led, { ...nothing, summons: summons(4) })).toBe(false)
    expect(goesOn(led, nothing)).toBe(false)
  })
})

describe('“Everyone’s own board”', () => {
  const goal: Goal = { kind: 'own', canvas: learningWheel.id, place: null }
  const boards = [
    { id: common, canvas: learningWheel.id, schoolId: null },
    { id: theirs, canvas: learningWheel.id, schoolId: south },
    { id: ours, canvas: learningWheel.id, schoolId: north },
  ]
  const find = (schoolId: typeof north | null, some = boards, here: typeof ours | null = null) =>
    boardOfGoal(goal, { boards: some, schoolId, here })

  it('is the school’s, else the common one', () => {
    expect([find(north), find(south), find(null)]).toEqual([ours, theirs, common])
    expect(find(north, [boards[0]!])).toBe(common)
    expect(find(north, [])).toBe(null)
  })

  it('is the one where one is, if there are two', () => {
    const second = boardId('d')
    const two = [...boards, { id: second, canvas: learningWheel.id, schoolId: north }]
    expect([find(north, two), find(north, two, second)]).toEqual([ours, second])
  })
})

describe('What a device remembers of being led', () => {
  const workshopId = WorkshopId.parse('w'.repeat(16))
  const onDevice = (lasting: Storage, ofTab: Storage) => new GuideMemory({ lasting, ofTab, workshopId })

  it('is the newest that was followed or left: over a reload, and in another tab', () => {
    const lasting = new KeptInMemory()
    const memory = onDevice(lasting, new KeptInMemory())
    expect(memory.done()).toBe(0)
    memory.setDone(7)
    memory.setDone(3)
    expect(onDevice(lasting, new KeptInMemory()).done()).toBe(7)
  })

  it('is, in one tab, where one was before', () => {
    const ofTab = new KeptInMemory()
    const trail = {
      kind: 'summons' as const,
      number: 7,
      by: 'Karen',
      boardId: ours,
      place: null,
      isThere: true,
      from: { path: '/boards/x', place: { kind: 'field' as const, fieldId: 'goal' } },
    }
    onDevice(new KeptInMemory(), ofTab).setTrail(trail)
    expect(onDevice(new KeptInMemory(), ofTab).trail()).toEqual(trail)
  })

  it('is nothing where storage is forbidden or has been tampered with', () => {
    const forbidden = new GuideMemory({ lasting: null, ofTab: null, workshopId })
    forbidden.setDone(3)
    expect([forbidden.done(), forbidden.trail()]).toEqual([0, null])
    const ofTab = new KeptInMemory()
    ofTab.setItem(`led/${workshopId}`, '{"kind":"summons"')
    expect(onDevice(new KeptInMemory(), ofTab).trail()).toBe(null)
  })
})

class KeptInMemory implements Storage {
  readonly #kept = new Map<string, string>()
  get length() {
    return this.#kept.size
  }
  clear() {
    this.#kept.clear()
  }
  getItem(key: string) {
    return this.#kept.get(key) ?? null
  }
  key(index: number) {
    return [...this.#kept.keys()][index] ?? null
  }
  removeItem(key: string) {
    this.#kept.delete(key)
  }
  setItem(key: string, value: string) {
    this.#kept.set(key, value)
  }
}
