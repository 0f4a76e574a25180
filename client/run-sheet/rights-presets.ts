/** Sets of rights that a consultant has words for. Whatever else a step says is of its own making (`own`). */
import { allRights, lookOnly, type Rights } from '../../shared/facilitation/rights.ts'

export const rightsPresets = {
  /** Everything may be written, drawn and moved. */
  open: allRights,
  /** Only the step's own field is written in; the rest of the board lies still. */
  field: { ...lookOnly, write: 'step' },
  /** New notes, and nothing that stands there is touched. */
  notes: { ...lookOnly, add: true },
  /** The field rests, e.g. while everyone writes for themselves. */
  rest: { ...allRights, write: 'none', add: false },
  /** Each school keeps to its own board, and sees no other school's. */
  apart: { ...allRights, see: 'own' },
  look: lookOnly,
} as const satisfies Record<string, Rights>

export type RightsPreset = keyof typeof rightsPresets

export const presetNames: readonly RightsPreset[] = ['open', 'field', 'notes', 'rest', 'apart', 'look']

export const presetOf = (rights: Rights): RightsPreset | 'own' =>
  presetNames.find((name) => isSame(rightsPresets[name], rights)) ?? 'own'

const isSame = (a: Rights, b: Rights): boolean =>
  a.write === b.write && a.add === b.add && a.move === b.move && a.draw === b.draw && a.see === b.see
