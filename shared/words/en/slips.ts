import type { slips as danish } from '../da/slips.ts'
import type { Same } from '../same.ts'

export const slips: Same<typeof danish> = {
  canvas: 'Canvas',
  field: 'Field',
  where: 'Where',
  everyTable: 'At every table',
  nowhereToWrite: 'The day has no boards with fields to write in.',
  roundHint: 'Everyone writes alone, and nobody sees the others’ notes until you show them.',
  openRound: 'Let everyone write',
  anotherRound: 'Another field',
  roundOpen: 'Writing now',
  roundClosed: 'Closed',
  revealing: 'Laying out the notes …',
  nobodyYet: 'Nobody has written yet',
  writers_one: 'One has written',
  writers_other: '{{count}} have written',
  slips_one: 'one note',
  slips_other: '{{count}} notes',
  closeRound: 'Close for writing',
  reopenRound: 'Open for writing again',
  reveal: 'When the notes are shown',
  withNames: 'Show who wrote what',
  piled: 'Put them in a pile',
  withNamesHint: 'Each note carries its writer’s name.',
  withoutNamesHint: 'Nobody can tell who wrote what. Neither can you.',
  revealNow: 'Show the notes',
}
