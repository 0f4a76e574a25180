/** The live state as one viewer is sent it: over `GET /live/:workshopId` (WebSocket) and `GET /api/workshops/:id/facilitation`. */
import { z } from 'zod'
import { Moment } from '../api/text.ts'
import { BoardId, SchoolId, ScreenId, WorkshopId } from '../ids.ts'
import { Doer, LiveState, Round, Screen, TableCry, Vote } from './live-state.ts'
import { Place } from './place.ts'
import { BoundRights } from './rights.ts'
import { Step } from './run-sheet.ts'

/** `facilitator`: runs the workshop. `chair`: holds the remote for now. `onlooker`: came by a viewer link. */
export const LiveRole = z.enum(['facilitator', 'chair', 'participant', 'screen', 'onlooker'])
export type LiveRole = z.infer<typeof LiveRole>

/** What a paired screen is to show now, all told. */
export const ScreenContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), boardId: BoardId, fieldId: z.string() }),
  z.object({ kind: z.literal('board'), boardId: BoardId, place: Place.nullable() }),
  z.object({ kind: z.literal('page'), page: z.enum(['join', 'programme', 'timer', 'result', 'calm', 'step']) }),
])
export type ScreenContent = z.infer<typeof ScreenContent>

export const LiveView = z.object({
  version: z.int().nonnegative(),
  role: LiveRole,
  /** The viewer's school: whose table they sit at. */
  schoolId: SchoolId.nullable(),
  workshop: z.object({ id: WorkshopId, title: z.string(), state: z.enum(['planned', 'open', 'closed']) }),
  /** For facilitators and paired screens, while the day is open; null for everyone else. */
  joinCode: z.string().nullable(),
  runSheetVersion: z.int().nonnegative(),
  /** The current step with all it says, its place among the steps (from 1), and the title of what comes next. */
  step: z
    .object({
      step: Step,
      number: z.int().positive(),
      of: z.int().positive(),
      since: Moment,
      /** Who brought the room there. */
      by: Doer,
      next: z.string().nullable(),
    })
    .nullable(),
  timer: LiveState.shape.timer,
  pause: LiveState.shape.pause,
  control: LiveState.shape.control,
  summons: LiveState.shape.summons,
  /** For facilitators and for those who are called. */
  tableCall: LiveState.shape.tableCall,
  spotlight: LiveState.shape.spotlight,
  showNames: z.boolean(),
  /** Set by hand for this step. */
  stepRights: LiveState.shape.stepRights,
  /** What this viewer may do on boards that they may edit. */
  rights: BoundRights,
  /** Facilitators: how much has been written, by board. Nobody is told what, before it is revealed. */
  rounds: z.array(
    Round.extend({
      written: z
        .array(z.object({ boardId: BoardId, slips: z.int().positive(), writers: z.int().positive() }))
        .nullable(),
    }),
  ),
  /** `cast`: how many people have voted so far, for facilitators. For what, nobody is told before it is closed. */
  vote: Vote.extend({ cast: z.int().nonnegative().nullable() }).nullable(),
  /** Facilitators: all, in the order they came. Others: their own tables', with how many are before them. */
  hands: z.array(TableCry.extend({ ahead: z.int().nonnegative() })),
  timeRequests: z.array(TableCry),
  whispers: LiveState.shape.whispers,
  /** Slips from phones: how many wait unseen in the trays of one's own tables (facilitators: of all), and how many have been turned up. */
  trays: z.array(
    z.object({
      boardId: BoardId,
      fieldId: z.string(),
      waiting: z.int().nonnegative(),
      turnedUp: z.int().nonnegative(),
    }),
  ),
  /** `by` and `at`: who handed the remote over, and when. */
  chair: z
    .object({ name: z.string(), schoolId: SchoolId.nullable(), isYou: z.boolean(), by: Doer, at: Moment })
    .nullable(),
  /** For facilitators and the chair; a screen sees itself alone. */
  screens: z.array(Screen.extend({ isOn: z.boolean() })),
  /** For a paired screen: which it is, and what it shows. */
  screen: z.object({ id: ScreenId, content: ScreenContent, page: z.int().nonnegative() }).nullable(),
})
export type LiveView = z.infer<typeof LiveView>

/**
 * The frames of `GET /live/:workshopId`: JSON texts, from the server alone (a client that sends one is hung up on). The query
 * `?board=<id>` says which board the page shows, so that the control room knows where people are.
 *
 * - `state` on joining and after changes, at most one per `frameEveryMs`; always whole, so that a lost one costs nothing.
 * - `alive` at least every `keepAliveMs` (`protocol/messages.ts`): who hears nothing for twice as long has no connection, and says so.
 * - `restarting`: come back at a random moment within so many ms.
 * Close codes are `closeCode` of `protocol/messages.ts`.
 */
export const LiveFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), now: Moment, view: LiveView }),
  z.object({ type: z.literal('alive'), now: Moment }),
  z.object({ type: z.literal('restarting'), now: Moment, withinMs: z.int().positive() }),
])
export type LiveFrame = z.infer<typeof LiveFrame>

/** Changes within this time share a frame; the first is told at once. */
export const frameEveryMs = 100
