import type { Canvas, Field, List, Phase } from '../../shared/canvases/canvas.ts'

/** A field or a list of a canvas, as it is shown by itself. */
export type CanvasPart = { phase: Phase } & (
  | { kind: 'field'; id: string; field: Field }
  | { kind: 'list'; id: string; list: List }
)

/** In the order of work: one further is what one does next. */
export const canvasParts = (canvas: Canvas): CanvasPart[] =>
  canvas.phases.flatMap((phase): CanvasPart[] => [
    ...canvas.fields
      .filter((field) => field.phase === phase.id)
      .map((field): CanvasPart => ({ kind: 'field', id: field.id, phase, field })),
    ...canvas.lists
      .filter((list) => list.phase === phase.id)
      .map((list): CanvasPart => ({ kind: 'list', id: list.id, phase, list })),
  ])

export const nameOfPart = (part: CanvasPart) => (part.kind === 'field' ? part.field.name : part.list.name)
export const promptOfPart = (part: CanvasPart) => (part.kind === 'field' ? part.field.prompt : part.list.prompt)
