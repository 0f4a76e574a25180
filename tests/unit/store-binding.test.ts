import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { noteTextOf, recordsOf } from '../../shared/document/layout.ts'
import { changedGroups, fromGroups, toGroups } from '../../shared/document/records.ts'
import { sampleBinding, samplePicture, sampleShape } from '../support/sample-records.ts'
import { deliver, Screen } from '../support/screens.ts'

const two = () => {
  const anna = new Screen()
  const bo = new Screen()
  return { anna, bo, meet: () => deliver(anna, bo) }
}

describe('What is done on one screen', () => {
  it('is seen on the other', () => {
    const { anna, bo, meet } = two()
    for (const [place, type] of ['sticky', 'draw', 'text', 'geo', 'arrow', 'image'].entries()) {
      anna.create(sampleShape(type, { index: `a${place}` }))
    }
    anna.create(samplePicture())
    anna.create(sampleBinding())
    meet()
    for (const record of anna.store.allRecords().filter(({ typeName }) => /shape|asset|binding/.test(typeName))) {
      expect(bo.shape(record.id)).toEqual(record)
    }
  })

  it('leaves out the page, the camera and the selection, which are each screen’s own', () => {
    const { anna } = two()
    anna.binding.flush()
    expect([...recordsOf(anna.doc).keys()]).toEqual([])
  })

  it('is there for someone who comes later', () => {
    const { anna } = two()
    anna.create(sampleShape('geo'))
    anna.binding.flush()
    const late = new Screen({}, Y.encodeStateAsUpdate(anna.doc))
    expect(late.shape('shape:geo')).toEqual(anna.shape('shape:geo'))
  })

  it('is not echoed back', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('geo'))
    meet()
    let written = 0
    bo.doc.on('update', (_, origin) => (written += origin === 'network' ? 0 : 1))
    anna.change('shape:geo', { x: 300 })
    meet()
    expect(bo.shape('shape:geo')).toMatchObject({ x: 300 })
    expect(written).toBe(0)
  })
})

describe('At the same time', () => {
  it('moving and recolouring both win', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('sticky'))
    meet()
    anna.change('shape:sticky', { x: 500, y: 400 })
    bo.change('shape:sticky', { props: { color: 'pink' } })
    meet()
    for (const screen of [anna, bo]) {
      expect(screen.shape('shape:sticky')).toMatchObject({ x: 500, y: 400, props: { color: 'pink' } })
    }
  })

  it('resizing and restyling both win', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('geo'))
    meet()
    anna.change('shape:geo', { props: { w: 400 } })
    bo.change('shape:geo', { props: { fill: 'solid' } })
    meet()
    expect(anna.shape('shape:geo')).toMatchObject({ props: { w: 400, fill: 'solid' } })
    expect(bo.shape('shape:geo')).toEqual(anna.shape('shape:geo'))
  })

  it('two moves end in one and the same place', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('geo'))
    meet()
    anna.change('shape:geo', { x: 100, y: 1 })
    bo.change('shape:geo', { x: 200, y: 2 })
    meet()
    expect(bo.shape('shape:geo')).toEqual(anna.shape('shape:geo'))
    expect([
      [100, 1],
      [200, 2],
    ]).toContainEqual([anna.shape('shape:geo')?.['x'], anna.shape('shape:geo')?.['y']])
  })

  it('what one is removing doesn’t come back because another moves it', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('geo'))
    meet()
    anna.remove('shape:geo')
    bo.change('shape:geo', { x: 500 })
    meet()
    meet()
    expect([anna.shape('shape:geo'), bo.shape('shape:geo')]).toEqual([undefined, undefined])
  })

  it('a value that is not written yet is not overrun by one that arrives', () => {
    const { anna, bo } = two()
    anna.create(sampleShape('geo'))
    deliver(anna, bo)
    anna.change('shape:geo', { x: 1 })
    anna.binding.flush()
    bo.change('shape:geo', { x: 2 })
    Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(anna.doc))
    expect(bo.shape('shape:geo')).toMatchObject({ x: 2 })
    deliver(anna, bo)
    expect(anna.shape('shape:geo')).toMatchObject({ x: 2 })
  })

  it('shapes with one index stand above one another in the same order everywhere', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('geo', { id: 'shape:one', index: 'a5' }))
    bo.create(sampleShape('geo', { id: 'shape:two', index: 'a5' }))
    meet()
    const order = ({ store }: Screen) =>
      store
        .allRecords()
        .filter((record) => record.typeName === 'shape')
        .toSorted((a, b) => (a.index < b.index ? -1 : 1))
    for (const screen of [anna, bo]) {
      expect(new Set(order(screen).map(({ index }) => index)).size).toBe(2)
      expect(order(screen).map(({ id }) => id)).toEqual(['shape:one', 'shape:two'])
    }
  })
})

