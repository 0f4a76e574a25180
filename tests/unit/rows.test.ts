/** The rows of a list: several people add, move, remove and write at once. */
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rowsOf } from '../../shared/document/layout.ts'
import { orderBetween } from '../../shared/document/row-order.ts'
import {
  addRow,
  bringBackRow,
  cellString,
  livingRows,
  moveRow,
  readRows,
  removeRow,
  requireCell,
} from '../../shared/document/rows.ts'
import { newBoard, writeRow } from '../support/written-board.ts'

const list = 'measures'
const cells = [{ id: 'what' }, { id: 'who' }, { id: 'signs' }]

let anna: Y.Doc
let bjørn: Y.Doc
beforeEach(() => {
  anna = newBoard('action-plan').doc
  writeRow(anna, list, 0, { what: 'læse' })
  writeRow(anna, list, 1, { what: 'skrive' })
  writeRow(anna, list, 2, { what: 'tale' })
  bjørn = new Y.Doc()
  sync()
})

function sync() {
  Y.applyUpdate(bjørn, Y.encodeStateAsUpdate(anna))
  Y.applyUpdate(anna, Y.encodeStateAsUpdate(bjørn))
}
const says = (doc: Y.Doc) => livingRows(doc, list).map((row) => cellString(row, 'what'))
const idAt = (doc: Y.Doc, at: number) => livingRows(doc, list)[at]!.id

describe('The rows of a plan', () => {
  it('are as many from the start as the canvas says', () => {
    expect(says(newBoard('action-plan').doc)).toEqual(['', '', ''])
  })

  it('take new ones at the end, or where they are wanted', () => {
    addRow(anna, { listId: list, cells, id: 'last' })
    addRow(anna, { listId: list, cells, id: 'second', at: 1 })
    expect(livingRows(anna, list).map(({ id }) => id)).toEqual(['row-a', 'second', 'row-b', 'row-c', 'last'])
  })

  it('are moved without touching what somebody is writing in them', () => {
    moveRow(anna, list, idAt(anna, 2), 0)
    requireCell(livingRows(bjørn, list)[2]!, 'what').insert(4, ' højt')
    sync()
    expect(says(anna)).toEqual(['tale højt', 'læse', 'skrive'])
    expect(says(bjørn)).toEqual(says(anna))
  })

  it('stand where the later one put it when two move one row', () => {
    moveRow(anna, list, 'row-a', 2)
    moveRow(bjørn, list, 'row-a', 1)
    sync()
    expect(says(anna)).toEqual(says(bjørn))
    expect(says(anna).toSorted()).toEqual(['læse', 'skrive', 'tale'])
  })

  it('come back whole, with what was written in them after they were removed', () => {
    removeRow(anna, list, 'row-b')
    requireCell(livingRows(bjørn, list)[1]!, 'what').insert(6, ' mere')
    sync()
    expect(says(bjørn)).toEqual(['læse', 'tale'])
    bringBackRow(bjørn, list, 'row-b')
    sync()
    expect(says(anna)).toEqual(['læse', 'skrive mere', 'tale'])
  })

  it('can be moved apart again when two were added at one place at once', () => {
    addRow(anna, { listId: list, cells, id: 'from-anna', at: 1 })
    addRow(bjørn, { listId: list, cells, id: 'from-bjoern', at: 1 })
    sync()
    const between = livingRows(anna, list).slice(1, 3)
    expect(between[0]!.order).toBe(between[1]!.order)
    moveRow(anna, list, 'row-c', 2)
    sync()
    expect(livingRows(bjørn, list).map(({ id }) => id)[2]).toBe('row-c')
    expect(livingRows(bjørn, list)).toHaveLength(5)
  })

  it('are read from a foreign hand too: without id, order or cells, twice the same id, or no row at all', () => {
    const foreign = new Y.Map<unknown>()
    foreign.set('what', 'kun tekst')
    const twin = new Y.Map<unknown>()
    twin.set('id', 'row-a')
    rowsOf(anna, list).push([foreign, twin, 'slet ingen række' as never])
    const rows = readRows(anna, list)
    expect(rows.map((row) => cellString(row, 'what'))).toEqual(['læse', 'skrive', 'tale', 'kun tekst', ''])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5)
    requireCell(rows[3]!, 'what').insert(9, '!')
    expect(says(anna)[3]).toBe('kun tekst!')
  })
})

describe('An order key', () => {
  it('finds room between any two, over and over', () => {
    let [low, high]: [string | null, string | null] = [null, null]
    for (let turn = 0; turn < 200; turn++) {
      const key = orderBetween(low, high)
      expect(low === null || low < key).toBe(true)
      expect(high === null || key < high).toBe(true)
      if (turn % 3 === 0) low = key
      else high = key
    }
  })
})
