/** What an update may say: records, rows, notes. */
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { noteTextOf, recordsOf, rowsOf } from '../../shared/document/layout.ts'
import { toGroups, type PlainRecord } from '../../shared/document/records.ts'
import { newRow } from '../../shared/document/rows.ts'
import { limits } from '../../shared/limits.ts'
import { faultsOf } from '../support/board-oracle.ts'
import { JudgedBoard, updateOf } from '../support/judged-board.ts'
import { letters, type, values, writeRawUpdate } from '../support/raw-update.ts'
import { sampleBinding, samplePicture, sampleShape } from '../support/sample-records.ts'

const cells = [{ id: 'what' }, { id: 'who' }, { id: 'signs' }]
let board: JudgedBoard
let nextClient = 100

beforeEach(async () => {
  board = await JudgedBoard.of()
  nextClient = 100
})

/** What the gate says to an act of one person on the board as it is. */
function saysTo(act: (doc: Y.Doc) => void, name = 'anna'): string {
  nextClient += 1
  const answer = board.says(updateOf(board.open(nextClient), act), name)
  expect(faultsOf(board.doc)).toEqual([])
  return answer
}

const put =
  (record: PlainRecord, id = record.id) =>
  (doc: Y.Doc) => {
    recordsOf(doc).set(id, new Y.Map(Object.entries(toGroups(record))))
  }
const sticky = (changes: Parameters<typeof sampleShape>[1] = {}): PlainRecord => sampleShape('sticky', changes)

describe('GATE-12 Only records that may stand on a board get there', () => {
  it.each(['sticky', 'draw', 'highlight', 'text', 'geo', 'arrow', 'image'])('a shape of type %s is taken', (kind) => {
    expect(saysTo(put(sampleShape(kind)))).toBe('accepted')
  })

  it('so are a picture and a binding', () => {
    expect(saysTo(put(samplePicture()))).toBe('accepted')
    expect(saysTo(put(sampleBinding()))).toBe('accepted')
  })

  it.each([
    ['of an unknown type', put({ ...sticky(), type: 'frame' })],
    ['far away', put(sticky({ x: 1e308 }))],
    ['with a colour that isn’t one', put(sticky({ props: { color: 'sparkling' } }))],
    ['without a size', put({ ...sticky(), props: { color: 'yellow' } })],
    ['inside another', put({ ...sticky(), parentId: 'shape:geo' })],
    ['locked', put({ ...sticky(), isLocked: true })],
    ['with a link', put(sampleShape('geo', { props: { url: 'javascript:alert(1)' } }))],
    ['of a picture from elsewhere', put(samplePicture({ src: 'https://evil.example/x.png' }))],
    ['under another’s id', put(samplePicture(), 'asset:other')],
    ['under an odd id', put(sticky(), 'shape:../../a')],
    ['under the prototype', put(sticky(), '__proto__')],
    ['that is one value', (doc: Y.Doc) => void doc.getMap('records').set('shape:a', sticky())],
    [
      'that is a list',
      (doc: Y.Doc) => void doc.getMap<unknown>('records').set('shape:a', new Y.Map([['t', 'sticky']])),
    ],
    [
      'with a group that no record has',
      (doc: Y.Doc) => {
        put(sticky())(doc)
        recordsOf(doc).get('shape:sticky')?.set('z', 1)
      },
    ],
  ])('a record %s is refused', (_, act) => {
    const before = board.bytes()
    expect(saysTo(act)).toBe('invalidRecord')
    expect(board.bytes()).toEqual(before)
  })

  it('good records beside a bad one wait for a better update', () => {
    const both = (doc: Y.Doc): void => {
      put(sampleShape('geo'))(doc)
      put(sticky({ x: Number.MAX_VALUE }))(doc)
    }
    expect(saysTo(both)).toBe('invalidRecord')
    expect([...recordsOf(board.doc).keys()]).toEqual([])
  })
})

