import type { Same } from '../same.ts'
import type { front as danish } from '../da/front.ts'

export const front: Same<typeof danish> = {
  pageTitle: 'Læringstavlen',
  title: 'Think together at the same board',
  lead: 'Learning wheel, meeting diamond and action plan that everyone at the table writes on at once – and that you find again the next time you meet.',
  codeLabel: 'Type the code you see on the screen',
  codeHint: 'Six letters and digits. No account, nothing to install.',
  join: 'Join',
  accountsTitle: 'School or consultant?',
  accountsText: 'Sign in to find your boards and workshop days.',
  canvasesTitle: 'Boards with a direction',
  canvasesText:
    'The fields are fixed, so nobody knocks them over by accident. The rest of the sheet is free: notes, drawings, arrows and pictures.',
  dayTitle: 'From the workshop to the next learning talk',
  steps: {
    open: { title: 'The consultant opens the day', text: 'One click gives every school its boards, already named.' },
    join: { title: 'The table types the code', text: 'Phone, tablet or laptop – name, school, and you are writing.' },
    think: { title: 'Everyone thinks along', text: 'No letter is lost, not even when the network is shaky.' },
    back: { title: 'The plan is there next year', text: 'The school signs in, reads on and adjusts.' },
  },
  footer: 'Everything you write stays on your own server.',
  figure: {
    people: { first: 'Mette', second: 'Jonas', third: 'Amina' },
    note: 'What do the pupils say?',
  },
}
