/** What a vote gave the things on a board, in its picture: a small sign with the number at each. */
import type { CanvasLayout } from '../canvases/lay-out-canvas.ts'
import type { Canvas } from '../canvases/canvas.ts'
import { toHex } from '../canvases/oklch.ts'
import type { BoardSnapshot } from './snapshot.ts'
import { svgLines, svgNumber } from './svg-text.ts'
import { fieldItem, rowItem } from './votes.ts'

const height = 32
const letters = 19
/** Of the design system's `--accent`. */
const ground = toHex({ lightness: 0.42, chroma: 0.085, hue: 180 })

/** Its right edge at x, its middle at y. Empty for what got none. */
export function svgVoteSign(votes: number | undefined, { x, y }: { x: number; y: number }): string {
  if (!votes) return ''
  const width = 44 + String(votes).length * 11
  const [left, top] = [x - width, y - height / 2]
  const sheet = `<rect x="${svgNumber(left)}" y="${svgNumber(top)}" width="${width}" height="${height}" rx="${height / 2}" fill="${ground}"/>`
  const dot = `<circle cx="${svgNumber(left + 18)}" cy="${svgNumber(y)}" r="7" fill="#fff"/>`
  const number = svgLines({
    lines: [String(votes)],
    x: x - 13,
    y: y - letters * 0.65,
    size: letters,
    weight: 700,
    anchor: 'end',
    colour: '#fff',
  })
  return sheet + dot + number
}

/** At the fields and rows of the canvas; notes carry theirs with them. */
export function svgVotes(canvas: Canvas, layout: CanvasLayout, { votes }: Pick<BoardSnapshot, 'votes'>): string {
  const fields = canvas.fields.map(({ id }) => {
    const { x, y, w, h } = layout.fields[id]!
    return svgVoteSign(votes[fieldItem(id)], { x: x + w, y: y + h - height / 2 })
  })
  const rows = canvas.lists.flatMap(({ id: listId }) =>
    layout.lists[listId]!.rows.map(({ id, box }) =>
      svgVoteSign(votes[rowItem(listId, id)], { x: box.x + box.w - 48, y: box.y + 6 + height / 2 }),
    ),
  )
  return [...fields, ...rows].join('')
}
