import { useId } from 'react'
import { allCanvases, findCanvas } from '../../shared/canvases/all.ts'
import type { Step, StepText } from '../../shared/facilitation/run-sheet.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { placesOf } from './place-names.ts'
import { RightsChoice } from './rights-choice.tsx'
import { alone, together } from './writing-change.ts'
import { useChosen } from './use-chosen.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** Where a step takes place, and what participants can do in it. */
export function StepSettings({ id, step, acts }: { id: string; step: Step; acts: SheetActs }) {
  const words = useWords()
  const { shown, choose } = useChosen(step, (change) => acts.change(step.id, change))
  return (
    <div className="step-settings" id={id}>
      <StepPlace step={shown} choose={choose} />
      <WritingChoice step={shown} choose={choose} />
      <RightsChoice rights={shown.rights} onChange={(rights) => choose({ rights })} />
      <Checkbox className="step-settings-wide" checked={shown.isFixed} onChange={(isFixed) => choose({ isFixed })}>
        {words('runSheet.fixed')}
      </Checkbox>
    </div>
  )
}

interface PartProps {
  step: Step
  choose: (change: Partial<StepText>) => void
}

function StepPlace({ step, choose }: PartProps) {
  const words = useWords()
  const { language } = useLanguage()
  const canvas = step.canvas === null ? null : findCanvas(step.canvas)
  return (
    <>
      <Field label={words('runSheet.canvas')}>
        <Select
          value={step.canvas ?? ''}
          options={[
            { value: '', label: words('runSheet.noCanvas') },
            ...allCanvases.map(({ id, name }) => ({ value: id, label: name[language] })),
          ]}
          onChange={(event) => {
            const chosen = allCanvases.find(({ id }) => id === event.target.value)?.id ?? null
            choose({ canvas: chosen, fieldId: null, ...together(step) })
          }}
        />
      </Field>
      {canvas && canvas.phases.length > 0 && (
        <Field label={words('runSheet.place')}>
          <Select
            value={step.fieldId ?? ''}
            options={[
              { value: '', label: words('runSheet.wholeCanvas') },
              ...placesOf(canvas, language, words).map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(event) => {
              const fieldId = event.target.value || null
              choose({ fieldId, ...(fieldId === null ? together(step) : {}) })
            }}
          />
        </Field>
      )}
    </>
  )
}

function WritingChoice({ step, choose }: PartProps) {
  const words = useWords()
  const name = useId()
  const mayBePrivate = step.fieldId !== null
  return (
    <fieldset className="writing-choice">
      <legend className="field-label">{words('runSheet.writing')}</legend>
      <label className="checkbox">
        <input type="radio" name={name} checked={step.writing === 'open'} onChange={() => choose(together(step))} />
        <span>{words('runSheet.writingOpen')}</span>
      </label>
      <label className="checkbox">
        <input
          type="radio"
          name={name}
          checked={step.writing === 'private'}
          disabled={!mayBePrivate}
          aria-describedby={`${name}-hint`}
          onChange={() => choose(alone(step))}
        />
        <span>{words('runSheet.writingPrivate')}</span>
      </label>
      <p className="field-hint" id={`${name}-hint`}>
        {words(mayBePrivate ? 'runSheet.writingPrivateHint' : 'runSheet.writingPrivateNeeds')}
      </p>
    </fieldset>
  )
}
