import type { Step } from '../../shared/facilitation/run-sheet.ts'
import type { StepId } from '../../shared/ids.ts'

/** Where *Forrige* and *Næste* lead. Undefined: nowhere; null: out of the run sheet. */
export interface Neighbours {
  previous: Step | undefined
  next: Step | null | undefined
}

/** From no step at all, *Næste* begins with the first one, and *Forrige* goes back to the `last` that the room was at. */
export function neighboursOf(steps: readonly Step[], current: StepId | null, last: StepId | null = null): Neighbours {
  if (steps.length === 0) return { previous: undefined, next: undefined }
  const index = steps.findIndex(({ id }) => id === current)
  if (index < 0) return { previous: steps.find(({ id }) => id === last), next: steps[0] }
  return { previous: steps[index - 1], next: steps[index + 1] ?? null }
}
