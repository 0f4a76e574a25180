/** The board as the log has it now, in place of a copy that holds more than the log; or why there is none any more. */
import type { BoardId } from '../../shared/ids.ts'
import { closeCode, type CloseCode } from '../../shared/protocol/messages.ts'
import { BoardCopy } from './board-copy.ts'
import type { RoomTally } from './room-tally.ts'
import { BoardUnreadable, type UpdateLog } from './update-log.ts'

export interface Lineage {
  boardId: BoardId
  epoch: string
}

/** `why` it is needed: a log that can't be read isn't read again. */
export async function reloadBoard(
  { boardId, epoch }: Lineage,
  { log, tally }: { log: UpdateLog; tally: RoomTally },
  why: unknown,
): Promise<BoardCopy | CloseCode> {
  if (why instanceof BoardUnreadable) return codeOfFailedLoad(why)
  try {
    const fresh = await BoardCopy.load(log, boardId, tally)
    if (fresh === null) return closeCode.gone
    if (fresh.epoch === epoch) return fresh
    fresh.destroy()
    return closeCode.otherEpoch
  } catch (error) {
    tally.failed(boardId, error)
    return codeOfFailedLoad(error)
  }
}

/** A board that is damaged stays so until somebody mends it; everything else may pass. */
export const codeOfFailedLoad = (error: unknown): CloseCode =>
  error instanceof BoardUnreadable ? closeCode.unreadable : closeCode.couldNotLoad
