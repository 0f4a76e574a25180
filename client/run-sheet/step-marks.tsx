import { Coffee, EyeOff, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Step } from '../../shared/facilitation/run-sheet.ts'
import { useWords } from '../i18n/use-words.ts'
import { presetOf } from './rights-presets.ts'
import './step-marks.css'

/** What is out of the ordinary in a step: a fixed time, writing alone, limited rights. */
export function StepMarks({ step }: { step: Pick<Step, 'rights' | 'writing' | 'isFixed'> }) {
  const words = useWords()
  const preset = presetOf(step.rights)
  const isPrivate = step.writing === 'private'
  const isLimited = preset !== 'open' && !(isPrivate && preset === 'rest')
  if (!isPrivate && !isLimited && !step.isFixed) return null
  return (
    <span className="step-marks">
      {step.isFixed && <Mark icon={<Coffee aria-hidden="true" />}>{words('runSheet.fixedShort')}</Mark>}
      {isPrivate && <Mark icon={<EyeOff aria-hidden="true" />}>{words('runSheet.privateShort')}</Mark>}
      {isLimited && <Mark icon={<Lock aria-hidden="true" />}>{words(`runSheet.rightsShort.${preset}`)}</Mark>}
    </span>
  )
}

function Mark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="step-mark">
      {icon}
      <span>{children}</span>
    </span>
  )
}
