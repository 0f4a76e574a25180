import type { Plan } from '../../shared/facilitation/plan-of.ts'
import type { RunSheet, Step } from '../../shared/facilitation/run-sheet.ts'

export interface CatchingUp {
  /** The steps that would be shorter, with their new minutes. */
  shorter: { step: Step; minutes: number }[]
  /** When the day would end then, and when it was to end: ms since 1970, null when nothing is known. */
  endsAt: number | null
  plannedEnd: number | null
}

export function whatCatchingUpDoes({ steps }: Pick<RunSheet, 'steps'>, plan: Plan): CatchingUp {
  const shorter = steps.flatMap((step, index) => {
    const minutes = plan.steps[index]?.minutesOnTime ?? null
    return minutes === null || step.minutes === null || minutes >= step.minutes ? [] : [{ step, minutes }]
  })
  const won = shorter.reduce((sum, { step, minutes }) => sum + (step.minutes ?? 0) - minutes, 0) * 60_000
  return {
    shorter,
    endsAt: plan.endsAt === null ? null : plan.endsAt - won,
    plannedEnd: plan.endsAt === null || plan.lateMs === null ? null : plan.endsAt - plan.lateMs,
  }
}
