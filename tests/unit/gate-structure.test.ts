/** What an update may look like, before the question what it says. */
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fieldOf } from '../../shared/document/layout.ts'
import { limits } from '../../shared/limits.ts'
import { JudgedBoard, seedClient, updateOf } from '../support/judged-board.ts'
import {
  binary,
  deleted,
  document,
  embed,
  format,
  json,
  letters,
  rawValue,
  type,
  values,
  writeRawUpdate,
  type RawStruct,
} from '../support/raw-update.ts'

const goal = 'f:goal'
let board: JudgedBoard

beforeEach(async () => {
  board = await JudgedBoard.of()
})

/** What the gate says to an update that it doesn't take; the board is byte for byte what it was. */
function refusalOf(update: Uint8Array, name = 'anna'): string {
  const before = board.bytes()
  const said = board.says(update, name)
  expect(board.bytes()).toEqual(before)
  expect(board.doc.store.pendingStructs).toBeNull()
  expect(board.doc.store.pendingDs).toBeNull()
  return said
}

const written = (client: number, clock: number, ...structs: RawStruct[]): Uint8Array =>
  writeRawUpdate({ blocks: [{ client, clock, structs }] })

describe('GATE-1 An update that needs what the board lacks is refused as a gap', () => {
  it('the second edit without the first', () => {
    const doc = board.open(100)
    updateOf(doc, () => fieldOf(doc, 'goal').insert(0, 'læse'))
    expect(refusalOf(updateOf(doc, () => fieldOf(doc, 'goal').insert(4, ' mere')))).toBe('gap')
  })

  it.each([
    ['a clock ahead of what is known', written(100, 5, { parent: goal, content: letters('a') })],
    ['a neighbour nobody has', written(100, 0, { origin: { client: 99, clock: 3 }, content: letters('a') })],
    ['a right neighbour nobody has', written(100, 0, { rightOrigin: { client: 99, clock: 0 }, content: letters('a') })],
    ['a parent nobody has', written(100, 0, { parent: { client: 99, clock: 0 }, key: 'g', content: values(1) })],
    ['a neighbour in its own future', written(100, 0, { origin: { client: 100, clock: 0 }, content: letters('a') })],
    ['a hole', written(100, 0, { parent: goal, content: letters('a') }, { skip: 3 }, { gc: 1 })],
    ['a deletion of what nobody has', writeRawUpdate({ deletes: [{ client: 99, ranges: [[0, 1]] }] })],
    ['a deletion past the end', writeRawUpdate({ deletes: [{ client: seedClient, ranges: [[0, 1_000]] }] })],
    [
      'parts that wait for each other',
      writeRawUpdate({
        blocks: [
          { client: 101, clock: 0, structs: [{ origin: { client: 100, clock: 0 }, content: letters('a') }] },
          { client: 100, clock: 0, structs: [{ origin: { client: 101, clock: 0 }, content: letters('b') }] },
        ],
      }),
    ],
  ])('%s', (_, update) => expect(refusalOf(update)).toBe('gap'))

  it('200,000 deletions under an unknown client', () => {
    const ranges = Array.from({ length: 90_000 }, (_, i) => [i * 2, 1] as const)
    expect(refusalOf(writeRawUpdate({ deletes: [{ client: 99, ranges }] }))).toBe('gap')
  })

  it('the same edits in one piece are taken', () => {
    const doc = board.open(100)
    const update = updateOf(doc, () => {
      fieldOf(doc, 'goal').insert(0, 'læse')
      fieldOf(doc, 'goal').insert(4, ' mere')
    })
    expect(board.says(update)).toBe('accepted')
    expect(fieldOf(board.doc, 'goal').toJSON()).toBe('læse mere')
  })

  it('parts of several clients come in any order', () => {
    const update = writeRawUpdate({
      blocks: [
        { client: 101, clock: 0, structs: [{ origin: { client: 100, clock: 0 }, content: letters('b') }] },
        { client: 100, clock: 0, structs: [{ parent: goal, content: letters('a') }] },
      ],
    })
    expect(board.says(update)).toBe('accepted')
    expect(fieldOf(board.doc, 'goal').toJSON()).toBe('ab')
  })
})

