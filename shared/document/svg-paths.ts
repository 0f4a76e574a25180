/** What the parts of drawings have in common: points as a path, and the box around them. */
import type { Box, Point } from '../canvases/canvas.ts'
import { svgNumber } from './svg-text.ts'

/** Something drawn, and the room that it takes, roughly: without its rotation. */
export interface Drawing {
  svg: string
  box: Box
}

export const svgPoint = ({ x, y }: Point): string => `${svgNumber(x)} ${svgNumber(y)}`

/** A dot when there is one point only. */
export function svgStroke(points: readonly Point[], attributes: string, isClosed = false): Drawing {
  const [first, ...rest] = points.map(svgPoint)
  const d = `M${first}L${(rest.length > 0 ? rest : [first]).join('L')}${isClosed ? 'Z' : ''}`
  return { svg: `<path d="${d}" ${attributes}/>`, box: boxAround(points) }
}

export function boxAround(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.top = Math.min(box.top, y)
    box.right = Math.max(box.right, x)
    box.bottom = Math.max(box.bottom, y)
  }
  return { x: box.left, y: box.top, w: box.right - box.left, h: box.bottom - box.top }
}