describe('GATE-13 A record on the board stays one', () => {
  beforeEach(() => {
    saysTo(put(sticky()))
  })
  const note = (doc: Y.Doc): Y.Map<unknown> => recordsOf(doc).get('shape:sticky') ?? new Y.Map()

  it('is moved, recoloured, and deleted', () => {
    expect(saysTo((doc) => note(doc).set('g', ['page:page', 'a2', 5, 6, 0]), 'bo')).toBe('accepted')
    expect(saysTo((doc) => note(doc).set('p', { opacity: 0.5, color: 'yellow' }), 'bo')).toBe('accepted')
    expect(saysTo((doc) => recordsOf(doc).delete('shape:sticky'), 'bo')).toBe('accepted')
    expect(recordsOf(board.doc).has('shape:sticky')).toBe(false)
  })

  it.each([
    ['moved nowhere', (doc: Y.Doc) => note(doc).set('g', ['page:page', 'a2', null, 6, 0])],
    ['without a place', (doc: Y.Doc) => note(doc).delete('g')],
    ['without a type', (doc: Y.Doc) => note(doc).delete('t')],
    ['without a size', (doc: Y.Doc) => note(doc).delete('s')],
    ['of another type', (doc: Y.Doc) => note(doc).set('t', 'geo')],
    ['of another moment', (doc: Y.Doc) => note(doc).set('m', { writtenAt: '2026-11-26T12:42:05Z' })],
    ['of two kinds', (doc: Y.Doc) => note(doc).set('r', { ...samplePicture(), id: 'shape:sticky' })],
  ])('never %s', (_, act) => {
    expect(saysTo(act)).toBe('invalidRecord')
  })

  it('a value set and deleted in one stroke leaves no hole', () => {
    expect(
      saysTo((doc) => {
        note(doc).set('g', ['page:page', 'a2', 5, 6, 0])
        note(doc).delete('g')
      }),
    ).toBe('invalidRecord')
  })

  it('a value hidden behind the one that is deleted leaves no hole', () => {
    const item = board.doc.getMap<Y.Map<unknown>>('records').get('shape:sticky')?._map.get('g')
    const holder = board.doc.getMap('records')._map.get('shape:sticky')
    const place = values(['page:page', 'a2', 5, 6, 0])
    // Set beside the value that is there, where it loses, while that one is deleted.
    const update = writeRawUpdate({
      blocks: [{ client: 1, clock: 0, structs: [{ parent: holder!.id, key: 'g', content: place }] }],
      deletes: [{ client: item!.id.client, ranges: [[item!.id.clock, 1]] }],
    })
    expect(board.says(update)).toBe('invalidRecord')
    expect(faultsOf(board.doc)).toEqual([])
  })

  it('two who move it at once both get through, and one of them wins', () => {
    const anna = board.open(200)
    const bo = board.open(201)
    const byAnna = updateOf(anna, () => note(anna).set('g', ['page:page', 'a2', 1, 1, 0]))
    const byBo = updateOf(bo, () => note(bo).set('g', ['page:page', 'a2', 2, 2, 0]))
    expect(board.says(byAnna, 'anna')).toBe('accepted')
    expect(board.says(byBo, 'bo')).toBe('accepted')
    expect(faultsOf(board.doc)).toEqual([])
  })

  it('who moves what another has deleted is not refused for it', () => {
    const late = board.open(200)
    expect(saysTo((doc) => recordsOf(doc).delete('shape:sticky'), 'bo')).toBe('accepted')
    expect(board.says(updateOf(late, () => note(late).set('g', ['page:page', 'a2', 1, 1, 0])))).toBe('accepted')
    expect(recordsOf(board.doc).has('shape:sticky')).toBe(false)
  })
})

describe('GATE-14 The canvas is nobody’s to change', () => {
  it.each([
    ['a record with its id', put(sticky(), 'shape:canvas')],
    ['a record of its type', put({ ...sticky(), type: 'canvas' })],
  ])('%s', (_, act) => {
    expect(saysTo(act)).toBe('canvasLocked')
  })
})

