import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import type { Plan } from '../../shared/facilitation/plan-of.ts'
import type { RunSheet, Step } from '../../shared/facilitation/run-sheet.ts'
import type { StepId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { StepCard } from './step-card.tsx'
import type { SheetActs } from './use-sheet-acts.ts'
import { useStepHandling } from './use-step-handling.ts'

interface SheetStepsProps {
  sheet: RunSheet
  plan: Plan
  acts: SheetActs
  /** The day is on: the room can be led from here. */
  mayGo: boolean
  /** A step that has just been made before any of these were here: it is written in next. */
  focusOn: StepId | null
}

/** All steps of the day, one under the other. */
export function SheetSteps({ sheet, plan, acts, mayGo, focusOn }: SheetStepsProps) {
  const words = useWords()
  const list = useRef<HTMLOListElement>(null)
  const handling = useStepHandling({ acts, sheet, list, focusOn })
  const { press, isPressing } = useCommand()
  const [asking, setAsking] = useState<{ step: Step; at: number } | null>(null)
  const isFull = sheet.steps.length >= bounds.steps
  const careful = {
    ...handling,
    remove: async (step: Step, at: number) => {
      if (plan.steps[at]?.status === 'current') setAsking({ step, at })
      else await handling.remove(step, at)
    },
  }
  return (
    <>
      <ol ref={list} className="sheet-steps" aria-label={words('runSheet.steps')}>
        {sheet.steps.map((step, index) => {
          const planned = plan.steps[index]
          return (
            planned && (
              <StepCard
                key={step.id}
                step={step}
                planned={planned}
                number={index + 1}
                isLast={index === sheet.steps.length - 1}
                isFull={isFull}
                acts={acts}
                handling={careful}
                onGoTo={
                  mayGo
                    ? () => {
                        if (!isPressing) void press({ act: 'goToStep', stepId: step.id })
                      }
                    : null
                }
              />
            )
          )
        })}
      </ol>
      <div className="sheet-steps-end">
        {isFull ? (
          <p>{words('runSheet.full', { count: bounds.steps })}</p>
        ) : (
          <Button icon={<Plus aria-hidden="true" />} onClick={() => handling.add(sheet.steps.length)}>
            {words('runSheet.add')}
          </Button>
        )}
        <p className="soft sheet-steps-hint">{words('runSheet.moveHint')}</p>
      </div>
      <output className="unseen">{handling.said}</output>
      {asking && (
        <ConfirmDialog
          open
          danger
          onOpenChange={() => setAsking(null)}
          title={words('runSheet.removeCurrentTitle')}
          text={words('runSheet.removeCurrentText', { title: asking.step.title })}
          confirmLabel={words('runSheet.remove')}
          onConfirm={() => {
            void handling.remove(asking.step, asking.at)
            setAsking(null)
          }}
        />
      )}
    </>
  )
}