describe('GATE-2 What is no update, or an update of no board, is refused as malformed', () => {
  it.each([
    ['nothing at all', new Uint8Array()],
    ['random bytes', Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 251)],
    ['a count of structs that would take 240 MB', new Uint8Array([1, 255, 255, 255, 14, 1, 0])],
    ['fewer structs than it says', writeRawUpdate({ blocks: [{ client: 100, clock: 0, structs: [], claims: 9 }] })],
    ['a length of 2^53 - 2', written(100, 0, { gc: 2 ** 53 - 2 })],
    ['deleted content of 2^53 - 2', written(100, 0, { parent: goal, content: deleted(2 ** 53 - 2) })],
    ['more deleted content than anyone deletes', written(100, 0, { gc: 2_000_000 })],
    ['an empty struct', written(100, 0, { gc: 0 })],
    ['a client id out of bounds', written(2 ** 33, 0, { parent: goal, content: letters('a') })],
    [
      'a client that comes twice',
      writeRawUpdate({
        blocks: [
          { client: 100, clock: 0, structs: [{ parent: goal, content: letters('a') }] },
          { client: 100, clock: 1, structs: [{ parent: goal, content: letters('b') }] },
        ],
      }),
    ],
    ['bytes', written(100, 0, { parent: goal, content: binary(new Uint8Array([1])) })],
    ['old JSON', written(100, 0, { parent: goal, content: json('1') })],
    ['something embedded', written(100, 0, { parent: goal, content: embed({ image: 'x' }) })],
    ['formatting', written(100, 0, { parent: goal, content: format('bold', true) })],
    ['a document in the document', written(100, 0, { parent: 'records', key: 'shape:a', content: document('x') })],
    ['an unknown root', written(100, 0, { parent: 'noget', content: letters('a') })],
    ['a field that this canvas hasn’t', written(100, 0, { parent: 'f:wheel', content: letters('a') })],
    ['a list that this canvas hasn’t', written(100, 0, { parent: 'rows:other', content: type('map') })],
    ['a root for a note with an odd id', written(100, 0, { parent: 'n:shape:../a', content: letters('a') })],
    ['a root with another’s prototype', written(100, 0, { parent: '__proto__', content: letters('a') })],
    ['a text used as a map', written(100, 0, { parent: goal, key: 'a', content: values(1) })],
    ['the records used as a list', written(100, 0, { parent: 'records', content: type('map') })],
    ['a list used as a map', written(100, 0, { parent: 'rows:actions', key: 'a', content: type('map') })],
    ['a map inside a text', written(100, 0, { parent: goal, content: type('map') })],
    ['a text inside the records', written(100, 0, { parent: 'records', key: 'shape:a', content: type('text') })],
    ['an XML text for a row', written(100, 0, { parent: 'rows:actions', content: type('xmlText') })],
    [
      'a parent that can hold nothing',
      written(100, 0, { parent: { client: seedClient, clock: 0 }, content: letters('a') }),
    ],
  ])('%s', (_, update) => expect(refusalOf(update)).toBe('malformed'))

  it('16,000 unknown roots', () => {
    const structs = Array.from({ length: 16_000 }, (_, i) => ({ parent: `r${i}`, content: letters('a') }))
    expect(refusalOf(written(100, 0, ...structs))).toBe('malformed')
  })

  it('a root that hides behind what is known already', () => {
    const doc = board.open(100)
    expect(board.says(updateOf(doc, () => fieldOf(doc, 'goal').insert(0, 'abc')))).toBe('accepted')
    const roots = [...board.doc.share.keys()]
    board.offer(written(100, 0, { parent: 'hidden', content: letters('abc') }, { parent: goal, content: letters('d') }))
    expect([...board.doc.share.keys()]).toEqual(roots)
  })

  it.each([
    ['deeper than anyone nests', () => values(Array.from({ length: 60 }).reduce<unknown>((inner) => [inner], 1))],
    ['not a number', () => values({ x: Number.NaN })],
    ['endless', () => values([Number.POSITIVE_INFINITY])],
    ['a big integer', () => values({ x: 9_007_199_254_740_993n })],
    ['bytes', () => values({ x: new Uint8Array([1]) })],
    ['an own key __proto__', () => rawValue(new Uint8Array([118, 1, 9, ...bytesOf('__proto__'), 118, 0]))],
    ['a key constructor', () => values({ constructor: 1 })],
    ['a key of 5,000 letters', () => values({ ['k'.repeat(5_000)]: 1 })],
    ['of 60,000 parts', () => values(Array.from({ length: 60_000 }, () => 0))],
  ])('a value that is %s', (_, content) => {
    const update = writeRawUpdate({
      blocks: [
        {
          client: 100,
          clock: 0,
          structs: [
            { parent: 'records', key: 'shape:a', content: type('map') },
            { parent: { client: 100, clock: 0 }, key: 'm', content: content() },
          ],
        },
      ],
    })
    expect(refusalOf(update)).toBe('malformed')
  })

  it('a value nested deeper than the stack', () => {
    const deep = new Uint8Array(200_000).fill(0)
    for (let i = 0; i < deep.length; i += 2) deep.set([117, 1], i)
    expect(refusalOf(written(100, 0, { parent: 'records', key: 'shape:a', content: rawValue(deep) }))).toBe('malformed')
  })

  it('an update that reads on into its neighbour’s memory', () => {
    const honest = written(100, 0, { parent: goal, content: letters('hemmelig') })
    const shared = new Uint8Array(honest.length + 64).fill(65)
    shared.set(honest)
    // Says that it is longer than it is.
    const length = honest.indexOf(8, 8)
    shared[length] = 60
    expect(refusalOf(shared.subarray(0, honest.length))).toBe('malformed')
  })
})

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)]

