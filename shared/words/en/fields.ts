import type { Same } from '../same.ts'
import type { fields as danish } from '../da/fields.ts'

export const fields: Same<typeof danish> = {
  oneWrites: '{{name}} is writing …',
  moreWrite_one: '{{name}} and one more are writing …',
  moreWrite_other: '{{name}} and {{count}} others are writing …',
  writeHere: 'Write here …',
  full: 'There is no room for more in this field.',
  nothingWritten: '–',
  notes: 'Notes',
  otherNotes: 'Other notes',
  drawnTexts: 'Written on the board',
  undo: 'Undo',
  addRow: 'Add {{row}}',
  addBelow: 'Add {{row}} below',
  removeRow: 'Remove {{row}}',
  moveUp: 'Move up',
  moveDown: 'Move down',
  rowMenu: 'More about {{row}} {{number}}',
  cellOfRow: '{{cell}}, {{row}} {{number}}',
  rowRemoved: 'You removed {{row}} {{number}}.',
  removedRows_one: '{{count}} removed',
  removedRows_other: '{{count}} removed',
  bringBack: 'Bring back',
  minutesInAll_one: '{{count}} minute in all',
  minutesInAll_other: '{{count}} minutes in all',
}
