/** A board as plain data: what exports, thumbnails and overviews are made from. */
import type * as Y from 'yjs'
import type { Box, Canvas } from '../canvases/canvas.ts'
import { layOutCanvas, type BoardTexts, type CanvasLayout } from '../canvases/lay-out-canvas.ts'
import { placeOf } from '../canvases/place-of.ts'
import { boardTexts } from './lay-out-board.ts'
import { noteTextOf, recordsOf } from './layout.ts'
import { fromGroups, type GroupKey, type PlainRecord } from './records.ts'
import { checkRecord } from './record-schema.ts'

export interface BoardSnapshot {
  /** Field id -> text; every field of the canvas, empty ones too. */
  fields: BoardTexts['fields']
  /** List id -> rows in order: `id`, and cell id -> text. */
  rows: BoardTexts['rows']
  /** In reading order: by phase, then from the top down. */
  notes: NoteSnapshot[]
  /** Strokes, shapes, texts, arrows and pictures, back to front: tldraw's records, checked. */
  drawings: PlainRecord[]
  /** What pictures refer to, by id. */
  assets: PlainRecord[]
}

export interface NoteSnapshot {
  id: string
  text: string
  /** Id of the phase it lies at; null when it lies by itself. */
  place: string | null
  box: Box
  /** In radians, clockwise around the box's top left corner. */
  rotation: number
  colour: string
  /** The Yjs client that made it: who that is, the server knows. */
  authorClientId: number | null
}

/** Whatever stands in the document, the answer has this shape: what is no valid record is left out. */
export function snapshotBoard(doc: Y.Doc, canvas: Canvas): BoardSnapshot {
  const { fields, rows } = boardTexts(canvas, doc)
  const { cards } = layOutCanvas(canvas, { fields, rows })
  const records = readRecords(doc)
  const stickies = records.filter(({ type }) => type === 'sticky').map((record) => readNote(doc, record, canvas, cards))
  return {
    fields,
    rows,
    notes: stickies.toSorted(inReadingOrder(canvas)),
    drawings: records.filter(({ typeName, type }) => typeName === 'shape' && type !== 'sticky').toSorted(byIndex),
    assets: records.filter(({ typeName }) => typeName === 'asset'),
  }
}

/** How many of the canvas's fields and lists have something written in them. */
export function countFilled(canvas: Canvas, snapshot: BoardSnapshot): { fields: number; of: number } {
  const hasText = (text: string | undefined) => text !== undefined && text.trim() !== ''
  const fields = canvas.fields.filter(({ id }) => hasText(snapshot.fields[id]))
  const lists = canvas.lists.filter(({ id, cells }) =>
    snapshot.rows[id]?.some((row) => cells.some((cell) => hasText(row[cell.id]))),
  )
  return { fields: fields.length + lists.length, of: canvas.fields.length + canvas.lists.length }
}

function readRecords(doc: Y.Doc): PlainRecord[] {
  const records: PlainRecord[] = []
  recordsOf(doc).forEach((groups: unknown, id) => {
    if (!isMap(groups)) return
    const record = fromGroups(id, (key: GroupKey) => groups.get(key))
    if (record && checkRecord(record).ok) records.push(record)
  })
  return records
}

function readNote(doc: Y.Doc, record: PlainRecord, canvas: Canvas, cards: CanvasLayout['cards']): NoteSnapshot {
  const props = record['props'] as { w: number; h: number; growY: number; color: string }
  const [x, y, rotation] = [record['x'] as number, record['y'] as number, record['rotation'] as number]
  const box = { x, y, w: props.w, h: props.h + props.growY }
  const [sin, cos] = [Math.sin(rotation), Math.cos(rotation)]
  const centre = {
    x: x + (box.w * cos - box.h * sin) / 2,
    y: y + (box.w * sin + box.h * cos) / 2,
  }
  return {
    id: record.id,
    text: noteTextOf(doc, record.id).toJSON(),
    place: placeOf(canvas, centre, cards),
    box,
    rotation,
    colour: props.color,
    authorClientId: recordsOf(doc).get(record.id)?._item?.id.client ?? null,
  }
}

/** Notes whose tops are closer than this stand in one line and are read from left to right. */
const lineTolerance = 80

function inReadingOrder(canvas: Canvas): (a: NoteSnapshot, b: NoteSnapshot) => number {
  const places = new Map(canvas.phases.map(({ id }, index) => [id, index]))
  const placeIndex = ({ place }: NoteSnapshot) => (place === null ? places.size : places.get(place)!)
  const line = ({ box }: NoteSnapshot) => Math.round(box.y / lineTolerance)
  return (a, b) => placeIndex(a) - placeIndex(b) || line(a) - line(b) || a.box.x - b.box.x || (a.id < b.id ? -1 : 1)
}

const byIndex = (a: PlainRecord, b: PlainRecord): number => {
  const [one, other] = [String(a['index']), String(b['index'])]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}

const isMap = (value: unknown): value is Y.Map<unknown> =>
  typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function'
