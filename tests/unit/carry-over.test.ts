/** When a document can't go on, what was not refused goes with the person to the next one. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carryOver } from '../../client/sync/carry-over.ts'
import { editedKeys } from '../../client/sync/edited-keys.ts'
import { fieldOf, noteTextOf, recordsOf, rowsOf } from '../../shared/document/layout.ts'
import { newRow } from '../../shared/document/rows.ts'
import { limits } from '../../shared/limits.ts'

/** What the server has, and a document of ours that started from it. */
function docs(seed: (doc: Y.Doc) => void): { mine: Y.Doc; fresh: () => Y.Doc; server: Y.Doc } {
  const server = new Y.Doc()
  seed(server)
  const copyOf = (doc: Y.Doc) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    return copy
  }
  return { server, mine: copyOf(server), fresh: () => copyOf(server) }
}

/** As `hold-board.ts` does it: merge what the server has, then carry. */
function carry(
  mine: Y.Doc,
  to: Y.Doc,
  given: { without?: (key: string) => boolean; alone?: (key: string) => boolean } = {},
) {
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(to))
  return carryOver({ from: mine, to, without: () => false, alone: () => false, ...given, origin: 'test' })
}

describe('Carrying unsaved work over', () => {
  it('carries text around what others have written meanwhile', () => {
    const { mine, server, fresh } = docs((doc) => fieldOf(doc, 'a').insert(0, 'Vi vil læse mere.'))
    fieldOf(mine, 'a').insert(7, 'skrive og ')
    fieldOf(server, 'a').insert(17, ' Hver dag.')
    const to = fresh()
    expect(carry(mine, to)).toEqual([])
    expect(fieldOf(to, 'a').toJSON()).toBe('Vi vil skrive og læse mere. Hver dag.')
  })

  it('never cuts an emoji in two', () => {
    const { mine, fresh } = docs((doc) => fieldOf(doc, 'a').insert(0, '😀'))
    fieldOf(mine, 'a').delete(0, 2)
    fieldOf(mine, 'a').insert(0, '😁')
    const to = fresh()
    carry(mine, to)
    expect(fieldOf(to, 'a').toJSON()).toBe('😁')
  })

  it('carries shapes that were made, changed and removed', () => {
    const shape = (x: number) => new Y.Map<unknown>([['t', 'note'], ['g', ['page:page', 'a1', x, 0, 0]]]) // prettier-ignore
    const { mine, fresh } = docs((doc) => {
      recordsOf(doc).set('shape:moved', shape(0))
      recordsOf(doc).set('shape:removed', shape(0))
      recordsOf(doc).set('shape:kept', shape(0))
    })
    recordsOf(mine).get('shape:moved')?.set('g', ['page:page', 'a1', 50, 0, 0])
    recordsOf(mine).delete('shape:removed')
    recordsOf(mine).set('shape:made', shape(9))
    noteTextOf(mine, 'shape:made').insert(0, 'ny')
    const to = fresh()
    carry(mine, to)
    expect(recordsOf(to).toJSON()).toEqual(recordsOf(mine).toJSON())
    expect(noteTextOf(to, 'shape:made').toJSON()).toBe('ny')
  })

  it('carries rows: new ones, words in cells, moves and removals', () => {
    const cells = [{ id: 'what' }]
    const { mine, fresh } = docs((doc) =>
      rowsOf(doc, 'plan').insert(0, [newRow(cells, 'one', 'a1'), newRow(cells, 'two', 'a2')]),
    )
    ;(rowsOf(mine, 'plan').get(0).get('what') as Y.Text).insert(0, 'makkerlæsning')
    rowsOf(mine, 'plan').get(1).set('gone', true)
    rowsOf(mine, 'plan').push([newRow(cells, 'three', 'a0')])
    const to = fresh()
    carry(mine, to)
    expect(rowsOf(to, 'plan').toJSON()).toEqual(rowsOf(mine, 'plan').toJSON())
  })

  it('leaves what must stay behind, and gives its text back', () => {
    const { mine, fresh } = docs((doc) => fieldOf(doc, 'a').insert(0, 'fælles'))
    fieldOf(mine, 'a').insert(6, ' og mit')
    fieldOf(mine, 'b').insert(0, 'også mit')
    const to = fresh()
    expect(carry(mine, to, { without: (key) => key === 'f:a' })).toEqual([{ key: 'f:a', text: 'fælles og mit' }])
    expect([fieldOf(to, 'a').toJSON(), fieldOf(to, 'b').toJSON()]).toEqual(['fælles', 'også mit'])
  })

  it('writes nothing when nothing is unsaved', () => {
    const { mine, fresh } = docs((doc) => {
      fieldOf(doc, 'a').insert(0, 'fælles')
      rowsOf(doc, 'plan').insert(0, [newRow([{ id: 'what' }], 'one', 'a1')])
    })
    const to = fresh()
    const updates: unknown[] = []
    to.on('update', (update) => updates.push(update))
    carry(mine, to)
    expect(updates).toEqual([])
  })

  it('carries small things together and suspects alone, each named by what it touches', () => {
    const { mine, fresh } = docs(() => {})
    fieldOf(mine, 'a').insert(0, 'et')
    recordsOf(mine).set('shape:one', new Y.Map([['t', 'note']]))
    recordsOf(mine).set('shape:bad', new Y.Map([['t', 'note']]))
    rowsOf(mine, 'plan').push([newRow([{ id: 'what' }], 'one', 'a1')])
    const to = fresh()
    expect(editsOf(to, () => carry(mine, to, { alone: (key) => key === 'records/shape:bad' }))).toEqual([
      ['f:a', 'records/shape:one'],
      ['records/shape:bad'],
      ['rows:plan'],
    ])
  })

  it('carries a day’s work in edits that each fit in a message', () => {
    const { mine, fresh } = docs(() => {})
    for (let i = 0; i < 200; i++) recordsOf(mine).set(`shape:${i}`, new Y.Map([['c', 'x'.repeat(10_000)]]))
    const to = fresh()
    const sizes: number[] = []
    to.on('update', (update: Uint8Array) => sizes.push(update.byteLength))
    carry(mine, to)
    expect(Math.max(...sizes)).toBeLessThan(limits.frameBytes)
    expect(recordsOf(to).size).toBe(200)
  })
})

function editsOf(doc: Y.Doc, act: () => void): string[][] {
  const edits: string[][] = []
  doc.on('update', (_update, _origin, _doc, transaction) => edits.push(editedKeys(transaction)))
  act()
  return edits.map((keys) => keys.toSorted((a, b) => a.localeCompare(b)))
}
