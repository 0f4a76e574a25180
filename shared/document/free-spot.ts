/** Where a new note goes that nobody lays down by hand: at its phase, where it hides as little as possible. */
import type { Box, Canvas, Mark, Point } from '../canvases/canvas.ts'
import { fitText } from '../canvases/fit-text.ts'
import { layOutCanvas, type BoardTexts, type CanvasLayout } from '../canvases/lay-out-canvas.ts'
import { markLines } from '../canvases/mark-lines.ts'
import { lineHeight, textWidth } from '../canvases/measure-text.ts'
import { placeOf } from '../canvases/place-of.ts'
import { defaultLanguage } from '../languages.ts'

export interface SpotOptions {
  canvas: Canvas
  texts: BoardTexts
  /** The notes that are there. */
  notes: readonly Box[]
  /** Null: anywhere on the board. */
  phase: string | null
  size: number
  /** 0 to 1: two phones that add a note at one moment shall not choose the very same spot. */
  chance: number
}

/** Distance between the spots that are tried, in canvas units. */
const grid = 24
/**
 * What it costs to hide a unit of area, by what is hidden. Notes may lie over each other in part, as on paper, rather than over what
 * is written on the canvas; beyond its edge they might not be seen at all.
 */
const costs = { head: 8, text: 5, figure: 2, note: 1.6, room: 0.3, beyond: 6 } as const

export function findFreeSpot({ canvas, texts, notes, phase, size, chance }: SpotOptions): Box {
  const layout = layOutCanvas(canvas, texts)
  const hidden = whatCanBeHidden(canvas, layout, texts)
  const region = (phase !== null && layout.cards[phase]) || { x: 0, y: 0, ...layout.size }
  let best: { spot: Box; cost: number } | null = null
  for (const spot of spotsIn(region, size, Math.round(chance * grid))) {
    const centre: Point = { x: spot.x + size / 2, y: spot.y + size / 2 }
    if (phase !== null && placeOf(canvas, centre, layout.cards) !== phase) continue
    const beyond = size * size - overlap(spot, { x: 0, y: 0, ...layout.size })
    const covered = notes.reduce((sum, note) => sum + overlap(spot, note) * costs.note, beyond * costs.beyond)
    const cost = hidden.reduce((sum, { box, weight }) => sum + overlap(spot, box) * weight, covered)
    if (!best || cost < best.cost) best = { spot, cost }
  }
  return best?.spot ?? { x: region.x, y: region.y, w: size, h: size }
}

/** From the lower right corner upwards, also beside the card: that is where a figure has its free room. */
function spotsIn({ x, y, w, h }: Box, size: number, nudge: number): Box[] {
  const reach = size * 0.9
  const spots: Box[] = []
  for (let top = Math.round(y + h - size + reach) - nudge; top >= y - reach; top -= grid) {
    for (let left = Math.round(x + w - size + reach) - nudge; left >= x - reach; left -= grid) {
      spots.push({ x: left, y: top, w: size, h: size })
    }
  }
  return spots
}

function whatCanBeHidden(canvas: Canvas, layout: CanvasLayout, texts: BoardTexts): { box: Box; weight: number }[] {
  const heads = [...canvas.phases.map(({ id, head }) => ({ phase: id, head })), ...canvas.fields]
    .filter((one) => one.head !== null)
    .map(({ phase, head }) => ({ box: { ...head!, y: head!.y + layout.shifts[phase]! }, weight: costs.head }))
  const fields = canvas.fields.flatMap(({ id, letters }) => {
    const box = layout.fields[id]!
    const { size, lines } = fitText(texts.fields[id] ?? '', box, letters)
    const written = { ...box, h: Math.min(box.h, lines.length * size * lineHeight) }
    return [
      { box, weight: costs.room },
      { box: written, weight: costs.text },
    ]
  })
  const rows = canvas.lists.flatMap(({ id }) =>
    layout.lists[id]!.rows.flatMap(({ cells }, index) =>
      cells.map((box, cell) => {
        const text = texts.rows[id]?.[index]?.[canvas.lists.find((list) => list.id === id)!.cells[cell]!.id]
        return { box, weight: text?.trim() ? costs.text : costs.room }
      }),
    ),
  )
  const figure = [
    ...canvas.phases.flatMap(({ area = [] }) =>
      area.map((outline) => ({ box: around(outline), weight: costs.figure })),
    ),
    ...canvas.marks.flatMap((mark) =>
      mark.kind === 'words' && mark.turn === undefined ? [{ box: aroundWords(mark), weight: costs.head }] : [],
    ),
  ]
  return [...heads, ...fields, ...rows, ...figure]
}

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

function aroundWords(mark: Mark & { kind: 'words' }): Box {
  const lines = markLines(mark, defaultLanguage)
  const w = Math.max(...lines.map(({ text }) => textWidth(text, mark.size, mark.weight)))
  const x = mark.at.x - (mark.anchor === 'middle' ? w / 2 : mark.anchor === 'end' ? w : 0)
  return { x, y: mark.at.y - mark.size, w, h: lines.at(-1)!.y - mark.at.y + mark.size * lineHeight }
}

function overlap(one: Box, other: Box): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y)
  return w > 0 && h > 0 ? w * h : 0
}
