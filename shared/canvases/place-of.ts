/** Which phase a point of the board belongs to. */
import type { Box, Canvas, Point } from './canvas.ts'

/** Farther than this from every card and part of the figure, a note belongs to the board as a whole. */
const nearby = 140

/**
 * The id of the phase whose part of the figure or card the point is in, else of the nearest card; null far from all of them. `cards`
 * are those of the board's layout; without them the canvas's own.
 */
export function placeOf(canvas: Canvas, point: Point, cards: Readonly<Record<string, Box>> = {}): string | null {
  if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) return null
  const within = canvas.phases.find((phase) => phase.area?.some((polygon) => isInside(point, polygon)))
  if (within) return within.id
  let nearest: { id: string; distance: number } | null = null
  for (const { id, card } of canvas.phases) {
    const distance = distanceTo(cards[id] ?? card, point)
    if (distance <= nearby && (!nearest || distance < nearest.distance)) nearest = { id, distance }
  }
  return nearest?.id ?? null
}

function distanceTo({ x, y, w, h }: Box, point: Point): number {
  return Math.hypot(Math.max(x - point.x, 0, point.x - x - w), Math.max(y - point.y, 0, point.y - y - h))
}

/** Even-odd rule: a ray to the right crosses the outline an odd number of times. */
function isInside({ x, y }: Point, polygon: readonly Point[]): boolean {
  let inside = false
  polygon.forEach((from, index) => {
    const to = polygon[(index + 1) % polygon.length]!
    if (from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x) inside = !inside
  })
  return inside
}
