/** How all rooms are, in numbers. */
import type { Room } from './room.ts'
import type { RoomTally } from './room-tally.ts'

export type RoomStats = ReturnType<typeof statsOf>

interface Beside {
  loading: number
  isDraining: boolean
  tally: RoomTally
}

export function statsOf(rooms: readonly Room[], { loading, isDraining, tally }: Beside) {
  const { commits, committedUpdates, commitMs, documentsBuilt, failures, refusals } = tally
  const hot = rooms.filter(({ isHot }) => isHot).length
  return {
    /** Warm ones hold their board as bytes, hot ones as a document. */
    rooms: { loading, warm: rooms.length - hot, hot },
    /** Of the warm and hot ones: those that nobody is in any more. */
    emptyRooms: rooms.filter(({ size }) => size === 0).length,
    connections: rooms.reduce((sum, { size }) => sum + size, 0),
    failingRooms: rooms.filter(({ storage }) => storage === 'failing').length,
    /** Of updates that wait to be judged. */
    waitingBytes: rooms.reduce((sum, room) => sum + room.waitingBytes, 0),
    documentsBuilt,
    commits,
    committedUpdates,
    commitMs,
    failures,
    refusals: Object.fromEntries(refusals),
    isDraining,
  }
}