describe('GATE-3 A client id belongs to whom it first came from', () => {
  it('nobody else writes under it', () => {
    const doc = board.open(100)
    expect(board.says(updateOf(doc, () => fieldOf(doc, 'goal').insert(0, 'mit')))).toBe('accepted')
    expect(
      refusalOf(
        updateOf(doc, () => fieldOf(doc, 'goal').insert(3, ' og dit')),
        'bo',
      ),
    ).toBe('foreignClient')
    expect(board.says(updateOf(board.open(100), (own) => fieldOf(own, 'goal').insert(3, '!')))).toBe('accepted')
  })

  it('a place taken under someone’s next clock is refused, and their next edit arrives', () => {
    const doc = board.open(100)
    expect(board.says(updateOf(doc, () => fieldOf(doc, 'goal').insert(0, 'a')))).toBe('accepted')
    expect(refusalOf(written(100, 1, { gc: 1 }), 'bo')).toBe('foreignClient')
    expect(board.says(updateOf(doc, () => fieldOf(doc, 'goal').insert(1, 'b')))).toBe('accepted')
    expect(fieldOf(board.doc, 'goal').toJSON()).toBe('ab')
  })

  it('nobody writes as the server', () => {
    expect(refusalOf(written(seedClient, Y.getState(board.doc.store, seedClient), { gc: 1 }))).toBe('foreignClient')
  })

  it('what an earlier tab of the same person left behind is welcome', () => {
    const tab = board.open(100)
    const left = updateOf(tab, () => fieldOf(tab, 'goal').insert(0, 'fra i går'))
    const next = board.open(101)
    Y.applyUpdate(next, left)
    next.getText('f:goal').insert(0, 'og ')
    expect(board.says(Y.encodeStateAsUpdate(next))).toBe('accepted')
    expect(
      refusalOf(
        updateOf(tab, () => fieldOf(tab, 'goal').insert(0, 'x')),
        'bo',
      ),
    ).toBe('foreignClient')
  })

  it('a whole board in answer to a question holds others’ structs, which are known', () => {
    const anna = board.open(100)
    expect(board.says(updateOf(anna, () => fieldOf(anna, 'goal').insert(0, 'anna')))).toBe('accepted')
    const bo = board.open(200)
    fieldOf(bo, 'goal').insert(0, 'bo ')
    expect(board.says(Y.encodeStateAsUpdate(bo), 'bo')).toBe('accepted')
    expect(fieldOf(board.doc, 'goal').toJSON()).toBe('bo anna')
  })

  it.each([1_000, 16_000])('%i invented clients are refused', (count) => {
    const blocks = Array.from({ length: count }, (_, i) => ({ client: 1_000 + i, clock: 0, structs: [{ gc: 1 }] }))
    expect(refusalOf(writeRawUpdate({ blocks }))).toBe('malformed')
  })
})

describe('GATE-4 What the board has already is known, not new', () => {
  it('the same update twice', () => {
    const doc = board.open(100)
    const update = updateOf(doc, () => fieldOf(doc, 'goal').insert(0, 'a'))
    expect(board.says(update)).toBe('accepted')
    expect(board.says(update)).toBe('known')
    expect(board.rows).toHaveLength(2)
  })

  it('half of an update that grew', () => {
    const doc = board.open(100)
    expect(board.says(updateOf(doc, () => fieldOf(doc, 'goal').insert(0, 'abc')))).toBe('accepted')
    fieldOf(doc, 'goal').insert(3, 'def')
    expect(board.says(Y.encodeStateAsUpdate(doc))).toBe('accepted')
    expect(fieldOf(board.doc, 'goal').toJSON()).toBe('abcdef')
  })

  it('everything, also from someone who may only look', () => {
    expect(board.says(board.bytes(), 'kim', 'view')).toBe('known')
  })

  it('an empty update', () => {
    expect(board.says(new Uint8Array([0, 0]))).toBe('known')
  })
})

