import type { Same } from '../same.ts'
import type { fields as danish } from '../da/fields.ts'

export const fields: Same<typeof danish> = {
  oneWrites: '{{name}} is writing …',
  moreWrite_one: '{{name}} and one more are writing …',
  moreWrite_other: '{{name}} and {{count}} others are writing …',
  full: 'There is no room for more in this field.',
  nothingWritten: '–',
  notes: 'Notes',
  otherNotes: 'Other notes',
  drawnTexts: 'Written on the board',
}
