/** Where people are brought, and what a screen shows. */
import { z } from 'zod'
import { CanvasId } from '../canvases/canvas-id.ts'
import { BoardId } from '../ids.ts'

const coordinate = z.number().min(-1_000_000).max(1_000_000)

/** A place on a board: a field or list of its canvas, or a part of it in page coordinates (as `PresenceState.view`: centre, width, height). */
export const Place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), fieldId: z.string().min(1).max(40) }),
  z.strictObject({
    kind: z.literal('view'),
    x: coordinate,
    y: coordinate,
    w: z.number().positive().max(1_000_000),
    h: z.number().positive().max(1_000_000),
  }),
])
export type Place = z.infer<typeof Place>

/** `own`: each one's own board of this canvas (the school's, else the common one). */
export const Goal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('board'), boardId: BoardId, place: Place.nullable() }),
  z.strictObject({ kind: z.literal('own'), canvas: CanvasId, place: Place.nullable() }),
])
export type Goal = z.infer<typeof Goal>

/** What the remote has asked a screen to show. */
export const ScreenShow = z.discriminatedUnion('kind', [
  /** What the room is at: the board in the spotlight, else the step's field on the common board, else the programme. */
  z.strictObject({ kind: z.literal('follow') }),
  z.strictObject({ kind: z.literal('field'), boardId: BoardId, fieldId: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('board'), boardId: BoardId }),
  z.strictObject({ kind: z.literal('page'), page: z.enum(['join', 'programme', 'timer', 'result', 'calm']) }),
])
export type ScreenShow = z.infer<typeof ScreenShow>
