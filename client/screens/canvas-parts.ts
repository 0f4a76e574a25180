import type { Canvas, Field, List, Phase } from '../../shared/canvases/canvas.ts'
import { partsOfPhase } from '../../shared/canvases/parts-of.ts'

/** A field or a list of a canvas, as it is shown by itself. */
export type CanvasPart = { phase: Phase } & (
  | { kind: 'field'; id: string; field: Field }
  | { kind: 'list'; id: string; list: List }
)

/** In the order of work: one further is what one does next. */
export const canvasParts = (canvas: Canvas): CanvasPart[] =>
  canvas.phases.flatMap((phase) =>
    partsOfPhase(canvas, phase).map((part): CanvasPart => {
      const { id } = part
      return 'cells' in part ? { kind: 'list', id, phase, list: part } : { kind: 'field', id, phase, field: part }
    }),
  )

export const nameOfPart = (part: CanvasPart) => (part.kind === 'field' ? part.field.name : part.list.name)
export const promptOfPart = (part: CanvasPart) => (part.kind === 'field' ? part.field.prompt : part.list.prompt)
