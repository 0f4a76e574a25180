/** What the routes of this folder are made with. */
import type { ClientAddress } from '../http/client-address.ts'
import type { Clock } from '../clock.ts'
import type { AccessChanges } from './access-changes.ts'
import type { AccountStore } from './account.ts'
import type { KnownDevice } from './known-device.ts'
import type { SchoolStore } from './school.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import type { TokenStore } from './set-up.ts'
import type { SignInLimits } from './sign-in-limits.ts'

export interface AccountParts {
  accounts: AccountStore
  schools: SchoolStore
  sessions: Sessions
  cookie: SessionCookie
  changes: AccessChanges
  tokens: TokenStore
  limits: SignInLimits
  knownDevice: KnownDevice
  clientAddress: ClientAddress
  clock: Clock
}
