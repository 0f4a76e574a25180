/** How far the work on a board has come: the last phase, in the order of work, that has anything written in it. */
import type { Canvas } from '../canvases/canvas.ts'
import type { BoardSnapshot } from './snapshot.ts'

export interface PhaseReached {
  id: string
  /** From 1. */
  number: number
  of: number
}

/** Null as long as nothing is written, and on a canvas without phases. */
export function phaseReached(
  canvas: Canvas,
  { fields, rows, notes }: Pick<BoardSnapshot, 'fields' | 'rows' | 'notes'>,
): PhaseReached | null {
  const isText = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''
  const written = new Set([
    ...canvas.fields.filter(({ id }) => isText(fields[id])).map(({ phase }) => phase),
    ...canvas.lists
      .filter(({ id, cells }) => rows[id]?.some((row) => cells.some((cell) => isText(row[cell.id]))))
      .map(({ phase }) => phase),
    ...notes.map(({ place }) => place),
  ])
  const index = canvas.phases.findLastIndex(({ id }) => written.has(id))
  const phase = canvas.phases[index]
  return phase ? { id: phase.id, number: index + 1, of: canvas.phases.length } : null
}
