import { z } from 'zod'
import { GuestId, SchoolId } from '../ids.ts'
import { Board } from './boards.ts'
import { Moment } from './text.ts'

/** Somebody who is at a board, or was and has lost the connection. */
export const PersonThere = z.object({
  /** The same for all of one person's devices while they are here; as `PresenceUser.id`. */
  id: z.string(),
  /** A guest, to whom the remote can be handed (`handChair`); null for people with an account, and where it isn't known yet. */
  guestId: GuestId.nullable(),
  name: z.string(),
  schoolId: SchoolId.nullable(),
  status: z.enum(['here', 'lost']),
  /** Since when they are here, or when they were last heard of. */
  since: Moment,
})
export type PersonThere = z.infer<typeof PersonThere>

export const Table = z.object({
  /** With its version (for `thumbnail.svg`), how full it is, and when it was last changed: the last word. */
  board: Board,
  people: z.array(PersonThere),
  /** The phase that is being worked on: the last one, in the order of work, with anything in it; null on an empty board. */
  phase: z.object({ id: z.string(), number: z.int().positive(), of: z.int().positive() }).nullable(),
  handAt: Moment.nullable(),
  timeAskedAt: Moment.nullable(),
  /** Slips from phones that nobody has turned up yet. */
  waitingSlips: z.int().nonnegative(),
})
export type Table = z.infer<typeof Table>

/** `GET /api/workshops/:id/control-room` -> every table of the day at once, for those who run it. */
export const ControlRoomAnswer = z.object({
  now: Moment,
  tables: z.array(Table),
  /** Participants who are in the workshop but at no board; whoever runs the day is counted only while at a table. */
  elsewhere: z.array(PersonThere),
})
export type ControlRoomAnswer = z.infer<typeof ControlRoomAnswer>