describe('Writing', () => {
  it('happens at most 15 times a second', () => {
    const { anna } = two()
    anna.create(sampleShape('geo'))
    anna.pass(1000)
    let writes = 0
    anna.doc.on('update', () => (writes += 1))
    for (let i = 0; i < 100; i++) {
      anna.change('shape:geo', { x: i })
      anna.pass(10)
    }
    expect(writes).toBeGreaterThanOrEqual(14)
    expect(writes).toBeLessThanOrEqual(16)
  })

  it('of a stroke that is being drawn happens 5 times a second, and at once when the pen is lifted', () => {
    const { anna } = two()
    const points = (count: number) => [
      { type: 'free', points: Array.from({ length: count }, (_, x) => ({ x, y: x, z: 0.5 })) },
    ]
    anna.create(sampleShape('draw', { props: { isComplete: false, segments: points(1) } }))
    let writes = 0
    anna.doc.on('update', () => (writes += 1))
    for (let i = 2; i < 102; i++) {
      anna.change('shape:draw', { props: { segments: points(i) } })
      anna.pass(10)
    }
    expect(writes).toBeGreaterThanOrEqual(5)
    expect(writes).toBeLessThanOrEqual(6)
    anna.change('shape:draw', { props: { isComplete: true } })
    anna.pass(67)
    expect(recordsOf(anna.doc).get('shape:draw')?.get('c')).toMatchObject({ isComplete: true, segments: points(101) })
  })

  it('of what was done and undone before it was written doesn’t happen', () => {
    const { anna } = two()
    anna.create(sampleShape('geo'))
    anna.pass(1000)
    let writes = 0
    anna.doc.on('update', () => (writes += 1))
    anna.change('shape:geo', { x: 99 })
    anna.change('shape:geo', { x: 10 })
    anna.pass(1000)
    expect(writes).toBe(0)
  })

  it('adds next to nothing to the board for a thousand moves', () => {
    const { anna } = two()
    anna.create(sampleShape('geo'))
    anna.pass(1000)
    const before = Y.encodeStateAsUpdate(anna.doc).length
    for (let i = 0; i < 1000; i++) {
      anna.change('shape:geo', { x: i, y: i / 3 })
      anna.pass(70)
    }
    expect(Y.encodeStateAsUpdate(anna.doc).length - before).toBeLessThan(100)
  })
})

describe('Without the right to write', () => {
  it('nothing is written, and the screen shows what the board says', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('geo'))
    meet()
    bo.level = 'view'
    bo.change('shape:geo', { x: 900 })
    bo.create(sampleShape('sticky'))
    bo.binding.flush()
    expect(bo.shape('shape:geo')).toMatchObject({ x: 10 })
    expect(bo.shape('shape:sticky')).toBeUndefined()
    bo.remove('shape:geo')
    bo.binding.flush()
    expect(bo.shape('shape:geo')).toMatchObject({ x: 10 })
    expect(Y.encodeStateVector(bo.doc)).toEqual(Y.encodeStateVector(anna.doc))
  })
})

