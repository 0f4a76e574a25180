/** What the routes of this folder are made with. */
import type { AccountStore } from '../accounts/account.ts'
import type { AccessChanges } from '../accounts/access-changes.ts'
import type { SchoolStore } from '../accounts/school.ts'
import type { SessionCookie } from '../accounts/session-cookie.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { Boards } from '../boards/boards.ts'
import type { LiveBoards } from '../boards/live-boards.ts'
import type { ShowBoards } from '../boards/show-boards.ts'
import type { Turns } from '../boards/turns.ts'
import type { Clock } from '../clock.ts'
import type { ClientAddress } from '../http/client-address.ts'
import type { OwnOrigin } from '../http/own-origin.ts'
import type { Speak } from '../http/speak.ts'
import type { JoinLimits } from './join-limits.ts'
import type { Workshops } from './workshops.ts'

export interface WorkshopParts {
  workshops: Workshops
  boards: Boards
  showBoards: ShowBoards
  live: LiveBoards
  accounts: AccountStore
  schools: SchoolStore
  sessions: Sessions
  cookie: SessionCookie
  changes: AccessChanges
  joinLimits: JoinLimits
  turns: Turns
  ownOrigin: OwnOrigin
  clientAddress: ClientAddress
  speak: Speak
  clock: Clock
}