describe('GATE-15 A row is made whole and stays so', () => {
  const rows = (doc: Y.Doc): Y.Array<Y.Map<unknown>> => rowsOf(doc, 'measures')

  it('whole ones are taken, moved, removed and written in', () => {
    expect(saysTo((doc) => rows(doc).push([newRow(cells, 'ny', 'm')]))).toBe('accepted')
    expect(saysTo((doc) => rows(doc).get(3).set('order', 'n'), 'bo')).toBe('accepted')
    expect(saysTo((doc) => rows(doc).get(3).set('gone', true), 'bo')).toBe('accepted')
    expect(saysTo((doc) => rows(doc).get(3).delete('gone'), 'bo')).toBe('accepted')
    expect(saysTo((doc) => (rows(doc).get(0).get('what') as Y.Text).insert(0, 'makkerlæsning'), 'bo')).toBe('accepted')
  })

  it.each([
    ['without a cell', (doc: Y.Doc) => rows(doc).push([newRow(cells.slice(1), 'ny', 'm')])],
    ['with an odd order', (doc: Y.Doc) => rows(doc).push([newRow(cells, 'ny', 'A1')])],
    ['with an odd id', (doc: Y.Doc) => rows(doc).push([newRow(cells, 'n y', 'm')])],
    ['that is a word', (doc: Y.Doc) => (rows(doc) as unknown as Y.Array<string>).push(['row'])],
    ['with one more part', (doc: Y.Doc) => rows(doc).get(0).set('extra', true)],
    ['that loses a cell', (doc: Y.Doc) => rows(doc).get(0).delete('what')],
    ['that gets another id', (doc: Y.Doc) => rows(doc).get(0).set('id', 'other')],
    ['whose cell is a word', (doc: Y.Doc) => rows(doc).get(0).set('what', 'x')],
  ])('not one %s', (_, act) => {
    expect(saysTo(act)).toBe('invalidRecord')
  })

  it('there are only so many', () => {
    const many = Array.from({ length: limits.rows * 5 - 2 }, (_, i) => newRow(cells, `r${i}`, 'm'))
    expect(saysTo((doc) => rows(doc).push(many))).toBe('boardFull')
  })
})

describe('GATE-16 A board holds so many shapes', () => {
  it('one more is refused, and one less lets another in', () => {
    const shapes = Array.from({ length: limits.shapes }, (_, i) => ({ ...sticky(), id: `shape:s${i}` }))
    expect(saysTo((doc) => shapes.forEach((shape) => put(shape)(doc)))).toBe('accepted')
    expect(saysTo(put(sticky()))).toBe('boardFull')
    expect(saysTo((doc) => recordsOf(doc).get('shape:s0')?.set('g', ['page:page', 'a2', 5, 6, 0]))).toBe('accepted')
    expect(saysTo((doc) => recordsOf(doc).delete('shape:s0'))).toBe('accepted')
    expect(saysTo(put(sticky()))).toBe('accepted')
  })
})

describe('GATE-17 A note’s text comes with its note', () => {
  it('both are taken in one update', () => {
    expect(
      saysTo((doc) => {
        put(sticky())(doc)
        noteTextOf(doc, 'shape:sticky').insert(0, 'Hvad ser I?')
      }),
    ).toBe('accepted')
    expect(noteTextOf(board.doc, 'shape:sticky').toJSON()).toBe('Hvad ser I?')
  })

  it('a text between two notes is no text', () => {
    expect(saysTo((doc) => noteTextOf(doc, 'shape:a').insert(0, 'a'))).toBe('accepted')
    expect(saysTo((doc) => noteTextOf(doc, 'shape:b').insert(0, 'b'))).toBe('accepted')
    const [a, b] = ['a', 'b'].map((id) => board.doc.getText(`n:shape:${id}`)._start!.id)
    const update = writeRawUpdate({
      blocks: [{ client: 500, clock: 0, structs: [{ origin: a!, rightOrigin: b!, content: letters('x') }] }],
    })
    expect(board.says(update)).toBe('malformed')
  })

  it('a map that pretends to stand in a text is none', () => {
    expect(saysTo((doc) => noteTextOf(doc, 'shape:a').insert(0, 'a'))).toBe('accepted')
    const { id } = board.doc.getText('n:shape:a')._start!
    const update = writeRawUpdate({
      blocks: [{ client: 500, clock: 0, structs: [{ origin: id, content: type('map') }] }],
    })
    expect(board.says(update)).toBe('malformed')
  })
})
