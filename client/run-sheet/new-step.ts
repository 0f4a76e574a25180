import { allRights } from '../../shared/facilitation/rights.ts'
import type { StepText } from '../../shared/facilitation/run-sheet.ts'

/** A step that nobody has written in yet. */
export const newStep = (title: string): StepText => ({
  title,
  instruction: '',
  canvas: null,
  fieldId: null,
  minutes: 10,
  rights: allRights,
  writing: 'open',
  isFixed: false,
})
