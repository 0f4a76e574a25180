/** A member with the sources in hand, who means no good: each of these once got past the gate, or held everybody up. */
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { contentOf, faultsOf } from '../support/board-oracle.ts'
import { JudgedBoard } from '../support/judged-board.ts'
import { deleted, letters, type, values, writeRawUpdate, type RawBlock, type RawItem } from '../support/raw-update.ts'

const goal = 'f:goal'
let board: JudgedBoard

beforeEach(async () => {
  board = await JudgedBoard.of()
})

/** Where the value stands that the key has now. */
function idOf(root: string, key: string): { client: number; clock: number } {
  const { id } = board.doc.getMap(root)._map.get(key) ?? {}
  if (!id) throw new Error('nothing stands there')
  return { client: id.client, clock: id.clock }
}

describe('GATE-19 What stands beside something that goes', () => {
  /** A map of one's own, at `100:0`, with something in it, at `100:1`. */
  const own: RawItem[] = [
    { parent: 'rows:measures', content: type('map') },
    { parent: { client: 100, clock: 0 }, key: 'gone', content: values(true) },
  ]

  it.each([
    ['the board’s own facts', () => idOf('meta', 'canvas'), values('blank')],
    ['a text', () => firstOf(goal), type('map')],
  ])('is judged by where Yjs will put it: %s', (_, left, content) => {
    board.says(
      writeRawUpdate({ blocks: [{ client: 200, clock: 0, structs: [{ parent: goal, content: letters('mål') }] }] }),
    )
    const before = contentOf(board.doc)
    const said = board.says(
      writeRawUpdate({
        blocks: [
          {
            client: 100,
            clock: 0,
            structs: [...own, { origin: left(), rightOrigin: { client: 100, clock: 1 }, content }],
          },
        ],
        deletes: [{ client: 100, ranges: [[0, 1]] }],
      }),
    )
    expect(contentOf(board.doc)).toEqual(before)
    expect(faultsOf(board.doc)).toEqual([])
    expect(said).toBe('malformed')
  })

  const firstOf = (root: string): { client: number; clock: number } => {
    const { id } = board.doc.getText(root)._start ?? {}
    if (!id) throw new Error('nothing is written there')
    return { client: id.client, clock: id.clock }
  }
})

describe('GATE-20 Nobody holds everybody up', () => {
  const many = 20_000
  const place = ['page:page', 'a1', 1, 1, 0]
  /** `many` of one client, which all others that come to the same spot have to be looked past for. */
  const crowd = (client: number, clock: number, item: RawItem): RawBlock => ({
    client,
    clock,
    structs: Array.from({ length: many }, () => item),
  })
  const letter = { parent: goal, content: letters('a') }
  /** Comes before `crowd(100, …)`, though it is the second in the update. */
  const after100: RawItem = { origin: { client: 100, clock: many - 1 }, content: letters('b') }

  // Each took from ten seconds to a minute, during which nobody's edits were looked at.
  it.each<[string, () => RawBlock[]]>([
    [
      'letters that all came to the beginning of a text at once',
      () => [{ client: 200, clock: 0, structs: [after100, ...crowd(200, 1, letter).structs] }, crowd(100, 0, letter)],
    ],
    [
      'values that were all set under one key at once',
      () => {
        const value = { parent: { client: 100, clock: 0 }, key: 'g', content: values(place) }
        const none = { ...value, content: deleted(1) }
        return [
          { client: 200, clock: 0, structs: [{ ...after100, content: values(place) }, ...crowd(200, 1, none).structs] },
          {
            client: 100,
            clock: 0,
            structs: [{ parent: 'records', key: 'shape:a', content: type('map') }, ...crowd(100, 1, none).structs],
          },
        ]
      },
    ],
    [
      'letters in a text that goes with the same update',
      () => {
        const inRow = { parent: { client: 100, clock: 1 }, content: letters('a') }
        const row: RawItem[] = [
          { parent: 'rows:measures', content: type('map') },
          { parent: { client: 100, clock: 0 }, key: 'what', content: type('text') },
        ]
        return [
          { client: 200, clock: 0, structs: [after100, ...crowd(200, 1, inRow).structs] },
          { client: 100, clock: 0, structs: [...row, ...crowd(100, 2, inRow).structs] },
        ]
      },
    ],
    [
      'a hundred thousand letters behind the first of them',
      () => [
        {
          client: 100,
          clock: 0,
          structs: [
            letter,
            ...Array.from({ length: 120_000 }, () => ({ origin: { client: 100, clock: 0 }, content: letters('a') })),
          ],
        },
      ],
    ],
  ])('%s are refused before they are looked through', (_, blocks) => {
    expect(board.says(writeRawUpdate({ blocks: blocks(), deletes: [{ client: 100, ranges: [[0, 1]] }] }))).toBe(
      'malformed',
    )
  })

  it('nor bit by bit: whoever comes to a spot where thousands are', () => {
    const doc = board.open(100)
    const half = Array.from({ length: many }, () => letter)
    for (let at = 0; at < many; at += 1_000) {
      board.says(writeRawUpdate({ blocks: [{ client: 100, clock: at, structs: half.slice(0, 1_000) }] }))
    }
    expect(doc.clientID).toBe(100)
    const said = board.says(writeRawUpdate({ blocks: [{ client: 200, clock: 0, structs: half.slice(0, 1_000) }] }))
    expect(said).toBe('malformed')
  })

  it('and two tables that wrote a day without a net in one field are both heard', () => {
    const both = [100, 200].map((client) => board.open(client))
    const updates = both.map((doc) => {
      const text = doc.getText(goal)
      for (let i = 0; i < 3_000; i++) {
        text.insert(i % 50 === 0 ? 0 : Math.ceil((text.length * (1 + ((i * 7) % 11))) / 11), 'ord ')
        if (i % 5 === 0) text.delete(text.length >> 1, 3)
      }
      return Y.encodeStateAsUpdate(doc)
    })
    expect(updates.map((update, i) => board.says(update, ['anna', 'bo'][i]))).toEqual(['accepted', 'accepted'])
  })
})
