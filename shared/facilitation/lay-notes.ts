/** Where notes that come onto a board all at once are laid: in rows inside the field, or in one pile; never outside the canvas. */
import type { Box, Canvas } from '../canvases/canvas.ts'
import { layOutCanvas, noTexts, type BoardTexts } from '../canvases/lay-out-canvas.ts'
import { letterSteps } from '../canvases/letter-steps.ts'
import { lineHeight, wrapText } from '../canvases/measure-text.ts'
import { stickySize } from '../document/sticky-shape.ts'

const gap = 12
/** How far a note in a pile sticks out from under the next. */
const pileStep = 14
const mostInPile = 8

/** Where a field or list stands on a board on which this is written. */
export function boxOfField(canvas: Canvas, fieldId: string, texts: BoardTexts = noTexts): Box | null {
  const { fields, lists } = layOutCanvas(canvas, texts)
  return fields[fieldId] ?? lists[fieldId]?.box ?? null
}

/** What of the field's box its text takes up: letters are as large as all of it fits (`letter-steps.ts`). Null for an empty one, and for lists. */
export function boxOfText(canvas: Canvas, fieldId: string, texts: BoardTexts): Box | null {
  const field = canvas.fields.find(({ id }) => id === fieldId)
  const box = boxOfField(canvas, fieldId, texts)
  const text = texts.fields[fieldId] ?? ''
  if (!field || !box || text.trim() === '') return null
  const heights = letterSteps(field.letters).map((size) => wrapText(text, box.w, size).length * size * lineHeight)
  return { ...box, h: Math.min(box.h, heights.find((height) => height <= box.h) ?? box.h) }
}

export interface Laying {
  /** Where they are to lie. */
  inside: Box
  count: number
  piled: boolean
  /** What lies there already: not covered as long as there is room beside it. */
  taken: readonly Box[]
  /** By how much the one with most words is taller than the square of this side (`fitSticky`). */
  growth?: (side: number) => number
}

/**
 * One square per note, in reading order. As large as all of them fit side by side, with room below for the words of the longest; when
 * they don't even at the smallest size, they overlap evenly.
 */
export function layNotes({ inside, count, piled, taken, growth = () => 0 }: Laying): Box[] {
  if (count === 0) return []
  if (piled) return pile(inside, count)
  const freeAt = (side: number, height: number) =>
    cells(inside, side, height).filter((cell) => !taken.some((box) => overlap({ ...cell, h: height }, box)))
  const roomy = sides.filter((side) => freeAt(side, side).length >= count)
  const side = roomy.find((one) => freeAt(one, one + growth(one)).length >= count)
  if (side !== undefined) return freeAt(side, side + growth(side)).slice(0, count)
  return roomy[0] === undefined ? crowd(inside, count) : freeAt(roomy[0], roomy[0]).slice(0, count)
}

/** A note of a pile that has more words than room: wider, as far as the field goes. */
export function widen(box: Box, inside: Box, growth: (size: { w: number; h: number }) => number): Box {
  const [mostWidth, mostHeight] = [inside.x + inside.w - box.x, inside.y + inside.h - box.y]
  let { w } = box
  while (box.h + growth({ w, h: box.h }) > mostHeight && w + 20 <= mostWidth) w += 20
  return { ...box, w }
}

/** From the largest down. */
const sides = Array.from(
  { length: (stickySize.first - stickySize.smallest) / 10 + 1 },
  (_, index) => stickySize.first - 10 * index,
)

/** Squares in rows, from the top left corner; one at least, even where the box is lower than a note. */
function cells(inside: Box, side: number, height: number): Box[] {
  const columns = Math.max(1, Math.floor((inside.w + gap) / (side + gap)))
  const rows = Math.floor((inside.h + gap) / (height + gap))
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: inside.x + (index % columns) * (side + gap),
    y: inside.y + Math.floor(index / columns) * (height + gap),
    w: side,
    h: side,
  }))
}

/** Smallest notes, as many columns and rows as are needed, as close as they have to be. */
function crowd(inside: Box, count: number): Box[] {
  const side = stickySize.smallest
  const width = Math.max(0, inside.w - side)
  const height = Math.max(0, inside.h - side)
  const columns = Math.max(1, Math.min(count, Math.round(Math.sqrt((count * (width + side)) / (height + side)))))
  const rows = Math.ceil(count / columns)
  const across = columns > 1 ? Math.min(side + gap, width / (columns - 1)) : 0
  const down = rows > 1 ? Math.min(side + gap, height / (rows - 1)) : 0
  return Array.from({ length: count }, (_, index) => ({
    x: inside.x + (index % columns) * across,
    y: inside.y + Math.floor(index / columns) * down,
    w: side,
    h: side,
  }))
}

function pile(inside: Box, count: number): Box[] {
  const side = Math.min(stickySize.first, Math.max(stickySize.smallest, Math.min(inside.w, inside.h) - pileStep * 4))
  return Array.from({ length: count }, (_, index) => {
    const step = (index % mostInPile) * pileStep
    return { x: inside.x + step, y: inside.y + step / 2, w: side, h: side }
  })
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
