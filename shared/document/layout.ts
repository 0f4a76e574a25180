/**
 * A board as a Y.Doc: which roots it has, of which type, and what their names are. Server and client reach a board's parts through
 * these functions alone.
 *
 *   meta            Y.Map    schema version of this layout, canvas id and version, tldraw's serialized schema. Written by the server alone.
 *   records         Y.Map    tldraw's records: one nested Y.Map per shape (see `records.ts`)
 *   f:<field>       Y.Text   a field of the canvas
 *   rows:<list>     Y.Array  of Y.Map: `id`, `order` (where it stands), `gone` (true once removed) and a Y.Text per cell. A row is made
 *                            whole by one person and stays where it is in the array: moving or removing it must not cost the letters
 *                            that somebody is typing in it (`rows.ts`)
 *   n:<shape id>    Y.Text   the text of a sticky note
 *   votes           Y.Map    what closed votes gave things (`votes.ts`). Written by the server alone
 *
 * Invariants
 * - The server seeds a board in the transaction that creates it; a client never creates `meta`, a row of the seed, or a fixed id.
 * - The canvas is no record: clients draw it from its definition. A record of type `canvas` is refused.
 * - tldraw's `document` and `page` records are not here: every screen makes them with tldraw's own fixed ids (`page:page`), and all
 *   shapes stand directly on that page. What a record may be is said in `record-schema.ts`.
 */
import type * as Y from 'yjs'

export const layoutVersion = 1

export const rootNames = { meta: 'meta', records: 'records' } as const
export const fieldRoot = (fieldId: string): string => `f:${fieldId}`
export const listRoot = (listId: string): string => `rows:${listId}`
export const noteRoot = (shapeId: string): string => `n:${shapeId}`

/** `n:shape:<id>` -> `shape:<id>`; null when it is no note's root. */
export const shapeIdOfNoteRoot = (root: string): string | null => (root.startsWith('n:shape:') ? root.slice(2) : null)

export interface BoardMeta {
  layoutVersion: number
  canvas: string
  canvasVersion: number
}

export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(rootNames.meta)
export const recordsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap(rootNames.records)
export const fieldOf = (doc: Y.Doc, fieldId: string): Y.Text => doc.getText(fieldRoot(fieldId))
export const rowsOf = (doc: Y.Doc, listId: string): Y.Array<Y.Map<unknown>> => doc.getArray(listRoot(listId))
export const noteTextOf = (doc: Y.Doc, shapeId: string): Y.Text => doc.getText(noteRoot(shapeId))
