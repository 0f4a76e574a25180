/** Somebody at a table, while the day is open: may edit its board, which belongs to a workshop. */
import { AppError } from '../../shared/errors.ts'
import { mayChange, type BoardChange } from '../../shared/facilitation/may-change.ts'
import { BoardId } from '../../shared/ids.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import type { BoardRecord } from '../boards/board-record.ts'
import type { HttpContext } from '../http/http-env.ts'
import { readId } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import type { LiveDay } from './live-day.ts'

export interface AtTable {
  viewer: SignedInViewer
  principal: NonNullable<ReturnType<typeof principalKey>>
  board: BoardRecord
  day: LiveDay
  /** What the step doesn't let them do on the board at this moment is refused, as it is when they do it by hand. */
  requireMay: (change: BoardChange) => void
}

export async function requireAtTable(c: HttpContext, { boards, days, pace }: FacilitationParts): Promise<AtTable> {
  const viewer = requireSignedIn(c)
  const found = await boards.require(viewer, readId(c, BoardId), 'edit')
  const { board, workshop } = found
  const principal = principalKey(viewer)
  if (workshop?.state !== 'open' || !principal) throw new AppError('workshopNotOpen')
  pace.require(principal)
  const rights = await boards.sight.rightsOn(viewer, found)
  const requireMay = (change: BoardChange): void => {
    if (rights && !mayChange(change, rights(), board.canvas)) throw new AppError('notInThisStep')
  }
  return { viewer, principal, board, day: await days.open(workshop.id), requireMay }
}
