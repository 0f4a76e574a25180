import type { BoardFields } from '../../shared/api/boards.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { BoardSnapshot } from '../../shared/document/snapshot.ts'

/** All that is written on a board, without its drawing. */
export function fieldsOf(canvas: CanvasId, snapshot: BoardSnapshot, authors: ReadonlyMap<number, string>): BoardFields {
  const others = Object.entries(snapshot.votes).filter(([item]) => !item.startsWith('shape:'))
  return {
    canvas,
    fields: { ...snapshot.fields },
    rows: Object.fromEntries(
      Object.entries(snapshot.rows).map(([list, rows]) => [list, rows.map((row) => ({ ...row }))]),
    ),
    notes: snapshot.notes.map(({ id, text, place, authorClientId }) => ({
      text,
      place,
      author: authorClientId === null ? null : (authors.get(authorClientId) ?? null),
      ...(snapshot.votes[id] === undefined ? {} : { votes: snapshot.votes[id] }),
    })),
    ...(others.length > 0 ? { votes: Object.fromEntries(others) } : {}),
  }
}
