/**
 * Where everything of a canvas stands on one board: its lists grow with their rows, and card and canvas with their lists. The same
 * for everyone, on screen and on the server, since it depends on the texts alone.
 */
import type { Box, Canvas, Cell, List } from './canvas.ts'
import { lineHeight, wrapText } from './measure-text.ts'

export interface CanvasLayout {
  size: { w: number; h: number }
  /** Phase id -> its card. */
  cards: Readonly<Record<string, Box>>
  /** List id -> its parts. */
  lists: Readonly<Record<string, ListLayout>>
}

export interface ListLayout {
  box: Box
  /** One for each cell of a row. */
  heads: readonly Box[]
  rows: readonly RowLayout[]
  /** Below the rows: the button that adds one, and the sum of the minutes. */
  foot: Box
}

export interface RowLayout {
  id: string
  box: Box
  /** Where the texts stand, in the order of the list's cells. */
  cells: readonly Box[]
}

/** Left and right of the cells: the row's number and handle, and its menu. */
export const rowGutter = 44
export const cellPadding = { x: 14, y: 12 } as const
const footHeight = 60
const highestRow = 520

/** The rows of a list: each an `id`, and cell id -> text. */
export type RowTexts = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

export function layOutCanvas(canvas: Canvas, rows: RowTexts): CanvasLayout {
  const lists = Object.fromEntries(canvas.lists.map((list) => [list.id, layOutList(list, rows[list.id] ?? [])]))
  const cards: Record<string, Box> = {}
  let { h } = canvas.size
  for (const { id, card } of canvas.phases) {
    const grown = canvas.lists
      .filter(({ phase }) => phase === id)
      .reduce((sum, list) => sum + lists[list.id]!.box.h - list.box.h, 0)
    cards[id] = { ...card, h: card.h + grown }
    const margin = canvas.size.h - card.y - card.h
    h = Math.max(h, card.y + card.h + grown + margin)
  }
  return { size: { w: canvas.size.w, h }, cards, lists }
}

function layOutList(list: List, rows: readonly Readonly<Record<string, string>>[]): ListLayout {
  const columns = columnsOf(list)
  const heads = columns.map((column) => ({ ...column, y: list.box.y, h: list.cellHead.h }))
  let y = list.box.y + list.cellHead.h
  const placed = rows.map((row): RowLayout => {
    const h = heightOf(list, row, columns)
    const box = { x: list.box.x, y, w: list.box.w, h }
    y += h
    return {
      id: row['id'] ?? '',
      box,
      cells: columns.map(({ x, w }) => ({
        x: x + cellPadding.x,
        y: box.y + cellPadding.y,
        w: w - 2 * cellPadding.x,
        h: h - 2 * cellPadding.y,
      })),
    }
  })
  const foot = { x: list.box.x, y, w: list.box.w, h: footHeight }
  return { box: { ...list.box, h: Math.max(list.box.h, y + footHeight - list.box.y) }, heads, rows: placed, foot }
}

/** The cells' columns without a height. */
function columnsOf({ box, cells }: List): { x: number; w: number }[] {
  const width = box.w - 2 * rowGutter
  let x = box.x + rowGutter
  return cells.map(({ share }) => {
    const column = { x, w: width * share }
    x += column.w
    return column
  })
}

/** As high as its fullest cell at the list's largest letters; beyond the highest row, the letters shrink and the cell scrolls. */
function heightOf(list: List, row: Readonly<Record<string, string>>, columns: readonly { w: number }[]): number {
  const heights = list.cells.map((cell, index) => {
    const lines = wrapText(row[cell.id] ?? '', columns[index]!.w - 2 * cellPadding.x, list.letters.largest)
    return lines.length * list.letters.largest * lineHeight + 2 * cellPadding.y
  })
  return Math.ceil(Math.min(highestRow, Math.max(list.rowHeight, ...heights)))
}

/** What the minutes of a list's rows add up to; null when it has no such cell or nobody has written a number. */
export function sumOfMinutes(cells: readonly Cell[], rows: readonly Readonly<Record<string, string>>[]): number | null {
  const minutes = cells.find(({ kind }) => kind === 'minutes')
  if (!minutes) return null
  const numbers = rows.map((row) => minutesIn(row[minutes.id] ?? '')).filter((number) => number !== null)
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0)
}

/** "20", "20 min.", "ca. 20": the first whole number, up to a day. */
export function minutesIn(text: string): number | null {
  const number = /\d{1,4}/.exec(text)?.[0]
  return number === undefined ? null : Math.min(Number(number), 24 * 60)
}
