/**
 * Where everything of a canvas stands on one board: lists grow with their rows, a document's fields with their text, and cards and
 * canvas with them. The same for everyone, on screen and on the server, since it depends on the texts alone.
 */
import type { Box, Canvas, Cell, Field, List, Phase } from './canvas.ts'
import { letterSteps } from './letter-steps.ts'
import { lineHeight, wrapText } from './measure-text.ts'
import { readMinutes } from './read-minutes.ts'

export interface CanvasLayout {
  size: { w: number; h: number }
  /** Phase id -> its card. */
  cards: Readonly<Record<string, Box>>
  /** Phase id -> how far down it has been pushed: its head, its fields' heads and its marks too. */
  shifts: Readonly<Record<string, number>>
  /** Field id -> where its text stands. */
  fields: Readonly<Record<string, Box>>
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
/** Widths are reckoned this much too narrow, so that a text isn't reckoned shorter than a browser sets it. */
const measuringMargin = 0.97

/** What is written on a board, as far as it matters for its layout. */
export interface BoardTexts {
  /** Field id -> text. */
  fields: Readonly<Record<string, string>>
  /** List id -> rows: each an `id`, and cell id -> text. */
  rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}
export const noTexts: BoardTexts = { fields: {}, rows: {} }

export function layOutCanvas(canvas: Canvas, texts: BoardTexts): CanvasLayout {
  const grown = new Map(canvas.phases.map((phase) => [phase.id, growthOf(canvas, phase, texts)]))
  const shifts: Record<string, number> = {}
  const cards: Record<string, Box> = {}
  let { h } = canvas.size
  const fromTheTop = canvas.phases.toSorted((a, b) => a.card.y - b.card.y)
  for (const { id, card } of fromTheTop) {
    const pushing = fromTheTop.filter((other) => isAbove(other.card, card))
    const shift = Math.max(0, ...pushing.map((other) => shifts[other.id]! + grown.get(other.id)!))
    const bottomMargin = canvas.size.h - card.y - card.h
    shifts[id] = shift
    cards[id] = { ...card, y: card.y + shift, h: card.h + grown.get(id)! }
    h = Math.max(h, cards[id].y + cards[id].h + Math.min(bottomMargin, lowestMargin(canvas)))
  }
  const fields = Object.fromEntries(
    canvas.fields.map(({ id, phase, box, grows }) => [
      id,
      { ...box, y: box.y + shifts[phase]!, h: box.h + (grows ? grown.get(phase)! : 0) },
    ]),
  )
  const lists = Object.fromEntries(
    canvas.lists.map((list) => {
      const laidOut = layOutList(list, texts.rows[list.id] ?? [], shifts[list.phase]!)
      return [list.id, laidOut]
    }),
  )
  return { size: { w: canvas.size.w, h }, cards, shifts, fields, lists }
}

/** How much taller a phase's card has to be than the canvas says. */
function growthOf(canvas: Canvas, phase: Phase, texts: BoardTexts): number {
  const lists = canvas.lists.filter((list) => list.phase === phase.id)
  const fields = canvas.fields.filter((field) => field.phase === phase.id && field.grows)
  const growths = [
    ...lists.map((list) => layOutList(list, texts.rows[list.id] ?? [], 0).box.h - list.box.h),
    ...fields.map((field) => heightOfText(texts.fields[field.id] ?? '', field) - field.box.h),
  ]
  return Math.max(0, ...growths)
}

/** Letters have become this small before a box begins to grow: a sheet that is seen whole is worth some smallness. */
const growingLetter = 20

function heightOfText(text: string, { box, letters }: Field): number {
  const size = letterSteps(letters).find((step) => step <= growingLetter) ?? letters.smallest
  return Math.ceil(wrapText(text, box.w * measuringMargin, size).length * size * lineHeight)
}

const isAbove = (one: Box, other: Box): boolean =>
  one.y + one.h <= other.y && one.x < other.x + other.w && other.x < one.x + one.w

const lowestMargin = (canvas: Canvas): number =>
  Math.min(...canvas.phases.map(({ card }) => canvas.size.h - card.y - card.h))

function layOutList(list: List, rows: readonly Readonly<Record<string, string>>[], shift: number): ListLayout {
  const columns = columnsOf(list)
  const top = list.box.y + shift
  const heads = columns.map((column) => ({ ...column, y: top, h: list.cellHead.h }))
  let y = top + list.cellHead.h
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
  return { box: { ...list.box, y: top, h: Math.max(list.box.h, y + footHeight - top) }, heads, rows: placed, foot }
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
    const lines = wrapText(
      row[cell.id] ?? '',
      (columns[index]!.w - 2 * cellPadding.x) * measuringMargin,
      list.letters.largest,
    )
    return lines.length * list.letters.largest * lineHeight + 2 * cellPadding.y
  })
  return Math.ceil(Math.min(highestRow, Math.max(list.rowHeight, ...heights)))
}

/** What the minutes of a list's rows add up to; null when it has no such cell or nobody has written a number. */
export function sumOfMinutes(cells: readonly Cell[], rows: readonly Readonly<Record<string, string>>[]): number | null {
  const minutes = cells.find(({ kind }) => kind === 'minutes')
  if (!minutes) return null
  const numbers = rows.map((row) => readMinutes(row[minutes.id] ?? '')).filter((number) => number !== null)
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0)
}
