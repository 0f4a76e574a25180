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
  /** By how much the one with most words is taller than a note of this size (`fitSticky`). */
  growth?: (size: Size) => number
}

export interface Size {
  w: number
  h: number
}

/**
 * One box per note, in reading order. As large as all of them fit side by side with all their words, never taller than wide; when words
 * don't fit, of the size that hides fewest; when not even the smallest fit, they lie over what is there, and many overlap evenly.
 */
export function layNotes({ inside, count, piled, taken, growth = () => 0 }: Laying): Box[] {
  if (count === 0) return []
  if (piled) return pile(inside, count)
  const free = (size: Size, height: number) =>
    cells(inside, size, height).filter((cell) => !taken.some((box) => overlap({ ...cell, h: height }, box)))
  const roomy = sizes.filter((size) => free(size, size.h).length >= count)
  const size = roomy.find((one) => free(one, one.h + growth(one)).length >= count)
  if (size) return free(size, size.h + growth(size)).slice(0, count)
  const hidden = (one: Size) => one.h + growth(one) - heightOfRow(inside, one, count)
  const least = roomy.map((one) => ({ one, lost: hidden(one) })).toSorted((a, b) => a.lost - b.lost)[0]?.one
  if (!least) return cover(inside, count, growth(readable)) ?? crowd(inside, count)
  const spread = free(least, heightOfRow(inside, least, count))
  // What lies there already may leave no room for rows that are spread.
  return (spread.length >= count ? spread : free(least, least.h)).slice(0, count)
}

/** How high a row of them may be, when they share the field's height. */
function heightOfRow(inside: Box, { w, h }: Size, count: number): number {
  const columns = Math.max(1, Math.floor((inside.w + gap) / (w + gap)))
  return Math.max(h, (inside.h + gap) / Math.ceil(count / columns) - gap)
}

/** How much taller it may become without lying on another or outside the field. */
export function roomBelow(box: Box, others: readonly Box[], inside: Box): number {
  const bottom = box.y + box.h
  const below = others.filter(({ x, y, w }) => y >= bottom && x < box.x + box.w && box.x < x + w)
  return Math.max(0, Math.min(inside.y + inside.h, ...below.map(({ y }) => y)) - bottom)
}

/** A note of a pile that has more words than room: wider, as far as the field goes. */
export function widen(box: Box, inside: Box, growth: (size: Size) => number): Box {
  const [mostWidth, mostHeight] = [inside.x + inside.w - box.x, inside.y + inside.h - box.y]
  let { w } = box
  while (box.h + growth({ w, h: box.h }) > mostHeight && w + 20 <= mostWidth) w += 20
  return { ...box, w }
}

/** From the largest down; of two that are as large, the one that is more of a square. */
const step = 15
const sides = Array.from(
  { length: (stickySize.first - stickySize.smallest) / step + 1 },
  (_, index) => stickySize.first - step * index,
)
const sizes: readonly Size[] = sides
  .flatMap((w) => sides.filter((h) => h <= w).map((h) => ({ w, h })))
  .toSorted((a, b) => b.w * b.h - a.w * a.h || a.w - b.w)

/** Boxes in rows, from the top left corner; none where the field is lower than a note. */
function cells(inside: Box, { w, h }: Size, height: number): Box[] {
  const columns = Math.max(1, Math.floor((inside.w + gap) / (w + gap)))
  const rows = Math.floor((inside.h + gap) / (height + gap))
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: inside.x + (index % columns) * (w + gap),
    y: inside.y + Math.floor(index / columns) * (height + gap),
    w,
    h,
  }))
}

/** Wide enough for most words. */
const readable: Size = { w: 155, h: 95 }

/** Over what leaves no room, side by side at its end: where it begins it can be read on. Null when they are too many. */
function cover(inside: Box, count: number, growth: number): Box[] | null {
  const heights = [Math.min(inside.h, readable.h + growth), readable.h]
  const places = heights.map((height) => cells(inside, readable, height)).find(({ length }) => length >= count)
  return places?.slice(-count) ?? null
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
