import type { PlannedStep } from '../../shared/facilitation/plan-of.ts'
import { useWords } from '../i18n/use-words.ts'
import { minutesBetween } from './minutes-between.ts'
import { useClock } from './use-clock.ts'
import './step-time.css'

/** When a step begins: as it is to be expected, and beside it as it was planned, if that is another time. */
export function StepTime({ step }: { step: Pick<PlannedStep, 'planned' | 'expected'> }) {
  const words = useWords()
  const clock = useClock()
  const planned = step.planned?.startsAt ?? null
  const expected = step.expected?.startsAt ?? null
  if (planned === null && expected === null) return null
  const isMoved = planned !== null && expected !== null && minutesBetween(planned, expected) !== 0
  const shown = expected ?? planned ?? 0
  return (
    <span className="step-time">
      <span className="step-time-now">{clock.time(shown)}</span>
      {isMoved && (
        <s className="step-time-planned">
          <span className="unseen">{words('runSheet.plannedAt')}</span>
          {clock.time(planned)}
        </s>
      )}
    </span>
  )
}
