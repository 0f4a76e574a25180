/** An arrow as SVG, also one that is tied to shapes or notes: then its ends are where those are now. */
import type { Box, Point } from '../canvases/canvas.ts'
import { plainText } from './plain-text.ts'
import type { PlainRecord } from './records.ts'
import { boxAround, svgPoint, type Drawing } from './svg-paths.ts'
import { svgLines } from './svg-text.ts'

export interface ArrowProps {
  start: Point
  end: Point
  bend: number
  arrowheadStart: string
  arrowheadEnd: string
}

/** What an arrow's end is tied to, relative to the arrow: the point it aims at, and the outline where it ends. */
export interface Tie {
  anchor: Point
  box: Box
}
export type Ties = Record<'start' | 'end', Tie | null>

export function svgArrow(
  props: ArrowProps,
  ties: Ties,
  { colour, stroke }: { colour: string; stroke: string },
): Drawing {
  const from = ties.start?.anchor ?? props.start
  const to = ties.end?.anchor ?? props.end
  const start = ties.start ? edgeTowards(ties.start, to) : from
  const end = ties.end ? edgeTowards(ties.end, from) : to
  const middle = controlPoint(start, end, props.bend)
  const shaft = `<path d="M${svgPoint(start)}Q${svgPoint(middle)} ${svgPoint(end)}" fill="none" ${stroke}/>`
  const heads = [
    props.arrowheadEnd === 'none' ? '' : arrowHead(middle, end, colour),
    props.arrowheadStart === 'none' ? '' : arrowHead(middle, start, colour),
  ]
  const label = plainText(props).trim()
  const words = svgLines({
    lines: [label],
    x: (start.x + end.x + 2 * middle.x) / 4,
    y: (start.y + end.y + 2 * middle.y) / 4 - 26,
    size: 20,
    anchor: 'middle',
    colour,
  })
  return { svg: shaft + heads.join('') + words, box: boxAround([start, end]) }
}

/** A quadratic curve's control point lies twice as far out as the curve's own middle; a positive bend is to the right of the way. */
function controlPoint(start: Point, end: Point, bend: number): Point {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const out = (2 * bend) / length
  return {
    x: (start.x + end.x) / 2 + (start.y - end.y) * out,
    y: (start.y + end.y) / 2 + (end.x - start.x) * out,
  }
}

function arrowHead(from: Point, tip: Point, colour: string): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  const wing = (turn: number) =>
    svgPoint({ x: tip.x - 18 * Math.cos(angle + turn), y: tip.y - 18 * Math.sin(angle + turn) })
  const d = `M${wing(0.45)}L${svgPoint(tip)}L${wing(-0.45)}`
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>`
}

/** `targets`: where the things are that arrows may be tied to, by id. */
export function findTies(
  arrow: PlainRecord,
  bindings: readonly PlainRecord[],
  targets: ReadonlyMap<string, Box>,
): Ties {
  const find = (terminal: 'start' | 'end'): Tie | null => {
    const binding = bindings.find(
      (one) => one['fromId'] === arrow.id && (one['props'] as { terminal: unknown }).terminal === terminal,
    )
    const target = binding && targets.get(String(binding['toId']))
    if (!target) return null
    const { normalizedAnchor } = binding['props'] as { normalizedAnchor: Point }
    const box = { ...target, x: target.x - (arrow['x'] as number), y: target.y - (arrow['y'] as number) }
    return { anchor: { x: box.x + box.w * normalizedAnchor.x, y: box.y + box.h * normalizedAnchor.y }, box }
  }
  return { start: find('start'), end: find('end') }
}

/** Where the way from the anchor towards a point leaves the box; the anchor itself when the point is inside. */
function edgeTowards({ anchor, box }: Tie, point: Point): Point {
  const [dx, dy] = [point.x - anchor.x, point.y - anchor.y]
  const share = Math.min(
    dx === 0 ? 1 : ((dx > 0 ? box.x + box.w : box.x) - anchor.x) / dx,
    dy === 0 ? 1 : ((dy > 0 ? box.y + box.h : box.y) - anchor.y) / dy,
  )
  return share > 0 && share < 1 ? { x: anchor.x + dx * share, y: anchor.y + dy * share } : anchor
}
