/** A drawn shape - box, ellipse, triangle, star … - as SVG, with the words in it. */
import type { Point } from '../canvases/canvas.ts'
import { plainText } from './plain-text.ts'
import { svgStroke, type Drawing } from './svg-paths.ts'
import { svgNumber, svgParagraph } from './svg-text.ts'

export interface FigureProps {
  geo: string
  w: number
  h: number
  growY: number
}

/** Corners in percent of the shape's width and height; other shapes are shown as the box around them. */
const corners: Record<string, string> = {
  triangle: '50 0, 100 100, 0 100',
  diamond: '50 0, 100 50, 50 100, 0 50',
  pentagon: '50 0, 100 38, 81 100, 19 100, 0 38',
  hexagon: '25 0, 75 0, 100 50, 75 100, 25 100, 0 50',
  star: '50 0, 62 35, 100 38, 70 62, 81 100, 50 78, 19 100, 30 62, 0 38, 38 35',
  'arrow-right': '0 28, 60 28, 60 0, 100 50, 60 100, 60 72, 0 72',
  'arrow-left': '100 28, 40 28, 40 0, 0 50, 40 100, 40 72, 100 72',
}

export function svgFigure(props: FigureProps, attributes: string, letterSize: number): Drawing {
  const box = { x: 0, y: 0, w: Math.abs(props.w), h: Math.abs(props.h) + props.growY }
  const label = plainText(props).trim()
  const words = svgParagraph(label, box.w - 16, {
    x: box.w / 2,
    y: box.h / 2 - letterSize * 0.65,
    size: letterSize,
    anchor: 'middle',
    colour: '#1d1d1d',
  })
  return { svg: outline(props.geo, box, attributes) + words, box }
}

function outline(kind: string, { w, h }: { w: number; h: number }, attributes: string): string {
  const listed = corners[kind]
  if (listed) return svgStroke(pointsIn(listed, w, h), attributes, true).svg
  const [width, height] = [svgNumber(w), svgNumber(h)]
  const [rx, ry] = [svgNumber(w / 2), svgNumber(h / 2)]
  if (kind === 'ellipse' || kind === 'oval')
    return `<ellipse cx="${rx}" cy="${ry}" rx="${rx}" ry="${ry}" ${attributes}/>`
  return `<rect width="${width}" height="${height}" rx="4" ${attributes}/>`
}

const pointsIn = (percents: string, w: number, h: number): Point[] =>
  percents.split(', ').map((pair) => {
    const [x, y] = pair.split(' ').map(Number) as [number, number]
    return { x: (x * w) / 100, y: (y * h) / 100 }
  })
