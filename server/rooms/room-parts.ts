import type { CloseCode } from '../../shared/protocol/messages.ts'
import type { RoomTally } from './room-tally.ts'
import type { RoomSchedule } from './room-schedule.ts'
import type { UpdateLog } from './update-log.ts'

/** What a room needs of its surroundings, and tells them. */
export interface RoomParts {
  log: UpdateLog
  schedule: RoomSchedule
  tally: RoomTally
  /** How long its document is kept after the last edit. */
  coolAfterMs: number
  /** Before a document is built: the process does nothing else meanwhile, and others may want the same. */
  turnToBuild: () => Promise<void>
  /** Nothing is under way any more. */
  onIdle: () => void
  /** The room can't go on: whoever comes next gets a new one. */
  onBroken: (code: CloseCode) => void
}
