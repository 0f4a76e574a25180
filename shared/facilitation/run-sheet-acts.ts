/** Acts on a run sheet, each changing one thing, so that two consultants may plan at once. Pure; the answer has the next version. */
import type { StepId } from '../ids.ts'
import { bounds } from './bounds.ts'
import type { RunSheet, Step, StepText } from './run-sheet.ts'

const withSteps = (sheet: RunSheet, steps: Step[]): RunSheet => ({ ...sheet, version: sheet.version + 1, steps })

/** Null when it would have more steps than it may. */
export function addSteps(sheet: RunSheet, added: readonly Step[], at = sheet.steps.length): RunSheet | null {
  if (sheet.steps.length + added.length > bounds.steps) return null
  return withSteps(sheet, sheet.steps.toSpliced(at, 0, ...added))
}

/** Null when there is no such step. */
export function changeStep(sheet: RunSheet, stepId: StepId, change: Partial<StepText>): RunSheet | null {
  if (!sheet.steps.some(({ id }) => id === stepId)) return null
  return withSteps(
    sheet,
    sheet.steps.map((step) => (step.id === stepId ? { ...step, ...change } : step)),
  )
}

/** Null when there is no such step. */
export function removeStep(sheet: RunSheet, stepId: StepId): RunSheet | null {
  const left = sheet.steps.filter(({ id }) => id !== stepId)
  return left.length === sheet.steps.length ? null : withSteps(sheet, left)
}

/** Those that somebody else has added meanwhile keep their order, behind those that are named. */
export function orderSteps(sheet: RunSheet, stepIds: readonly StepId[]): RunSheet {
  const place = new Map([...new Set(stepIds)].map((id, index) => [id, index]))
  const rank = ({ id }: Step) => place.get(id) ?? place.size
  return withSteps(
    sheet,
    sheet.steps.toSorted((a, b) => rank(a) - rank(b)),
  )
}

export const setStart = (sheet: RunSheet, startsAt: number | null): RunSheet => ({
  ...sheet,
  version: sheet.version + 1,
  startsAt,
})

/** Null when they are too many. */
export function replaceSteps(sheet: RunSheet, steps: readonly Step[]): RunSheet | null {
  return steps.length > bounds.steps ? null : withSteps(sheet, [...steps])
}
