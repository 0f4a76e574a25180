/** What a vote is about on one board: the things that can be voted for, each with how it reads. The same for screens and for the count. */
import type { Box, Canvas } from '../canvases/canvas.ts'
import type { BoardSnapshot, NoteSnapshot } from '../document/snapshot.ts'
import { fieldItem, rowItem } from '../document/votes.ts'
import { boxOfField } from './lay-notes.ts'
import type { Subject } from './live-state.ts'

export interface VoteItem {
  item: string
  /** At most 120 characters of what it says. */
  text: string
}

/** Notes that lie a little outside the field are meant for it too. */
const margin = 60

/** Empty for a board of another canvas than the vote is about. */
export function voteItems(
  subject: Subject,
  canvas: Canvas,
  { fields, rows, notes }: Pick<BoardSnapshot, 'fields' | 'rows' | 'notes'>,
): VoteItem[] {
  if (subject.canvas !== canvas.id) return []
  switch (subject.kind) {
    case 'notes':
      return notes.filter(({ colour }) => subject.colour === null || subject.colour === colour).map(noteItem)
    case 'notesInField': {
      const field = boxOfField(canvas, subject.fieldId, { fields, rows })
      return notes.filter((note) => liesInField(canvas, subject.fieldId, field, note)).map(noteItem)
    }
    case 'rows':
      // Rows that nobody has begun are no choice.
      return (rows[subject.listId] ?? [])
        .map(({ id = '', ...cells }) => ({
          item: rowItem(subject.listId, id),
          text: shorten(Object.values(cells).filter(Boolean).join(' · ')),
        }))
        .filter(({ text }) => text !== '')
    case 'fields':
      return canvas.fields.map(({ id }) => ({ item: fieldItem(id), text: shorten(fields[id] ?? '') }))
  }
}

const noteItem = ({ id, text }: NoteSnapshot): VoteItem => ({ item: id, text: shorten(text) })

/** Its middle is in the field's box or close by; or it is in the field's phase, and that has no other field. */
function liesInField(canvas: Canvas, fieldId: string, field: Box | null, { box, place }: NoteSnapshot): boolean {
  if (!field) return false
  if (isNear(field, { x: box.x + box.w / 2, y: box.y + box.h / 2 })) return true
  const parts = [...canvas.fields, ...canvas.lists]
  const phase = parts.find(({ id }) => id === fieldId)?.phase
  return place !== null && place === phase && parts.filter((part) => part.phase === phase).length === 1
}

const isNear = ({ x, y, w, h }: Box, point: { x: number; y: number }): boolean =>
  point.x >= x - margin && point.x <= x + w + margin && point.y >= y - margin && point.y <= y + h + margin

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 120 ? line : `${line.slice(0, 119).toWellFormed()}…`
}
