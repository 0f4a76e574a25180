/** The sticky notes of a board: where they lie, and to which phase that belongs. Their texts are `n:<shape>` (`layout.ts`). */
import type * as Y from 'yjs'
import type { Box, Canvas } from '../canvases/canvas.ts'
import type { CanvasLayout } from '../canvases/lay-out-canvas.ts'
import { placeOf } from '../canvases/place-of.ts'
import { recordsOf } from './layout.ts'
import { checkRecord } from './record-schema.ts'
import { fromGroups, type PlainRecord } from './records.ts'
import { whenWritten } from './sticky-shape.ts'

export interface NotePlace {
  id: string
  /** Id of the phase it lies at; null when it lies by itself. */
  place: string | null
  box: Box
  /** In radians, clockwise around the box's top left corner. */
  rotation: number
  colour: string
  /** The Yjs client that made it: who that is, the server knows. */
  authorClientId: number | null
  /** ms since 1970; null where the note doesn't say. */
  writtenAt: number | null
}

/** All notes, in reading order: by phase, then from the top down. */
export function readNotes(doc: Y.Doc, canvas: Canvas, cards: CanvasLayout['cards']): NotePlace[] {
  const notes: NotePlace[] = []
  recordsOf(doc).forEach((groups: unknown, id) => {
    if (!isMap(groups) || groups.get('t') !== 'sticky') return
    const record = fromGroups(id, (key) => groups.get(key))
    if (record && checkRecord(record).ok) notes.push(readNote(doc, record, canvas, cards))
  })
  return notes.toSorted(inReadingOrder(canvas))
}

function readNote(doc: Y.Doc, record: PlainRecord, canvas: Canvas, cards: CanvasLayout['cards']): NotePlace {
  const props = record['props'] as { w: number; h: number; growY: number; color: string }
  const [x, y, rotation] = [record['x'] as number, record['y'] as number, record['rotation'] as number]
  const box = { x, y, w: props.w, h: props.h + props.growY }
  const [sin, cos] = [Math.sin(rotation), Math.cos(rotation)]
  const centre = { x: x + (box.w * cos - box.h * sin) / 2, y: y + (box.w * sin + box.h * cos) / 2 }
  return {
    id: record.id,
    place: placeOf(canvas, centre, cards),
    box,
    rotation,
    colour: props.color,
    authorClientId: recordsOf(doc).get(record.id)?._item?.id.client ?? null,
    writtenAt: whenWritten(record['meta']),
  }
}

/** Notes whose tops are closer than this stand in one line and are read from left to right. */
const lineTolerance = 80

function inReadingOrder(canvas: Canvas): (a: NotePlace, b: NotePlace) => number {
  const places = new Map(canvas.phases.map(({ id }, index) => [id, index]))
  const placeIndex = ({ place }: NotePlace) => (place === null ? places.size : places.get(place)!)
  const line = ({ box }: NotePlace) => Math.round(box.y / lineTolerance)
  return (a, b) => placeIndex(a) - placeIndex(b) || line(a) - line(b) || a.box.x - b.box.x || (a.id < b.id ? -1 : 1)
}

/** A map of the document, as one from elsewhere may not be. */
export const isMap = (value: unknown): value is Y.Map<unknown> =>
  typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function'
