/** What the routes of this folder are made with. */
import type { SchoolStore } from '../accounts/school.ts'
import type { AccessChanges } from '../accounts/access-changes.ts'
import type { SessionCookie } from '../accounts/session-cookie.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { BoardDigests } from '../boards/board-digests.ts'
import type { Boards } from '../boards/boards.ts'
import type { LiveBoards } from '../boards/live-boards.ts'
import type { ShowBoards } from '../boards/show-boards.ts'
import type { Clock } from '../clock.ts'
import type { ClientAddress } from '../http/client-address.ts'
import type { OwnOrigin } from '../http/own-origin.ts'
import type { Speak } from '../http/speak.ts'
import type { Workshops } from '../workshops/workshops.ts'
import type { Attendance } from './attendance.ts'
import type { BallotStore } from './ballot-store.ts'
import type { BoardReader, BoardWriter } from './board-writer.ts'
import type { FinishActs } from './finish-acts.ts'
import type { LiveChannel } from './live-channel.ts'
import type { LiveDays } from './live-days.ts'
import type { LiveStore } from './live-store.ts'
import type { ScreenCookie } from './screen-cookie.ts'
import type { SlipStore } from './slip-store.ts'
import type { TablePace } from './table-pace.ts'
import type { WaitingScreens } from './waiting-screens.ts'

export interface FacilitationParts {
  days: LiveDays
  finishActs: FinishActs
  channel: LiveChannel
  attendance: Attendance
  store: LiveStore
  slips: SlipStore
  ballots: BallotStore
  writer: BoardWriter
  reader: BoardReader
  waitingScreens: WaitingScreens
  screenCookie: ScreenCookie
  pace: TablePace
  workshops: Workshops
  boards: Boards
  showBoards: ShowBoards
  digests: BoardDigests
  live: LiveBoards
  schools: SchoolStore
  sessions: Sessions
  cookie: SessionCookie
  changes: AccessChanges
  clientAddress: ClientAddress
  ownOrigin: OwnOrigin
  speak: Speak
  clock: Clock
}
