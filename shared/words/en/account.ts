import type { Same } from '../same.ts'
import type { account as danish } from '../da/account.ts'

export const account: Same<typeof danish> = {
  menuOf: 'Menu for {{name}}',
  workshops: 'Workshop days',
  yourBoards: 'Your boards',
  administration: 'Schools and accounts',
  yourAccount: 'Your account',
  roles: { admin: 'Administrator', consultant: 'Consultant', school: 'School' },
  signOutUnsaved:
    'Some of what you wrote is on this device only. If you leave now, it is gone. If you stay until there is a connection, it is sent by itself.',
  leaveDay: 'Leave the day',
  signInTitle: 'Sign in',
  signInLead: 'For schools and consultants.',
  signInNeeded: 'Sign in to continue.',
  email: 'Email',
  password: 'Password',
  showPassword: 'Show the password',
  haveCode: 'Do you have a code from a workshop?',
  joinWithCode: 'Join here',
  forgotPassword: 'Forgotten your password? Your administrator can give you a new one.',
  setupTitle: 'Welcome to your new Læringstavlen',
  setupLead: 'You are the first one here. Make your own account – then you can add schools and invite colleagues.',
  setupMissing:
    'Something is missing in the address. Use the whole link that the server printed when it started – also what comes after #.',
  setupDone: 'Læringstavlen is set up already. Sign in to continue.',
  setupAct: 'Create my account',
  name: 'Your name',
  nameHint: 'The name colleagues know you by.',
  passwordHint: 'At least {{count}} characters. Three or four words that are easy to remember work well.',
  accountLead: 'You are signed in as {{role}}.',
  changePassword: 'Change password',
  currentPassword: 'Your current password',
  newPassword: 'New password',
  changePasswordText: 'When you change your password, you are signed out on your other devices.',
  nameSaved: 'Your name is saved.',
  passwordSaved: 'Your new password applies from now on.',
}
