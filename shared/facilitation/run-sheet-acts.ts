/** Acts on a run sheet, each changing one thing, so that two consultants may plan at once. Pure; the answer has the next version. */
import type { StepId } from '../ids.ts'
import { bounds } from './bounds.ts'
import type { Plan } from './plan-of.ts'
import type { RunSheet, Step, StepText } from './run-sheet.ts'

const withSteps = (sheet: RunSheet, steps: Step[]): RunSheet => {
  const { replanned, ...next } = { ...sheet, version: sheet.version + 1, steps }
  const at = sheet.steps.findIndex(({ id }) => id === replanned?.stepId)
  // What was replanned is a place in the day: whichever step stands there now begins then.
  const step = steps[Math.min(at, steps.length - 1)]
  return replanned && step ? { ...next, replanned: { ...replanned, stepId: step.id } } : next
}

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

export function setStart(before: RunSheet, startsAt: number | null): RunSheet {
  const { replanned: _, ...sheet } = before
  return { ...sheet, version: sheet.version + 1, startsAt }
}

/** Null when they are too many. */
export function replaceSteps(before: RunSheet, steps: readonly Step[]): RunSheet | null {
  const { replanned: _, ...sheet } = before
  return steps.length > bounds.steps ? null : withSteps(sheet, [...steps])
}

/** The steps ahead with as many minutes as the plan leaves them, planned from when they can begin. A day that is on time stays as it is. */
export function catchUp(sheet: RunSheet, plan: Plan): RunSheet {
  if (plan.lateMs === null || plan.lateMs <= 0) return withSteps(sheet, sheet.steps)
  const minutes = new Map(plan.steps.map(({ stepId, minutesOnTime }) => [stepId, minutesOnTime]))
  const next = plan.steps.find(({ status }) => status === 'ahead')
  const steps = sheet.steps.map((step) => ({ ...step, minutes: minutes.get(step.id) ?? step.minutes }))
  const caughtUp = { ...sheet, version: sheet.version + 1, steps }
  return next?.expected ? { ...caughtUp, replanned: { stepId: next.stepId, at: next.expected.startsAt } } : caughtUp
}
