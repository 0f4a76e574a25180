/**
 * A board as one picture, made without a screen: for thumbnails and for keeping. Everything stands in it; it fetches nothing, runs
 * nothing, and no text of the board is markup in it.
 */
import type { Box, Canvas } from '../canvases/canvas.ts'
import { noteHex } from '../canvases/colours.ts'
import { fitText } from '../canvases/fit-text.ts'
import { layOutCanvas } from '../canvases/lay-out-canvas.ts'
import type { Language } from '../languages.ts'
import type { BoardSnapshot, NoteSnapshot } from './snapshot.ts'
import { svgCanvas } from './svg-canvas.ts'
import { svgDrawings } from './svg-drawings.ts'
import { escapeXml, svgLines, svgNumber } from './svg-text.ts'
import { svgVotes, svgVoteSign } from './svg-votes.ts'

/** How far beyond the canvas something may lie and still be in the picture, as a share of the canvas. */
const reach = 0.5
const margin = 24

/** `pictures`: the photographs on the board as data, by their addresses; the others are grey sheets. */
export function boardSvg(
  canvas: Canvas,
  snapshot: BoardSnapshot,
  language: Language,
  pictures: ReadonlyMap<string, string> = new Map(),
): string {
  const layout = layOutCanvas(canvas, snapshot)
  const drawings = svgDrawings(snapshot, pictures)
  const things = new Map([
    ...snapshot.drawings.map(({ id }, index) => [id, drawings[index]?.svg ?? ''] as const),
    ...snapshot.notes.map((one) => [one.id, note(one, snapshot.votes[one.id])] as const),
  ])
  const { x, y, w, h } = frame(
    layout.size,
    [...drawings, ...snapshot.notes].map(({ box }) => box),
  )
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${svgNumber(x)} ${svgNumber(y)} ${svgNumber(w)} ${svgNumber(h)}"`,
    ` font-family="'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', sans-serif" role="img">`,
    `<title>${escapeXml(canvas.name[language])}</title>`,
    `<rect x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(w)}" height="${svgNumber(h)}" fill="#fff"/>`,
    svgCanvas(canvas, layout, snapshot, language),
    ...snapshot.order.map((id) => things.get(id) ?? ''),
    svgVotes(canvas, layout, snapshot),
    '</svg>',
  ]
  return parts.join('')
}

const padding = 16

function note({ box, rotation, colour, text }: NoteSnapshot, votes: number | undefined): string {
  const room = { w: box.w - 2 * padding, h: box.h - 2 * padding }
  const { size, lines } = fitText(text, room, { largest: 28, smallest: 14 })
  const turn = rotation === 0 ? '' : ` rotate(${svgNumber((rotation * 180) / Math.PI)})`
  const words = svgLines({ lines, x: padding, y: padding, size, colour: '#1b2130' })
  return `<g transform="translate(${svgNumber(box.x)} ${svgNumber(box.y)})${turn}"><rect width="${svgNumber(box.w)}" height="${svgNumber(box.h)}" rx="6" fill="${noteHex(colour)}" stroke="#00000018" stroke-width="2"/>${words}${svgVoteSign(votes, { x: box.w + 12, y: 2 })}</g>`
}

/** The canvas and what lies around it; what strayed far away doesn't make everything else small. */
function frame(size: { w: number; h: number }, boxes: readonly Box[]): Box {
  const limit = {
    left: -size.w * reach,
    top: -size.h * reach,
    right: size.w * (1 + reach),
    bottom: size.h * (1 + reach),
  }
  const found = { left: 0, top: 0, right: size.w, bottom: size.h }
  for (const { x, y, w, h } of boxes) {
    if (x > limit.right || y > limit.bottom || x + w < limit.left || y + h < limit.top) continue
    found.left = Math.max(limit.left, Math.min(found.left, x - margin))
    found.top = Math.max(limit.top, Math.min(found.top, y - margin))
    found.right = Math.min(limit.right, Math.max(found.right, x + w + margin))
    found.bottom = Math.min(limit.bottom, Math.max(found.bottom, y + h + margin))
  }
  return { x: found.left, y: found.top, w: found.right - found.left, h: found.bottom - found.top }
}
