/**
 * What a device remembers of the day that it joined: enough to go straight back to the board, and to say a proper goodbye when the
 * day is over. It gives no rights: those are the session's.
 */
import { z } from 'zod'
import { BoardId, WorkshopId } from '../../shared/ids.ts'

const JoinedDay = z.object({
  code: z.string(),
  /** The calendar day on which it was joined, as `2026-11-26`. */
  day: z.string(),
  title: z.string(),
  name: z.string(),
  workshopId: WorkshopId,
  boardId: BoardId.nullable(),
})
export type JoinedDay = z.infer<typeof JoinedDay>

const key = 'joined-day'

export function readJoinedDay(storage: Storage): JoinedDay | null {
  try {
    const parsed = JoinedDay.safeParse(JSON.parse(storage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // Storage that is forbidden or was written by something else: nothing is remembered.
    return null
  }
}

export function rememberJoinedDay(storage: Storage, joined: JoinedDay): void {
  try {
    storage.setItem(key, JSON.stringify(joined))
  } catch {
    // A device that may not remember asks for the name again: no harm.
  }
}

export function forgetJoinedDay(storage: Storage): void {
  try {
    storage.removeItem(key)
  } catch {
    // As above.
  }
}

/** Where someone who types this code again goes straight to. */
export function wayBackIn(
  joined: JoinedDay | null,
  now: { code: string; day: string; workshopId: WorkshopId | null },
): string | null {
  if (!joined || joined.code !== now.code || joined.day !== now.day || joined.workshopId !== now.workshopId) return null
  return joined.boardId ? `/boards/${joined.boardId}` : `/workshops/${joined.workshopId}`
}
