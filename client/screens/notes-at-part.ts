import type { Box, Canvas } from '../../shared/canvases/canvas.ts'
import type { CanvasLayout } from '../../shared/canvases/lay-out-canvas.ts'
import type { NotePlace } from '../../shared/document/notes.ts'
import { canvasParts, type CanvasPart } from './canvas-parts.ts'

/** The notes that lie at this part: those of its phase, or where a phase has several parts, those that are nearest to this one. */
export function notesAtPart(
  notes: readonly NotePlace[],
  { canvas, layout, part }: { canvas: Canvas; layout: CanvasLayout; part: CanvasPart },
): NotePlace[] {
  const inPhase = canvasParts(canvas).filter(({ phase }) => phase.id === part.phase.id)
  const boxes = inPhase.map((one) => ({ id: one.id, box: boxOf(one, layout) }))
  return notes.filter(({ place, box }) => {
    if (place !== part.phase.id) return false
    const nearest = boxes.toSorted((a, b) => distance(a.box, box) - distance(b.box, box))[0]
    return nearest?.id === part.id
  })
}

function boxOf(part: CanvasPart, { fields, lists }: CanvasLayout): Box {
  if (part.kind === 'field') return fields[part.id] ?? part.field.box
  const list = lists[part.id]
  return list
    ? { ...part.list.box, h: Math.max(part.list.box.h, list.foot.y + list.foot.h - part.list.box.y) }
    : part.list.box
}

/** From the middle of the note to the box; 0 inside of it. */
function distance(box: Box, note: Box): number {
  const [x, y] = [note.x + note.w / 2, note.y + note.h / 2]
  const dx = Math.max(box.x - x, 0, x - (box.x + box.w))
  const dy = Math.max(box.y - y, 0, y - (box.y + box.h))
  return Math.hypot(dx, dy)
}
