import type { Same } from '../same.ts'
import type { join as danish } from '../da/join.ts'

export const join: Same<typeof danish> = {
  codeTitle: 'Join the day',
  codeLabel: 'Type the code you see on the screen',
  codeHint: 'Capitals or not, spaces or not: it makes no difference.',
  next: 'Continue',
  title: 'Welcome to {{title}}',
  name: 'What is your name?',
  nameHint: 'The others at the board can see your name.',
  nameMissing: 'Type your name first.',
  school: 'Which school do you come from?',
  schoolHint: 'Press your school and you are on the board.',
  noSchool: 'I do not come from a school',
  findSchool: 'Find your school',
  noSuchSchool: 'No school here is called anything like “{{search}}”.',
  enter: 'Go to the board',
  otherCode: 'Type another code',
  signedInAs:
    'You are signed in as {{name}}. If you belong to the day, you enter with your account – otherwise you join as a guest.',
  linkTitle: 'The link no longer works',
  linkText: 'It may have been replaced. Ask whoever sent it for a new one.',
  closedTitle: 'Thank you for today',
  closedText: 'The day is closed, and everything you wrote is saved. Your school finds the boards again by signing in.',
  closedTitleOf: 'Thank you for today at {{title}}',
}
