/** A board as plain data: what exports, thumbnails and overviews are made from. */
import type * as Y from 'yjs'
import type { Canvas } from '../canvases/canvas.ts'
import { layOutCanvas, type BoardTexts } from '../canvases/lay-out-canvas.ts'
import { boardTexts } from './lay-out-board.ts'
import { noteTextOf, recordsOf } from './layout.ts'
import { isMap, readNotes, type NotePlace } from './notes.ts'
import { fromGroups, type GroupKey, type PlainRecord } from './records.ts'
import { checkRecord } from './record-schema.ts'
import { readVotes } from './votes.ts'

export interface BoardSnapshot {
  /** Field id -> text; every field of the canvas, empty ones too. */
  fields: BoardTexts['fields']
  /** List id -> rows in order: `id`, and cell id -> text. */
  rows: BoardTexts['rows']
  /** In reading order: by phase, then from the top down. */
  notes: NoteSnapshot[]
  /** Strokes, shapes, texts, arrows and pictures, back to front: tldraw's records, checked. */
  drawings: PlainRecord[]
  /** Ids of notes and drawings alike, back to front. */
  order: string[]
  /** Where the pictures are to be had: asset id -> address. */
  pictures: Readonly<Record<string, string>>
  /** What arrows are tied to. */
  bindings: PlainRecord[]
  /** What a closed vote gave notes, rows and fields, by item (`votes.ts`); only those that got something. */
  votes: Readonly<Record<string, number>>
}

export type NoteSnapshot = NotePlace & { text: string }

/** Whatever stands in the document, the answer has this shape: what is no valid record is left out. */
export function snapshotBoard(doc: Y.Doc, canvas: Canvas): BoardSnapshot {
  const { fields, rows } = boardTexts(canvas, doc)
  const { cards } = layOutCanvas(canvas, { fields, rows })
  const records = readRecords(doc)
  const shapes = records.filter(({ typeName }) => typeName === 'shape').toSorted(byIndex)
  return {
    fields,
    rows,
    notes: readNotes(doc, canvas, cards).map((note) => ({ ...note, text: noteTextOf(doc, note.id).toJSON() })),
    drawings: shapes.filter(({ type }) => type !== 'sticky'),
    order: shapes.map(({ id }) => id),
    pictures: Object.fromEntries(
      records
        .filter(({ typeName }) => typeName === 'asset')
        .map((asset) => [asset.id, (asset['props'] as { src: string }).src]),
    ),
    bindings: records.filter(({ typeName }) => typeName === 'binding'),
    votes: readVotes(doc),
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

const byIndex = (a: PlainRecord, b: PlainRecord): number => {
  const [one, other] = [String(a['index']), String(b['index'])]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}