describe('GATE-5 Who may only look changes nothing', () => {
  it.each(['view', 'none'] as const)('%s: neither by writing nor by deleting', (level) => {
    const writer = board.open(100)
    expect(board.says(updateOf(writer, () => fieldOf(writer, 'goal').insert(0, 'abc')))).toBe('accepted')
    const before = board.bytes()
    const doc = board.open(200)
    expect(
      board.says(
        updateOf(doc, () => fieldOf(doc, 'goal').insert(0, 'x')),
        'kim',
        level,
      ),
    ).toBe('notAllowed')
    const other = board.open(201)
    expect(
      board.says(
        updateOf(other, () => fieldOf(other, 'goal').delete(0, 2)),
        'kim',
        level,
      ),
    ).toBe('notAllowed')
    expect(board.bytes()).toEqual(before)
  })
})

describe('GATE-6 The board’s own facts are nobody’s to change', () => {
  it.each([
    ['set', (doc: Y.Doc) => doc.getMap('meta').set('canvas', 'blank')],
    ['added', (doc: Y.Doc) => doc.getMap('meta').set('mine', true)],
    ['deleted', (doc: Y.Doc) => doc.getMap('meta').delete('canvas')],
  ])('%s', (_, act) => expect(refusalOf(updateOf(board.open(100), act))).toBe('canvasLocked'))
})

describe('GATE-7 A board has a size', () => {
  it('a text of twice what fits is refused, and can always be shortened', () => {
    const doc = board.open(100)
    const text = 'a'.repeat(limits.fieldLength * 2)
    expect(board.says(updateOf(doc, () => fieldOf(doc, 'goal').insert(0, text)))).toBe('accepted')
    expect(refusalOf(updateOf(board.open(101), (own) => fieldOf(own, 'goal').insert(0, 'b')))).toBe('boardFull')
    expect(board.says(updateOf(board.open(102), (own) => fieldOf(own, 'goal').delete(0, 5)))).toBe('accepted')
    expect(board.says(updateOf(board.open(103), (own) => fieldOf(own, 'goal').insert(0, 'bbbbb')))).toBe('accepted')
  })

  it('so do a note and a cell', () => {
    expect(
      refusalOf(
        updateOf(board.open(100), (doc) => doc.getText('n:shape:a').insert(0, 'a'.repeat(limits.noteLength * 2 + 1))),
      ),
    ).toBe('boardFull')
  })

  it('notes have a number', () => {
    const structs = Array.from({ length: 10_001 }, (_, i) => ({ parent: `n:shape:s${i}`, content: letters('a') }))
    expect(refusalOf(written(100, 0, ...structs))).toBe('boardFull')
  })

  it('in bytes: what was written and taken away again weighs nothing, however much went by', async () => {
    const plan = await JudgedBoard.of()
    const doc = plan.open(100)
    const text = '🙂'.repeat(limits.fieldLength - 1)
    const answers = new Set<string>()
    for (let bytes = 0; bytes < limits.boardBytes * 1.2; bytes += text.length * 2) {
      answers.add(plan.says(updateOf(doc, (own) => fieldOf(own, 'goal').insert(0, text))))
      answers.add(plan.says(updateOf(doc, (own) => fieldOf(own, 'goal').delete(0, text.length))))
    }
    expect([...answers]).toEqual(['accepted'])
  })

  it('in bytes: also when it comes to that in the middle of what arrived at once', async () => {
    const plan = await JudgedBoard.of()
    const doc = plan.open(100)
    const text = '🙂'.repeat(limits.fieldLength - 1)
    const writtenAndGone = (): Uint8Array[] => [
      updateOf(doc, (own) => fieldOf(own, 'goal').insert(0, text)),
      updateOf(doc, (own) => fieldOf(own, 'goal').delete(0, text.length)),
    ]
    const answers = new Set<string>()
    for (let bytes = 0; bytes < limits.boardBytes * 1.2; bytes += 10 * text.length * 2) {
      const updates = Array.from({ length: 10 }, writtenAndGone).flat()
      for (const { kind } of plan.offerAtOnce(updates)) answers.add(kind)
    }
    expect([...answers]).toEqual(['accepted'])
  })

  it('in bytes: a full one takes no more, and takes more again when it has room', async () => {
    const plan = await JudgedBoard.of()
    const doc = plan.open(100)
    const text = '🙂'.repeat(limits.noteLength)
    const says = (act: (own: Y.Doc) => void): string => plan.says(updateOf(doc, act))
    let notes = 0
    while (says((own) => own.getText(`n:shape:s${notes}`).insert(0, text)) === 'accepted') notes += 1
    expect(plan.bytes().length).toBeGreaterThan(limits.boardBytes)
    expect(plan.bytes().length).toBeLessThan(limits.boardBytes * 1.1)
    const reader = plan.open(200)
    for (let i = 0; i < 100; i++) {
      expect(plan.says(updateOf(reader, (own) => own.getText(`n:shape:s${i}`).delete(0, text.length)))).toBe('accepted')
    }
    expect(plan.says(updateOf(reader, (own) => own.getText('n:shape:s0').insert(0, 'plads')))).toBe('accepted')
  })
})