describe('A record that may not stand on a board', () => {
  const poisoned: [string, (records: Y.Map<Y.Map<unknown>>) => void][] = [
    ['is no map', (records) => records.set('shape:bad', 'nonsense' as unknown as Y.Map<unknown>)],
    ['is an array', (records) => records.set('shape:bad', [1, 2] as unknown as Y.Map<unknown>)],
    ['is empty', (records) => records.set('shape:bad', new Y.Map())],
    ['has an unknown type', (records) => setGroups(records, sampleShape('bookmark'))],
    ['lies nowhere', (records) => setGroups(records, sampleShape('geo', { x: null }))],
    ['is its own parent', (records) => setGroups(records, sampleShape('geo', { parentId: 'shape:bad' }))],
    [
      'has a text node without text',
      (records) =>
        setGroups(
          records,
          sampleShape('text', {
            props: { richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text' }] }] } },
          }),
        ),
    ],
    ['poses as the canvas', (records) => setGroups(records, { ...sampleShape('canvas'), id: 'shape:canvas' })],
    [
      'is a page',
      (records) => records.set('page:page', new Y.Map([['r', { typeName: 'page', name: 'x', index: 'a1', meta: {} }]])),
    ],
  ]
  const setGroups = (records: Y.Map<Y.Map<unknown>>, record: ReturnType<typeof sampleShape>) =>
    records.set(record.id === 'shape:canvas' ? record.id : 'shape:bad', new Y.Map(Object.entries(toGroups(record))))

  it.each(poisoned)('because it %s is left out, its neighbours are shown, and the board opens', (_, poison) => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('geo'))
    anna.binding.flush()
    anna.doc.transact(() => poison(recordsOf(anna.doc)), 'attack')
    meet()
    const late = new Screen({}, Y.encodeStateAsUpdate(anna.doc))
    for (const screen of [bo, late]) {
      expect(screen.shape('shape:geo')).toEqual(anna.shape('shape:geo'))
      expect(screen.shape('shape:bad')).toBeUndefined()
      expect(screen.leftOut).toBe(1)
    }
    recordsOf(bo.doc).delete('shape:bad')
    recordsOf(bo.doc).delete('shape:canvas')
    recordsOf(bo.doc).delete('page:page')
    expect(bo.leftOut).toBe(0)
  })

  it('stays as it was last seen, when it was good before', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('geo'))
    meet()
    recordsOf(anna.doc).get('shape:geo')?.set('g', 'nowhere')
    meet()
    expect(bo.shape('shape:geo')).toMatchObject({ x: 10 })
    expect(bo.leftOut).toBe(1)
  })

  it('is taken back where it was made, with a reason', () => {
    const { anna } = two()
    anna.create(sampleShape('geo'))
    anna.binding.flush()
    anna.change('shape:geo', { x: 5e7 })
    anna.create(sampleShape('text', { props: { richText: { type: 'doc', content: [null] } } }))
    anna.binding.flush()
    expect(anna.shape('shape:geo')).toMatchObject({ x: 10 })
    expect(anna.shape('shape:text')).toBeUndefined()
    expect(anna.takenBack).toHaveLength(1)
  })
})

describe('The text of a note', () => {
  it('goes with the note, and comes back with it', () => {
    const { anna, bo, meet } = two()
    anna.create(sampleShape('sticky'))
    meet()
    noteTextOf(anna.doc, 'shape:sticky').insert(0, 'Flere bøger på gangen')
    meet()
    const note = bo.shape('shape:sticky')!
    bo.remove('shape:sticky')
    meet()
    expect(noteTextOf(anna.doc, 'shape:sticky').toJSON()).toBe('')
    bo.create(note)
    meet()
    expect(anna.shape('shape:sticky')).toEqual(note)
    expect(noteTextOf(anna.doc, 'shape:sticky').toJSON()).toBe('Flere bøger på gangen')
  })

  it('comes with a copy', () => {
    const { anna, bo, meet } = two()
    anna.texts.keepFor('shape:copy', 'Læsemakkere')
    anna.create(sampleShape('sticky', { id: 'shape:copy' }))
    meet()
    expect(noteTextOf(bo.doc, 'shape:copy').toJSON()).toBe('Læsemakkere')
  })
})

describe('The groups of a record', () => {
  it.each(['sticky', 'draw', 'text', 'geo', 'arrow', 'image'])('give the same %s back', (type) => {
    const record = sampleShape(type)
    const groups = toGroups(record)
    expect(fromGroups(record.id, (key) => groups[key])).toEqual(record)
  })

  it('tell what changed, and nothing else', () => {
    const before = sampleShape('geo')
    const after = sampleShape('geo', { x: 11, props: { color: 'red' } })
    expect(Object.keys(changedGroups(before, after))).toEqual(['g', 'p'])
    expect(changedGroups(before, structuredClone(before))).toEqual({})
  })
})
