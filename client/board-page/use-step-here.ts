import { useMemo } from 'react'
import type { BoundRights } from '../../shared/facilitation/rights.ts'
import { useLiveView } from '../live-day/live-day.tsx'

export interface StepHere {
  step?: { rights: BoundRights; canvas: string }
}

/** What the day's step leaves of one's rights on a board of this canvas: the same object until that changes. */
export function useStepHere(canvas: string): StepHere {
  const rights = useLiveView()?.rights
  const said = rights ? JSON.stringify(rights) : null
  return useMemo(
    () => (said === null ? {} : { step: { rights: JSON.parse(said) as BoundRights, canvas } }),
    [said, canvas],
  )
}
