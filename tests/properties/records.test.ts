import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../shared/document/layout.ts'
import { checkRecord, shapeTypes } from '../../shared/document/record-schema.ts'
import { changedGroups, fromGroups, type PlainRecord, toGroups } from '../../shared/document/records.ts'
import { sampleBinding, samplePicture, sampleShape } from '../support/sample-records.ts'
import { deliver, Screen } from '../support/screens.ts'

const type = fc.constantFrom(...shapeTypes)
const anything = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.constantFrom(undefined, '', 'javascript:alert(1)', 'page:page', 'shape:canvas', -0, Number.NaN, [null], {}),
)

/** A good record in which one value, however deep, has become something else. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...shapeTypes.map((name) => sampleShape(name)), samplePicture(), sampleBinding()),
    fc.nat(),
    anything,
  )
  .map(([record, at, value]) => {
    const places = placesIn(record)
    return withValueAt(record, places[at % places.length] ?? [], value) as PlainRecord
  })

describe('Any record', () => {
  it('that a board accepts is one that the editor’s own store takes', () => {
    fc.assert(
      fc.property(spoilt, (record) => {
        if (!checkRecord(record).ok) return
        const screen = new Screen()
        expect(() => screen.create(record)).not.toThrow()
      }),
      { numRuns: 1_500 },
    )
  })

  it('is judged without falling over', () => {
    fc.assert(
      fc.property(
        fc.record({ id: fc.string(), typeName: fc.string() }),
        fc.dictionary(fc.string(), anything),
        (base, more) => {
          expect(typeof checkRecord({ ...more, ...base }).ok).toBe('boolean')
        },
      ),
    )
  })

  it('comes back out of its groups as it went in', () => {
    fc.assert(
      fc.property(
        type,
        fc.record({ x: fc.integer(), y: fc.integer(), opacity: fc.constantFrom(0.25, 0.5, 1) }),
        (name, change) => {
          const record = sampleShape(name, change)
          const groups = toGroups(record)
          expect(fromGroups(record.id, (key) => groups[key])).toEqual(record)
          expect(changedGroups(record, structuredClone(record))).toEqual({})
        },
      ),
    )
  })
})

/** What people do: each act is somebody's, at some note, and now and then all meet. */
const act = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('move', 'recolour', 'remove', 'make', 'resize', 'meet'),
  which: fc.nat(3),
  to: fc.integer({ min: -500, max: 500 }),
})

describe('Whatever three people do at the same time', () => {
  it('they end with the same board, and it is the one in the document', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
        const screens = [new Screen(), new Screen(), new Screen()]
        for (const { who, what, which, to } of acts) take(screens, screens[who]!, what, which, to)
        deliver(...screens)
        deliver(...screens)
        const boards = screens.map(boardOf)
        expect(boards[1]).toEqual(boards[0])
        expect(boards[2]).toEqual(boards[0])
        expect(Object.keys(boards[0]!).toSorted()).toEqual([...recordsOf(screens[0]!.doc).keys()].toSorted())
        expect(screens.map(({ leftOut, takenBack }) => [leftOut, takenBack])).toEqual([
          [0, []],
          [0, []],
          [0, []],
        ])
      }),
      { numRuns: 150 },
    )
  })
})

function take(screens: Screen[], screen: Screen, what: string, which: number, to: number): void {
  const id = `shape:n${which}`
  if (what === 'meet') return deliver(...screens)
  const isThere = screen.shape(id) !== undefined
  if (what === 'make' && !isThere && !everMade(screens, id))
    return screen.create(sampleShape('sticky', { id, index: `a${which}` }))
  if (!isThere) return
  if (what === 'remove') screen.remove(id)
  else if (what === 'move') screen.change(id, { x: to, y: -to })
  else if (what === 'recolour') screen.change(id, { props: { color: ['pink', 'blue', 'green'][Math.abs(to) % 3] } })
  else if (what === 'resize') screen.change(id, { props: { w: 200 + Math.abs(to) } })
}

/** Ids are random: two people never make the same one. */
const everMade = (screens: Screen[], id: string) =>
  screens.some((screen) => screen.shape(id) !== undefined || recordsOf(screen.doc).has(id))

/** All that stands on the board, but for the order of shapes that were given the same index at the same time. */
const boardOf = ({ store }: Screen): Record<string, unknown> =>
  Object.fromEntries(
    store
      .allRecords()
      .filter(({ typeName }) => typeName === 'shape')
      .map((record) => [record.id, { ...record, index: '' }]),
  )

type Path = readonly (string | number)[]

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, part]) => [[...path, key], ...placesIn(part, [...path, key])])
}

function withValueAt(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const part = (whole as Record<string, unknown>)[key]
  if (Array.isArray(whole))
    return whole.map((one: unknown, at) => (String(at) === key ? withValueAt(part, rest, value) : one))
  return { ...(whole as object), [key]: withValueAt(part, rest, value) }
}
