/**
 * All that facilitators have set for a workshop: the server's, one per workshop, the same for every device. Boards hold what people
 * write; this holds what the room is doing.
 *
 * Invariants
 * - Only `applyCommand` and the server's own acts make a new one, and each new one has the next version.
 * - It is on disk before anyone is told of it.
 * - No device is sent it as it is: `viewOf` leaves out what that viewer may not see.
 * - Moments are the server's, ms since 1970. What a clock shows is computed from them, so a late joiner sees the same.
 * - Everything in it is bounded (`bounds.ts`): hands and requests are one per board.
 */
import { z } from 'zod'
import { CanvasId } from '../canvases/canvas-id.ts'
import { Moment } from '../api/text.ts'
import { BoardId, GuestId, RoundId, SchoolId, ScreenId, StepId, VoteId, WhisperId } from '../ids.ts'
import { Goal, Place, ScreenShow } from './place.ts'
import { BoundRights, Rights, unboundRights } from './rights.ts'

/** Who did it, as those it touches are told. */
export const Doer = z.object({ name: z.string(), schoolId: SchoolId.nullable() })
export type Doer = z.infer<typeof Doer>

const done = { by: Doer, at: Moment }

/** `timer.ts` says what it shows. */
export const Timer = z.object({
  ...done,
  startedAt: Moment,
  durationMs: z.int().positive(),
  /** Standing still since then; null while it runs. */
  pausedAt: Moment.nullable(),
})
export type Timer = z.infer<typeof Timer>

export const Round = z.object({
  ...done,
  id: RoundId,
  /** The step that it belongs to; null when it was opened by hand. */
  stepId: StepId.nullable(),
  canvas: CanvasId,
  fieldId: z.string(),
  /** On one board alone; null: on everyone's own board of the canvas. */
  boardId: BoardId.nullable(),
  /** `closed`: written, not revealed. `revealing`: the server is laying the notes on the boards. */
  status: z.enum(['open', 'closed', 'revealing', 'revealed']),
  /** How it is or was revealed. */
  withNames: z.boolean(),
  piled: z.boolean(),
})
export type Round = z.infer<typeof Round>

/** What is voted on: the notes in one field, all notes of a canvas (of one colour), the rows of a list, or the fields themselves. */
export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('notesInField'),
    canvas: CanvasId,
    fieldId: z.string().min(1).max(40),
    boardId: BoardId.nullable(),
  }),
  z.strictObject({
    kind: z.literal('notes'),
    canvas: CanvasId,
    colour: z.string().max(30).nullable(),
    boardId: BoardId.nullable(),
  }),
  z.strictObject({
    kind: z.literal('rows'),
    canvas: CanvasId,
    listId: z.string().min(1).max(40),
    boardId: BoardId.nullable(),
  }),
  z.strictObject({ kind: z.literal('fields'), canvas: CanvasId, boardId: BoardId.nullable() }),
])
export type Subject = z.infer<typeof Subject>

/** One thing that can be voted for: a note (`shape:…`), a row (`row:<list>/<id>`) or a field (`field:<id>`). */
export const ItemKey = z
  .string()
  .max(140)
  .regex(/^(shape:[\w-]{1,64}|row:[\w-]{1,40}\/[\w-]{1,40}|field:[\w-]{1,40})$/)
export type ItemKey = z.infer<typeof ItemKey>

export const VoteResult = z.object({ boardId: BoardId, item: ItemKey, votes: z.int().positive(), text: z.string() })
export type VoteResult = z.infer<typeof VoteResult>

export const Vote = z.object({
  ...done,
  id: VoteId,
  subject: Subject,
  /** Votes that each person has. */
  budget: z.int().positive(),
  /** May one person give one thing several of them? */
  mayPile: z.boolean(),
  /** `counting`: closed, and the server is writing the result onto the items. */
  status: z.enum(['open', 'counting', 'closed']),
  /** The most voted for, once it is closed; empty until then. */
  results: z.array(VoteResult),
  /** How many people voted; null until it is closed. */
  voters: z.int().nonnegative().nullable(),
})
export type Vote = z.infer<typeof Vote>

/** A table asks: for help, or for more time. One per board. */
export const TableCry = z.object({ ...done, boardId: BoardId, schoolId: SchoolId.nullable() })
export type TableCry = z.infer<typeof TableCry>

export const Whisper = z.object({
  ...done,
  id: WhisperId,
  boardId: BoardId,
  schoolId: SchoolId.nullable(),
  fieldId: z.string(),
  text: z.string(),
})
export type Whisper = z.infer<typeof Whisper>

/** Who holds the remote beside the facilitators: a school's account, or one guest. */
export const ChairHolder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('school'), schoolId: SchoolId }),
  z.strictObject({ kind: z.literal('guest'), guestId: GuestId }),
])
export type ChairHolder = z.infer<typeof ChairHolder>

export const Screen = z.object({
  id: ScreenId,
  name: z.string(),
  shows: ScreenShow,
  /** Which page of a long answer, from 0. */
  page: z.int().nonnegative(),
  pairedAt: Moment,
})
export type Screen = z.infer<typeof Screen>

/** `number` tells a new one from one that somebody has already left: it is the version it came with. */
const numbered = { ...done, number: z.int().positive() }

export const LiveState = z.object({
  version: z.int().nonnegative(),
  /** The step that the room is at; null before the first and after the last. */
  step: z.object({ ...done, id: StepId }).nullable(),
  timer: Timer.nullable(),
  timeRequests: z.array(TableCry),
  /** "Kig op": a calm screen everywhere. */
  pause: z.object(done).nullable(),
  /** Views are held at the goal and editing is off. */
  control: z.object({ ...numbered, goal: Goal.nullable() }).nullable(),
  /** Everyone is brought there once, and may leave again. */
  summons: z.object({ ...numbered, goal: Goal }).nullable(),
  /** One school alone is called. */
  tableCall: z.object({ ...numbered, schoolId: SchoolId, goal: Goal.nullable() }).nullable(),
  /** A board that everyone and the wall are shown. */
  spotlight: z.object({ ...numbered, boardId: BoardId, place: Place.nullable() }).nullable(),
  /** Are the names of those who wrote shown in the room? */
  showNames: z.boolean(),
  /** Of the step, or set by hand since. */
  stepRights: Rights.nullable(),
  /** What holds for participants now, and what held before `changedAt` (`stepRights` in `step-rights.ts`). */
  rights: z.object({ now: BoundRights, before: BoundRights, changedAt: Moment }),
  rounds: z.array(Round),
  vote: Vote.nullable(),
  hands: z.array(TableCry),
  whispers: z.array(Whisper),
  chair: z.object({ ...done, holder: ChairHolder, name: z.string() }).nullable(),
  screens: z.array(Screen),
})
export type LiveState = z.infer<typeof LiveState>

export const firstLiveState: LiveState = {
  version: 0,
  step: null,
  timer: null,
  timeRequests: [],
  pause: null,
  control: null,
  summons: null,
  tableCall: null,
  spotlight: null,
  showNames: true,
  stepRights: null,
  rights: { now: unboundRights, before: unboundRights, changedAt: 0 },
  rounds: [],
  vote: null,
  hands: [],
  whispers: [],
  chair: null,
  screens: [],
}
