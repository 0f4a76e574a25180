/** Writing alone or together, with the rights that go with it: while everyone writes for themselves, the field rests. */
import type { Step, StepText } from '../../shared/facilitation/run-sheet.ts'
import { presetOf, rightsPresets } from './rights-presets.ts'

type Before = Pick<Step, 'rights' | 'writing'>

/** Rights that somebody has chosen otherwise stay. */
export const alone = ({ rights }: Before): Partial<StepText> => ({
  writing: 'private',
  ...(presetOf(rights) === 'open' ? { rights: rightsPresets.rest } : {}),
})

export const together = ({ rights, writing }: Before): Partial<StepText> => ({
  writing: 'open',
  ...(writing === 'private' && presetOf(rights) === 'rest' ? { rights: rightsPresets.open } : {}),
})
