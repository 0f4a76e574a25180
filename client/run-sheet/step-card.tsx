/** One step of the run sheet, written in where it stands. */
import { ChevronDown, Play } from 'lucide-react'
import { useId, useState } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import type { PlannedStep } from '../../shared/facilitation/plan-of.ts'
import { StepText, type Step } from '../../shared/facilitation/run-sheet.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { MinutesField } from './minutes-field.tsx'
import { placeName } from './place-names.ts'
import { QuietText } from './quiet-text.tsx'
import { StepMarks } from './step-marks.tsx'
import { StepMenu } from './step-menu.tsx'
import { StepSettings } from './step-settings.tsx'
import { StepTime } from './step-time.tsx'
import { useDraft } from './use-draft.ts'
import type { SheetActs } from './use-sheet-acts.ts'
import type { StepHandling } from './use-step-handling.ts'
import './step-card.css'

interface StepCardProps {
  step: Step
  planned: PlannedStep
  /** From 1. */
  number: number
  isLast: boolean
  isFull: boolean
  acts: SheetActs
  handling: StepHandling
  /** Null: the day can't be moved from here. */
  onGoTo: (() => void) | null
}

export function StepCard({ step, planned, number, isLast, isFull, acts, handling, onGoTo }: StepCardProps) {
  const words = useWords()
  const isCurrent = planned.status === 'current'
  return (
    <li
      className={classNames('step-card', `step-card-${planned.status}`)}
      data-step={step.id}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <div className="step-card-rail">
        <span className="step-card-number" aria-hidden="true">
          {number}
        </span>
        <StepTime step={planned} />
      </div>
      <div className="step-card-words">
        <StepTexts step={step} number={number} acts={acts} />
        <SettingsBelow step={step} number={number} acts={acts} />
      </div>
      <div className="step-card-side">
        <MinutesField step={step} number={number} acts={acts} />
        {isCurrent ? (
          <span className="step-card-now">{words('runSheet.now')}</span>
        ) : (
          onGoTo && (
            <Button
              size="small"
              className="step-card-go"
              icon={<Play aria-hidden="true" />}
              aria-label={words('runSheet.goToStep', { number, title: step.title })}
              onClick={onGoTo}
            >
              {words('runSheet.goTo')}
            </Button>
          )
        )}
        <StepMenu step={step} number={number} isLast={isLast} isFull={isFull} handling={handling} />
      </div>
    </li>
  )
}

interface PartProps {
  step: Step
  number: number
  acts: SheetActs
}

function StepTexts({ step, number, acts }: PartProps) {
  const words = useWords()
  const title = useDraft({
    value: step.title,
    clean: cleanTitle,
    save: (text) => acts.save(step.id, { title: text }),
  })
  const instruction = useDraft({
    value: step.instruction,
    clean: cleanInstruction,
    save: (text) => acts.save(step.id, { instruction: text }),
  })
  return (
    <>
      <QuietText
        line
        field={title}
        label={words('runSheet.stepTitle', { number })}
        placeholder={words('runSheet.titlePlaceholder')}
        wrong={words('runSheet.titleMissing')}
        maxLength={bounds.stepTitleLength}
        className="step-card-title"
      />
      <QuietText
        field={instruction}
        label={words('runSheet.instruction', { number })}
        placeholder={words('runSheet.instructionPlaceholder')}
        wrong={words('runSheet.textTooLong')}
        maxLength={bounds.instructionLength}
        className="step-card-instruction"
      />
    </>
  )
}

function SettingsBelow({ step, number, acts }: PartProps) {
  const words = useWords()
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const summary = placeName(step, language, words)
  return (
    <>
      <div className="step-card-about">
        <button
          type="button"
          className="step-card-place"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={words('runSheet.settingsOf', { number, summary })}
          onClick={() => setOpen(!isOpen)}
        >
          {summary}
          <ChevronDown aria-hidden="true" />
        </button>
        <StepMarks step={step} />
      </div>
      {isOpen && <StepSettings id={id} step={step} acts={acts} />}
    </>
  )
}

const cleanTitle = (text: string): string | null => StepText.shape.title.safeParse(text).data ?? null
const cleanInstruction = (text: string): string | null => StepText.shape.instruction.safeParse(text).data ?? null
