import { useMemo } from 'react'
import { planOf, type Plan, type PlannedDay } from '../../shared/facilitation/plan-of.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { useServerTime } from '../live-day/use-server-time.ts'

/** Whole minutes are shown, so this is often enough. */
const everyMs = 5_000

/** When each step begins and ends, from where the room is now. */
export function usePlan(day: PlannedDay | undefined): Plan {
  const now = useServerTime(everyMs)
  const view = useLiveView()
  const step = view?.step
  const timer = view?.timer ?? null
  const stepId = step?.step.id
  const since = step?.since
  return useMemo(
    () =>
      planOf(day ?? noDay, {
        current: stepId === undefined || since === undefined ? null : { stepId, since },
        timer,
        now,
      }),
    [day, stepId, since, timer, now],
  )
}

const noDay: PlannedDay = { steps: [], startsAt: null }
