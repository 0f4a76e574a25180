/** What participants may do until the next step, set by hand. */
import { allRights, type Rights } from '../../shared/facilitation/rights.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import type { DayInHand } from './use-remote.ts'

const extents = ['all', 'step', 'none'] as const
const extentWords = { all: 'remote.writeAll', step: 'remote.writeStep', none: 'remote.writeNone' } as const

export function RemoteRights({ day }: { day: DayInHand }) {
  const words = useWords()
  const { press } = useCommand()
  const { stepRights, step, control } = day.view
  const rights = stepRights ?? step?.step.rights ?? allRights
  const set = (change: Partial<Rights>) => void press({ act: 'setRights', rights: { ...rights, ...change } })
  // Without a step's field, "only there" would be everywhere.
  const offered = extents.filter((extent) => extent !== 'step' || step?.step.fieldId || rights.write === 'step')
  return (
    <div className="remote-form">
      <p className="remote-who">{words(control ? 'remote.rightsHeld' : 'remote.rightsText')}</p>
      <Field label={words('remote.write')}>
        <Select
          value={rights.write}
          options={offered.map((extent) => ({ value: extent, label: words(extentWords[extent]) }))}
          onChange={({ target }) => set({ write: extents.find((extent) => extent === target.value) ?? 'all' })}
        />
      </Field>
      <div>
        <Checkbox checked={rights.add} onChange={(add) => set({ add })}>
          {words('remote.add')}
        </Checkbox>
        <Checkbox checked={rights.move} onChange={(move) => set({ move })}>
          {words('remote.move')}
        </Checkbox>
        <Checkbox checked={rights.draw} onChange={(draw) => set({ draw })}>
          {words('remote.draw')}
        </Checkbox>
        <Checkbox checked={rights.see === 'all'} onChange={(isOpen) => set({ see: isOpen ? 'all' : 'own' })}>
          {words('remote.seeOthers')}
        </Checkbox>
      </div>
      {stepRights && (
        <Button onClick={() => void press({ act: 'setRights', rights: null })}>{words('remote.rightsReset')}</Button>
      )}
    </div>
  )
}
