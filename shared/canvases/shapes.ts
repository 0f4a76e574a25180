/** Outlines that figures are made of, as SVG paths. Angles are degrees clockwise from twelve o'clock. */
import type { Box, Point } from './canvas.ts'

export function pointOnCircle(centre: Point, radius: number, angle: number): Point {
  const radians = (angle * Math.PI) / 180
  return { x: centre.x + radius * Math.sin(radians), y: centre.y - radius * Math.cos(radians) }
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
const round = (value: number): number => Math.round(value * 10) / 10

export function circle({ x, y }: Point, radius: number): string {
  return `M${at({ x: x - radius, y })}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}Z`
}

/** Of the cards' corners. */
export const cardRadius = 28

export function roundedBox({ x, y, w, h }: Box, radius: number): string {
  const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`
  return `M${at({ x: x + radius, y })}h${w - 2 * radius}${arc(radius, radius)}v${h - 2 * radius}${arc(-radius, radius)}h${2 * radius - w}${arc(-radius, -radius)}v${2 * radius - h}${arc(radius, -radius)}Z`
}

export interface RingPart {
  centre: Point
  inner: number
  outer: number
  from: number
  to: number
  /** How far its point reaches into the next part, in degrees; the same is cut out of its tail. */
  tip: number
}

/** A part of a ring that points clockwise. */
export function ringArrow({ centre, inner, outer, from, to, tip }: RingPart): string {
  const on = (radius: number, angle: number) => at(pointOnCircle(centre, radius, angle))
  const middle = (inner + outer) / 2
  const arc = (radius: number, sweep: 0 | 1, angle: number) => `A${radius} ${radius} 0 0 ${sweep} ${on(radius, angle)}`
  return `M${on(outer, from)}${arc(outer, 1, to)}L${on(middle, to + tip)}L${on(inner, to)}${arc(inner, 0, from)}L${on(middle, from + tip)}Z`
}

/** The sector of a ring as a polygon, for telling what lies in it. */
export function ringOutline({ centre, inner, outer, from, to }: RingPart, steps = 6): Point[] {
  const angles = Array.from({ length: steps + 1 }, (_, index) => from + ((to - from) * index) / steps)
  return [
    ...angles.map((angle) => pointOnCircle(centre, outer, angle)),
    ...angles.toReversed().map((angle) => pointOnCircle(centre, inner, angle)),
  ]
}

/** Part of a circle's line, clockwise. */
export function arcLine(centre: Point, radius: number, from: number, to: number): string {
  return `M${at(pointOnCircle(centre, radius, from))}A${radius} ${radius} 0 0 1 ${at(pointOnCircle(centre, radius, to))}`
}

/** An arrow head with its point at `tip`, pointing along `angle`. */
export function arrowHead(tip: Point, angle: number, size: number): string {
  const back = pointOnCircle(tip, size, angle + 180)
  const [left, right] = [pointOnCircle(back, size * 0.6, angle - 90), pointOnCircle(back, size * 0.6, angle + 90)]
  return polygon([tip, right, left])
}

/** A curve that leaves `from` in one direction and reaches `to` in another. */
export function stem(from: Point, leaving: number, to: Point, arriving: number, bend: number): string {
  return `M${at(from)}C${at(pointOnCircle(from, bend, leaving))} ${at(pointOnCircle(to, bend, arriving + 180))} ${at(to)}`
}

/** A band from one point to another that widens or narrows on its way and ends in a point. */
export function taperedArrow(from: Point, to: Point, startWidth: number, endWidth: number): string {
  const angle = (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI
  const side = (point: Point, width: number, turn: number) => pointOnCircle(point, width / 2, angle + turn)
  const neck = pointOnCircle(to, endWidth * 0.75, angle + 180)
  return polygon([
    side(from, startWidth, -90),
    side(neck, endWidth, -90),
    to,
    side(neck, endWidth, 90),
    side(from, startWidth, 90),
  ])
}

/** A box whose left corners are round, to stand at the left in a round one. */
export function leftRoundedBox({ x, y, w, h }: Box, radius: number): string {
  const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`
  return `M${at({ x: x + w, y: y + h })}h${radius - w}${arc(-radius, -radius)}v${2 * radius - h}${arc(radius, -radius)}h${w - radius}Z`
}
