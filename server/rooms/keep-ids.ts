import type { BoardId } from '../../shared/ids.ts'
import type { RoomTally } from './room-tally.ts'
import type { Schedule } from './schedule.ts'
import type { ClientBinding, UpdateLog } from './update-log.ts'

interface Board {
  boardId: BoardId
  epoch: string
}

interface Parts {
  log: UpdateLog
  schedule: Schedule
  tally: RoomTally
}

/**
 * Keeps whose a client id is, before anybody has written under it: everyone can see it, and after a restart whoever wrote there first
 * would own it. What arrives together goes to the log together. Should that fail, the next row brings it. `reserve` keeps it in memory, and
 * answers whether it is new.
 */
export function keepIds(
  { boardId, epoch }: Board,
  { log, schedule, tally }: Parts,
  reserve: (owned: ClientBinding) => boolean,
) {
  let waiting: ClientBinding[] = []
  const bring = (): void => {
    const bindings = waiting
    waiting = []
    log.bind({ boardId, epoch, bindings, at: schedule.now() }).catch((error: unknown) => tally.failed(boardId, error))
  }
  return (owned: ClientBinding): void => {
    if (!reserve(owned)) return
    waiting.push(owned)
    if (waiting.length === 1) schedule.soon(bring)
  }
}
