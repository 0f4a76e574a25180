/** *Forrige* and *Næste*, where a thumb lies. Each names the step that it leads to: two who press at once end at the same one. */
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useState } from 'react'
import type { StepId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { useRunSheet } from '../run-sheet/use-run-sheet.ts'
import { Button } from '../ui/button.tsx'
import { neighboursOf } from './step-neighbours.ts'
import { useJustChanged } from './use-just-changed.ts'
import type { DayInHand } from './use-remote.ts'

export function RemoteSteps({ day }: { day: DayInHand }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const { view, workshopId } = day
  const { data: runSheet } = useRunSheet(workshopId)
  const lastStep = useLastStep(view.step?.step.id ?? null)
  const isWaiting = useJustChanged(view.step?.step.id ?? null) || isPressing
  if (!runSheet || runSheet.steps.length === 0) return null
  const { previous, next } = neighboursOf(runSheet.steps, view.step?.step.id ?? null, lastStep)
  const isFirst = view.step === null
  const goTo = (stepId: StepId | null) => {
    if (!isWaiting) void press({ act: 'goToStep', stepId })
  }
  return (
    <div className="remote-steps">
      <Button
        size="large"
        icon={<ArrowLeft aria-hidden="true" />}
        aria-label={previous ? words('remote.previousIs', previous) : words('remote.previous')}
        title={previous?.title}
        disabled={!previous}
        aria-disabled={isWaiting}
        onClick={() => previous && goTo(previous.id)}
      >
        {words('remote.previous')}
      </Button>
      <Button
        size="large"
        look="primary"
        className="remote-next"
        disabled={next === undefined}
        aria-disabled={isWaiting}
        onClick={() => next !== undefined && goTo(next?.id ?? null)}
      >
        <span className="remote-next-words">
          <span>{words(isFirst ? 'remote.begin' : next === null ? 'remote.finish' : 'remote.next')}</span>
          <span className="remote-next-title">{next ? next.title : next === null && words('remote.finishIs')}</span>
        </span>
        <ArrowRight aria-hidden="true" />
      </Button>
    </div>
  )
}

/** The step that the room was at last: the way back for whoever ended the run sheet by mistake. */
function useLastStep(current: StepId | null): StepId | null {
  const [last, setLast] = useState(current)
  if (current !== null && current !== last) setLast(current)
  return last
}
