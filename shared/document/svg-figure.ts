/** A drawn shape - box, ellipse, triangle, star … - as SVG, with the words in it. */
import type { Point } from '../canvases/canvas.ts'
import { plainText } from './plain-text.ts'
import { svgPoint, svgStroke, type Drawing } from './svg-paths.ts'
import { svgNumber, svgParagraph } from './svg-text.ts'

export interface FigureProps {
  geo: string
  w: number
  h: number
  growY: number
}

/** In percent of the shape's width and height. What is in neither list is shown as the box around it. */
const curves: Record<string, string> = {
  heart:
    'M50 22C44 6 26 -4 12 5C-4 16 -4 42 14 62C26 76 40 88 50 100C60 88 74 76 86 62C104 42 104 16 88 5C74 -4 56 6 50 22Z',
  cloud:
    'M22 86C4 92 -6 70 8 60C-6 44 8 24 24 30C28 6 54 -4 66 16C84 6 100 24 90 42C106 52 100 78 80 76C74 96 50 100 42 86C36 94 26 94 22 86Z',
  'x-box': 'M0 0L100 0L100 100L0 100ZM0 0L100 100M100 0L0 100',
  'check-box': 'M0 0L100 0L100 100L0 100ZM24 52L42 72L78 28',
}

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
  const curve = curves[kind]
  if (curve) return `<path d="${stretch(curve, w, h)}" ${attributes}/>`
  const [width, height] = [svgNumber(w), svgNumber(h)]
  const [rx, ry] = [svgNumber(w / 2), svgNumber(h / 2)]
  if (kind === 'ellipse' || kind === 'oval')
    return `<ellipse cx="${rx}" cy="${ry}" rx="${rx}" ry="${ry}" ${attributes}/>`
  return `<rect width="${width}" height="${height}" rx="4" ${attributes}/>`
}

const stretch = (curve: string, w: number, h: number): string =>
  curve.replaceAll(/(-?\d+) (-?\d+)/g, (_, x, y) => svgPoint({ x: (Number(x) * w) / 100, y: (Number(y) * h) / 100 }))

const pointsIn = (percents: string, w: number, h: number): Point[] =>
  percents.split(', ').map((pair) => {
    const [x, y] = pair.split(' ').map(Number) as [number, number]
    return { x: (x * w) / 100, y: (y * h) / 100 }
  })
