/** The day's steps in short: what is over, where the room is, what comes. Small enough for the remote. */
import type { PlannedStep } from '../../shared/facilitation/plan-of.ts'
import type { Step } from '../../shared/facilitation/run-sheet.ts'
import type { StepId, WorkshopId } from '../../shared/ids.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { Banner } from '../ui/banner.tsx'
import { classNames } from '../ui/class-names.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { StepMarks } from './step-marks.tsx'
import { StepTime } from './step-time.tsx'
import { useClock } from './use-clock.ts'
import { usePlan } from './use-plan.ts'
import { useRunSheet } from './use-run-sheet.ts'
import './step-list.css'

interface StepListProps {
  /** Pressing a step. Without it the steps can only be read. */
  onGoTo?: (stepId: StepId) => void
  /** A press is on its way. */
  isPressing?: boolean
}

/** Inside a `LiveDayProvider`; for those who hold the remote. */
export function StepList(props: StepListProps) {
  const day = useLiveDay()
  return day && <StepsOfDay {...props} workshopId={day.workshopId} />
}

function StepsOfDay({ workshopId, onGoTo, isPressing = false }: StepListProps & { workshopId: WorkshopId }) {
  const words = useWords()
  const { data: sheet, error } = useRunSheet(workshopId)
  const plan = usePlan(sheet)
  if (!sheet) return error ? <Banner tone="bad">{errorSentence(words, error)}</Banner> : <Skeleton height="8rem" />
  if (sheet.steps.length === 0) return <p className="soft">{words('runSheet.noSteps')}</p>
  const currentIndex = plan.steps.findIndex(({ status }) => status === 'current')
  return (
    <ol className="step-list" aria-label={words('runSheet.steps')}>
      {sheet.steps.map((step, index) => {
        const planned = plan.steps[index]
        if (!planned) return null
        const line = <StepLine step={step} planned={planned} isNext={currentIndex >= 0 && index === currentIndex + 1} />
        const isCurrent = planned.status === 'current'
        return (
          <li
            key={step.id}
            className={classNames('step-list-item', `step-list-${planned.status}`)}
            aria-current={isCurrent ? 'step' : undefined}
          >
            {onGoTo && !isCurrent ? (
              <button
                type="button"
                className="step-list-line"
                aria-disabled={isPressing}
                onClick={() => {
                  if (!isPressing) onGoTo(step.id)
                }}
              >
                {line}
              </button>
            ) : (
              <div className="step-list-line">{line}</div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function StepLine({ step, planned, isNext }: { step: Step; planned: PlannedStep; isNext: boolean }) {
  const words = useWords()
  const clock = useClock()
  return (
    <>
      <StepTime step={planned} />
      <span className="step-list-words">
        <span className="step-list-title">{step.title}</span>
        <StepMarks step={step} />
      </span>
      {planned.status === 'current' && <span className="step-list-now">{words('runSheet.now')}</span>}
      {isNext && <span className="step-list-next">{words('runSheet.next')}</span>}
      {step.minutes !== null && <span className="step-list-minutes">{clock.length(step.minutes)}</span>}
    </>
  )
}
