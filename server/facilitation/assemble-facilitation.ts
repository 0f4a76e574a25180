/** Makes the parts of the live day once and joins them. */
import type { Logger } from 'pino'
import type { BoardAccessDesk } from '../boards/board-access-desk.ts'
import { readBoard, type ReadLog } from '../boards/read-board.ts'
import { AppError } from '../../shared/errors.ts'
import { faultOf } from '../http/fault.ts'
import { realSchedule } from '../rooms/schedule.ts'
import { BoardUnreadable } from '../rooms/update-log.ts'
import { Attendance } from './attendance.ts'
import type { BallotStore } from './ballot-store.ts'
import { sightKey } from './board-sight.ts'
import type { BoardReader, BoardWriter } from './board-writer.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import { FinishActs } from './finish-acts.ts'
import { LiveChannel } from './live-channel.ts'
import { LiveDays } from './live-days.ts'
import type { LiveStore } from './live-store.ts'
import type { SlipStore } from './slip-store.ts'
import { TablePace } from './table-pace.ts'
import { WaitingScreens } from './waiting-screens.ts'

type Made =
  | 'days'
  | 'finishActs'
  | 'channel'
  | 'attendance'
  | 'store'
  | 'slips'
  | 'ballots'
  | 'writer'
  | 'reader'
  | 'waitingScreens'
  | 'pace'

export interface FacilitationGround extends Omit<FacilitationParts, Made> {
  storage: { facilitation: LiveStore; slips: SlipStore; ballots: BallotStore; log: ReadLog }
  rooms: BoardWriter
  desk: BoardAccessDesk
  log: Logger
}

export function assembleFacilitation({ storage, rooms, desk, log, ...shared }: FacilitationGround): FacilitationParts {
  const { workshops, boards, sessions, changes, clock } = shared
  const { facilitation: store, slips, ballots } = storage
  const onFailure = (workshopId: string, error: unknown): void => {
    if (!(error instanceof AppError)) log.error({ workshopId, ...faultOf(error) }, 'the live day failed')
  }
  const reader = readerOf(storage.log)
  const writer = writerOf(rooms)
  const finishActs = new FinishActs({ slips, ballots, writer, reader, clock, onFailure })
  const onLost = (workshopId: string, parts: readonly string[]): void => {
    log.error({ workshopId, parts }, 'parts of a day can’t be read, and are as they were at first')
  }
  const days = new LiveDays({ store, slips, ballots, boards: boards.store, workshops, clock, onLost }, (day) => {
    void finishActs.finish(day)
  })
  const sights = new Map<string, string>()
  days.onChange((day) => {
    const sight = sightKey(day)
    if (sights.get(day.workshopId) === sight) return
    sights.set(day.workshopId, sight)
    changes.announce()
  })
  const attendance = new Attendance(clock)
  const channel = new LiveChannel({
    days,
    workshops,
    sessions,
    changes,
    attendance,
    schedule: { ...realSchedule, now: clock },
    personId: (principal) => desk.publicId(principal),
    onFailure,
  })
  const waitingScreens = new WaitingScreens(clock)
  const pace = new TablePace(clock)
  return {
    ...shared,
    days,
    finishActs,
    channel,
    attendance,
    store,
    slips,
    ballots,
    writer,
    reader,
    waitingScreens,
    pace,
  }
}

/** A board that has been deleted since it was asked for is none. */
const readerOf = (log: ReadLog): BoardReader => ({
  read: (boardId, canvas) =>
    readBoard(log, boardId, canvas).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'notFound') return null
      throw error
    }),
})

/** One board that can't be read any more doesn't keep the others waiting. */
const writerOf = (rooms: BoardWriter): BoardWriter => ({
  change: (boardId, edits) =>
    rooms.change(boardId, edits).catch((error: unknown) => {
      if (error instanceof BoardUnreadable) return null
      throw error
    }),
})
