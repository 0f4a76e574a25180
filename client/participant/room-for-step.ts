/** How much of a field on the canvas its step's instruction may take, and when it gives way. In canvas units. */
import { useMemo } from 'react'
import type { Box, Canvas } from '../../shared/canvases/canvas.ts'
import { boardTexts, layOutBoard } from '../../shared/document/lay-out-board.ts'
import { fieldOf } from '../../shared/document/layout.ts'
import { boxOfText } from '../../shared/facilitation/lay-notes.ts'
import { useNotes } from '../canvases/use-notes.ts'
import { useBoardDocument } from '../fields/board-document.tsx'
import { useTextValue } from '../fields/use-text-value.ts'

const mostOfField = 0.5
/** Of one line and of the edges above and below them: as in `step-at-part.css`. */
const lineHeight = 25
const padding = 16

export interface RoomForStep {
  lines: number
  /** Notes lie where it and the field's own text below it would be: it still stands above the board. */
  isTaken: boolean
}

/** Null for lists, and for fields of one line: there it stands outside. */
export function useRoomForStep(canvas: Canvas, fieldId: string): RoomForStep | null {
  const { doc } = useBoardDocument()
  const notes = useNotes(canvas)
  const text = useTextValue(fieldOf(doc, fieldId))
  return useMemo(() => {
    const field = layOutBoard(canvas, doc).fields[fieldId]
    if (!field || canvas.fields.find(({ id }) => id === fieldId)?.kind !== 'text') return null
    const most = field.h * mostOfField
    const written = text.trim() === '' ? 0 : (boxOfText(canvas, fieldId, boardTexts(canvas, doc))?.h ?? 0)
    const needed = { ...field, h: Math.min(field.h, most + written) }
    return {
      lines: Math.max(1, Math.floor((most - padding) / lineHeight)),
      isTaken: notes.some(({ box }) => overlap(box, needed)),
    }
  }, [canvas, doc, fieldId, notes, text])
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
