import { allRights } from '../../shared/facilitation/rights.ts'
import type { StepText } from '../../shared/facilitation/run-sheet.ts'

/** A step that asks nothing of anybody: a test says what it is about. */
export const plainStep: StepText = {
  title: 'Et trin',
  instruction: '',
  canvas: null,
  fieldId: null,
  minutes: null,
  rights: allRights,
  writing: 'open',
  isFixed: false,
}
