/**
 * What was drawn on a board, as SVG for small pictures: strokes, arrows, shapes, texts and pictures in their places, sizes and colours.
 * Takes checked records (`record-schema.ts`): all numbers are finite, all texts bounded.
 */
import type { Point } from '../canvases/canvas.ts'
import { plainText } from './plain-text.ts'
import type { PlainRecord } from './records.ts'
import { findTies, svgArrow, type ArrowProps, type Ties } from './svg-arrow.ts'
import { svgFigure, type FigureProps } from './svg-figure.ts'
import type { BoardSnapshot } from './snapshot.ts'
import { svgPoint, svgStroke, type Drawing } from './svg-paths.ts'
import { svgPicture, type PictureProps } from './svg-picture.ts'
import { svgNumber, svgParagraph } from './svg-text.ts'

/** The colours that tldraw's names stand for on white: of a line, and of a fill. */
const colours: Record<string, readonly [line: string, pale: string]> = {
  black: ['#1d1d1d', '#e8e8e8'],
  grey: ['#9fa8b2', '#eceef0'],
  blue: ['#4465e9', '#dce1f8'],
  'light-blue': ['#4ba1f1', '#ddedfa'],
  green: ['#099268', '#d3e9e3'],
  'light-green': ['#4cb05e', '#dbf0e0'],
  red: ['#e03131', '#f4dadb'],
  'light-red': ['#f87777', '#f4dadb'],
  violet: ['#ae3ec9', '#ecdcf2'],
  'light-violet': ['#e085f4', '#f5eafa'],
  orange: ['#e16919', '#f8e2d4'],
  yellow: ['#f1ac4b', '#f9f0e6'],
  white: ['#ffffff', '#f5f5f5'],
}
/** A marker's colours are others than a pen's. */
const markers: Record<string, string> = {
  black: '#fddd00',
  grey: '#cbe7f1',
  blue: '#10acff',
  'light-blue': '#00f4ff',
  green: '#00ffc8',
  'light-green': '#65f641',
  red: '#ff636e',
  'light-red': '#ff7fa3',
  violet: '#c77cff',
  'light-violet': '#ff88ff',
  orange: '#ffa500',
  yellow: '#fddd00',
  white: '#ffffff',
}
const strokeWidths: Record<string, number> = { s: 2, m: 3.5, l: 5, xl: 10 }
const letterSizes: Record<string, number> = { s: 18, m: 24, l: 36, xl: 44 }
const dashes: Record<string, string> = { dashed: ' stroke-dasharray="10 10"', dotted: ' stroke-dasharray="1 10"' }

/** Of every kind of shape, those that a picture needs; a shape has some of them. */
interface DrawnProps extends ArrowProps, FigureProps, PictureProps {
  color: string
  fill: string
  dash: string
  size: string
  scale: number
  isClosed: boolean
  autoSize: boolean
  segments: { points: Point[] }[]
}
const propsOf = (record: PlainRecord): DrawnProps => record['props'] as DrawnProps

type Drawn = Pick<BoardSnapshot, 'drawings' | 'bindings' | 'notes' | 'pictures'>

/** `data`: pictures by their addresses. */
export function svgDrawings(
  { drawings: records, bindings, notes, pictures }: Drawn,
  data: ReadonlyMap<string, string>,
): Drawing[] {
  // Arrows may be tied to notes too.
  const targets = new Map(notes.map(({ id, box }) => [id, box]))
  const dataOf = ({ assetId }: PictureProps) => data.get(pictures[assetId ?? ''] ?? '')
  for (const record of records) {
    const { w, h, growY } = propsOf(record)
    const box = { x: record['x'] as number, y: record['y'] as number, w, h: h + (growY || 0) }
    if (w > 0 && h > 0) targets.set(record.id, box)
  }
  return records.map((record) => {
    const { svg, box } =
      record['type'] === 'image'
        ? svgPicture(propsOf(record), dataOf(propsOf(record)))
        : draw(record, findTies(record, bindings, targets))
    const [x, y, rotation] = [record['x'] as number, record['y'] as number, record['rotation'] as number]
    const turn = rotation === 0 ? '' : ` rotate(${svgNumber((rotation * 180) / Math.PI)})`
    const opacity = record['opacity'] === 1 ? '' : ` opacity="${svgNumber(record['opacity'] as number)}"`
    return {
      svg: `<g transform="translate(${svgPoint({ x, y })})${turn}"${opacity}>${svg}</g>`,
      box: { ...box, x: x + box.x, y: y + box.y },
    }
  })
}

const rounded = 'stroke-linecap="round" stroke-linejoin="round"'

function draw(record: PlainRecord, ties: Ties): Drawing {
  const props = propsOf(record)
  const [colour, pale] = colours[props.color] ?? colours['black']!
  const width = (strokeWidths[props.size] ?? 3.5) * (props.scale || 1)
  const stroke = `stroke="${colour}" stroke-width="${svgNumber(width)}" ${rounded}${dashes[props.dash] ?? ''}`
  const fill = props.fill === 'semi' ? '#fcfffe' : props.fill && props.fill !== 'none' ? pale : 'none'
  switch (record['type']) {
    case 'draw':
      return svgStroke(pointsOf(props), `fill="${props.isClosed ? fill : 'none'}" ${stroke}`, props.isClosed)
    case 'highlight': {
      const marker = `stroke="${markers[props.color] ?? colour}" stroke-opacity="0.5" stroke-width="${svgNumber(width * 6)}" ${rounded}`
      return svgStroke(pointsOf(props), `fill="none" ${marker}`)
    }
    case 'arrow':
      return svgArrow(props, ties, { colour, stroke })
    case 'geo':
      return svgFigure(props, `fill="${fill}" ${stroke}`, letterSizes[props.size] ?? 24)
    case 'text':
      return freeText(props, colour)
    default:
      return svgPicture(props, undefined)
  }
}

const pointsOf = ({ segments }: DrawnProps): Point[] => segments.flatMap(({ points }) => points)

/** Wide enough for any line of a text that is as wide as its longest line. */
const endlessWidth = 4_000

function freeText(props: DrawnProps, colour: string): Drawing {
  const size = (letterSizes[props.size] ?? 24) * props.scale
  const svg = svgParagraph(plainText(props), props.autoSize ? endlessWidth : props.w, { x: 0, y: 0, size, colour })
  return { svg, box: { x: 0, y: 0, w: props.w, h: size * 1.4 } }
}
