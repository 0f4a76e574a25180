import { useState } from 'react'
import { Rights } from '../../shared/facilitation/rights.ts'
import { useWords } from '../i18n/use-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { presetNames, presetOf, rightsPresets } from './rights-presets.ts'

/** What participants can do: one of a few sentences, or each right by itself. */
export function RightsChoice({ rights, onChange }: { rights: Rights; onChange: (rights: Rights) => void }) {
  const words = useWords()
  const [wantsOwn, setWantsOwn] = useState(false)
  const preset = presetOf(rights)
  const isOwn = wantsOwn || preset === 'own'
  const choose = (name: string) => {
    const chosen = presetNames.find((one) => one === name)
    setWantsOwn(!chosen)
    if (chosen) onChange(rightsPresets[chosen])
  }
  return (
    <div className="rights-choice">
      <Field label={words('runSheet.rights')}>
        <Select
          value={isOwn ? 'own' : preset}
          options={[...presetNames, 'own' as const].map((name) => ({
            value: name,
            label: words(`runSheet.rightsNames.${name}`),
          }))}
          onChange={(event) => choose(event.target.value)}
        />
      </Field>
      {isOwn && <EachRight rights={rights} onChange={onChange} />}
    </div>
  )
}

const writeNames = Rights.shape.write.options

function EachRight({ rights, onChange }: { rights: Rights; onChange: (rights: Rights) => void }) {
  const words = useWords()
  const change = (part: Partial<Rights>) => onChange({ ...rights, ...part })
  return (
    <div className="each-right">
      <Field label={words('runSheet.rightsWrite')}>
        <Select
          value={rights.write}
          options={writeNames.map((name) => ({ value: name, label: words(`runSheet.rightsWriteNames.${name}`) }))}
          onChange={(event) => change({ write: Rights.shape.write.parse(event.target.value) })}
        />
      </Field>
      <div>
        <Checkbox checked={rights.add} onChange={(add) => change({ add })}>
          {words('runSheet.rightsAdd')}
        </Checkbox>
        <Checkbox checked={rights.move} onChange={(move) => change({ move })}>
          {words('runSheet.rightsMove')}
        </Checkbox>
        <Checkbox checked={rights.draw} onChange={(draw) => change({ draw })}>
          {words('runSheet.rightsDraw')}
        </Checkbox>
        <Checkbox checked={rights.see === 'all'} onChange={(all) => change({ see: all ? 'all' : 'own' })}>
          {words('runSheet.rightsSee')}
        </Checkbox>
      </div>
    </div>
  )
}
