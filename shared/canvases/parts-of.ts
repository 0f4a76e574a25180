import type { Canvas, Field, List, Phase } from './canvas.ts'

type Parts = Pick<Canvas, 'fields' | 'lists'>

/** Where one writes in a phase: its fields, then its lists. */
export const partsOfPhase = ({ fields, lists }: Parts, { id }: Pick<Phase, 'id'>): (Field | List)[] =>
  [...fields, ...lists].filter(({ phase }) => phase === id)

/** Where one writes on a canvas, in the order of work. */
export const partsOf = (canvas: Parts & Pick<Canvas, 'phases'>): (Field | List)[] =>
  canvas.phases.flatMap((phase) => partsOfPhase(canvas, phase))
