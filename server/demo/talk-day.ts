/** Next week's læringssamtale: its contract is written, and its run sheet can be made from it. */
import type { BoardPlan } from './step.ts'

const lise = 'Lise Damgaard'
const school = 'Strandengskolen'

export const talkDay = {
  title: 'Læringssamtale I: Strandengskolen',
  theme: 'Læsning',
  perSchool: ['meeting-diamond', 'action-plan', 'idoart'],
  common: [],
  school,
  inDays: 7,
} as const

export const talkBoards: readonly BoardPlan[] = [
  {
    canvas: 'idoart',
    school,
    steps: [
      { by: lise, field: 'subject', text: 'Læringssamtale I på Strandengskolen' },
      {
        by: school,
        field: 'intention',
        text: 'At få øje på, hvad de tre spørgsmål har gjort ved elevernes læsning i alle fag.',
      },
      { by: school, field: 'outcome-organisation', text: 'Én beslutning om, hvordan vi fortsætter efter jul.' },
      { by: school, field: 'outcome-group', text: 'Et billede af, hvem der mangler hjælp til at komme i gang.' },
      { by: school, list: 'agenda', row: { item: 'Siden sidst: handleplanen læst igennem', minutes: '15' } },
      { by: school, list: 'agenda', row: { item: 'Elevernes egne ord', minutes: '25' } },
      { by: lise, list: 'agenda', row: { item: 'Handling og effekt', minutes: '30' } },
      { by: lise, list: 'agenda', row: { item: 'Læring: hvad ved vi nu?', minutes: '25' } },
      { by: school, list: 'agenda', row: { item: 'Næste skridt i handleplanen', minutes: '15' } },
      { by: lise, list: 'agenda', row: { item: 'Aftaler og næste dato', minutes: '10' } },
      { by: school, field: 'participants', text: 'Peter, Sofie, Hanne og Lise' },
      { by: lise, field: 'roles-during', text: 'Hanne leder samtalen. Lise holder tiden og spørger ind.' },
      { by: school, field: 'time', text: 'kl. 13.00–15.00' },
    ],
  },
]
