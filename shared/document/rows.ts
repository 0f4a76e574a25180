/**
 * The rows of a list: reading them in order, adding, moving, removing, bringing back.
 *
 * Invariants
 * - No act on a row touches what stands in its cells, so whoever is typing there loses no letter: moving sets one value (`order`), and
 *   removing another (`gone`). A removed row stays in the document, unseen, and can be brought back with all that was written meanwhile.
 * - A row from elsewhere that is no row, or lacks a cell, an id or an order, spoils nothing: it is read as well as it can be.
 */
import * as Y from 'yjs'
import { rowsOf } from './layout.ts'
import { firstOrders, isOrder, orderBetween } from './row-order.ts'

export interface Row {
  /** Unique among the list's rows. */
  id: string
  /** Its place in the array, which never changes. */
  index: number
  order: string
  isGone: boolean
  map: Y.Map<unknown>
}

/** Names in a row's map that are not cells. */
export const rowKeys = { id: 'id', order: 'order', gone: 'gone' } as const

/** A row as it enters the document: whole, with every cell, by one person. */
export function newRow(cells: readonly { id: string }[], id: string, order: string): Y.Map<unknown> {
  const row = new Y.Map<unknown>()
  row.set(rowKeys.id, id)
  row.set(rowKeys.order, order)
  for (const cell of cells) row.set(cell.id, new Y.Text())
  return row
}

/** All rows in order, the removed ones too. */
export function readRows(doc: Y.Doc, listId: string): Row[] {
  const rows: Row[] = []
  const ids = new Set<string>()
  // A row without an order of its own stands behind its neighbour in the array.
  let order = 'a'
  rowsOf(doc, listId).forEach((map: unknown, index) => {
    if (!(map instanceof Y.Map)) return
    const [ownId, ownOrder] = [map.get(rowKeys.id), map.get(rowKeys.order)]
    const id = typeof ownId === 'string' && ownId && !ids.has(ownId) ? ownId : `row-${index}`
    ids.add(id)
    if (isOrder(ownOrder)) order = ownOrder
    rows.push({ id, index, order, isGone: map.get(rowKeys.gone) === true, map: map as Y.Map<unknown> })
  })
  return rows.toSorted((a, b) => (a.order === b.order ? a.index - b.index : a.order < b.order ? -1 : 1))
}

/** The rows that are shown. */
export const livingRows = (doc: Y.Doc, listId: string): Row[] => readRows(doc, listId).filter((row) => !row.isGone)

/** What the cell says; a cell that is no text says nothing. */
export function cellString(row: Row, cellId: string): string {
  const value = row.map.get(cellId)
  return value instanceof Y.Text ? value.toJSON() : typeof value === 'string' ? value : ''
}

/** The cell's text to write in; made when the row came without it. */
export function requireCell(row: Row, cellId: string): Y.Text {
  const value = row.map.get(cellId)
  if (value instanceof Y.Text) return value
  const text = new Y.Text(typeof value === 'string' ? value : '')
  row.map.set(cellId, text)
  return text
}

export interface NewRowOptions {
  listId: string
  cells: readonly { id: string }[]
  id: string
  /** Which place it takes among the shown rows; without it the last. */
  at?: number
}

export function addRow(doc: Y.Doc, { listId, cells, id, at = Infinity }: NewRowOptions): void {
  doc.transact(() => {
    const order = orderAt(doc, listId, at, null)
    rowsOf(doc, listId).push([newRow(cells, id, order)])
  })
}

/** Moves the row to a place among the shown ones, counted from 0. */
export function moveRow(doc: Y.Doc, listId: string, rowId: string, to: number): void {
  doc.transact(() => {
    const row = livingRows(doc, listId).find(({ id }) => id === rowId)
    row?.map.set(rowKeys.order, orderAt(doc, listId, to, rowId))
  })
}

export function removeRow(doc: Y.Doc, listId: string, rowId: string): void {
  const row = livingRows(doc, listId).find(({ id }) => id === rowId)
  row?.map.set(rowKeys.gone, true)
}

export function bringBackRow(doc: Y.Doc, listId: string, rowId: string): void {
  const row = readRows(doc, listId).find(({ id }) => id === rowId)
  if (row?.isGone) row.map.set(rowKeys.gone, false)
}

/** The key for a place among the shown rows, leaving one of them out. Equal keys leave no room between them: then all get new ones. */
function orderAt(doc: Y.Doc, listId: string, at: number, leftOut: string | null): string {
  const neighbours = (rows: readonly Row[]) => {
    const others = rows.filter(({ id, isGone }) => !isGone && id !== leftOut)
    const place = Math.min(Math.max(at, 0), others.length)
    return { before: others[place - 1]?.order ?? null, after: others[place]?.order ?? null }
  }
  const rows = readRows(doc, listId)
  let { before, after } = neighbours(rows)
  if (before !== null && after !== null && before >= after) {
    const orders = firstOrders(rows.length)
    rows.forEach(({ map }, index) => map.set(rowKeys.order, orders[index]))
    ;({ before, after } = neighbours(readRows(doc, listId)))
  }
  return orderBetween(before, after)
}
