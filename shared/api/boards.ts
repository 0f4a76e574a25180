import { z } from 'zod'
import { CanvasId } from '../canvases/canvas-id.ts'
import { BoardId, ImageId, SchoolId, WorkshopId } from '../ids.ts'
import { Moment, Name } from './text.ts'

/**
 * `POST /api/boards` NewBoard -> `{ board }`: in a workshop (for one school or common), or a school's own without a workshop.
 * `GET /api/boards?workshopId=…|schoolId=…` -> `{ boards }`: those of them that the viewer may see.
 */
export const NewBoard = z
  .strictObject({
    workshopId: WorkshopId.optional(),
    schoolId: SchoolId.optional(),
    canvas: CanvasId,
    title: Name,
  })
  .refine((board) => board.workshopId || board.schoolId, 'a board belongs to a workshop or a school')
export type NewBoard = z.infer<typeof NewBoard>

/** `PATCH /api/boards/:id` BoardChange -> `{ board }` · `DELETE /api/boards/:id` -> 204, for good */
export const BoardChange = z.strictObject({ title: Name })
export type BoardChange = z.infer<typeof BoardChange>

export const Board = z.object({
  id: BoardId,
  title: z.string(),
  canvas: CanvasId,
  workshopId: WorkshopId.nullable(),
  schoolId: SchoolId.nullable(),
  createdAt: Moment,
  /** When somebody last changed something on it; null while it is as it was made. */
  changedAt: Moment.nullable(),
  /** Grows with every saved change: part of the thumbnail's address, so that a browser fetches it anew only then. */
  version: z.int().nonnegative(),
  /** How many of the canvas's fields have text. */
  filled: z.object({ fields: z.int().nonnegative(), of: z.int().nonnegative() }),
  /** What the viewer may do on it now. */
  level: z.enum(['view', 'edit']),
  mayManage: z.boolean(),
})
export type Board = z.infer<typeof Board>
export const BoardAnswer = z.object({ board: Board })
export const BoardsAnswer = z.object({ boards: z.array(Board) })

/** `GET /api/boards/:id` -> `{ board, workshop, school }`: all that the board's page says about it. */
export const BoardPageAnswer = z.object({
  board: Board,
  workshop: z
    .object({ id: WorkshopId, title: z.string(), date: z.string(), state: z.enum(['planned', 'open', 'closed']) })
    .nullable(),
  school: z.object({ id: SchoolId, name: z.string(), colour: z.int() }).nullable(),
})
export type BoardPageAnswer = z.infer<typeof BoardPageAnswer>

/**
 * `GET /api/boards/:id/authors` -> who wrote: the person behind each client id that appears in the document. A note's author is the
 * author of the CRDT item that made it, so nobody can sign as somebody else. While names are hidden in the room: oneself alone.
 */
export const AuthorsAnswer = z.object({
  authors: z.array(
    z.object({
      clientIds: z.array(z.int()),
      /** When something was first saved under each of them: a note is no older. Null: nobody knows any more. */
      since: z.array(Moment.nullable()),
      name: z.string(),
      schoolId: SchoolId.nullable(),
      /** The school's name. */
      school: z.string().nullable(),
      colour: z.int().nullable(),
      /** The one who asks. */
      isYou: z.boolean(),
    }),
  ),
})
export type AuthorsAnswer = z.infer<typeof AuthorsAnswer>

/** `GET /api/boards/:id/fields` */
export const BoardFields = z.object({
  canvas: CanvasId,
  fields: z.record(z.string(), z.string()),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
  notes: z.array(
    z.object({
      text: z.string(),
      place: z.string().nullable(),
      author: z.string().nullable(),
      /** What the newest closed vote gave it; absent when it gave nothing. */
      votes: z.int().positive().optional(),
    }),
  ),
  /** The same for rows (`row:<list>/<id>`) and fields (`field:<id>`); absent when nothing has been voted for. */
  votes: z.record(z.string(), z.int().positive()).optional(),
})
export type BoardFields = z.infer<typeof BoardFields>

/** `GET /api/boards/:id/export?as=` — a picture (png) is made by the browser that shows the board. `GET /api/boards/:id/thumbnail.svg` */
export const ExportFormat = z.enum(['json', 'md', 'svg'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** `POST /api/boards/:id/images` (the file as body, its type as Content-Type) -> `{ image }` · `GET /api/images/:id` */
export const ImageAnswer = z.object({
  image: z.object({ id: ImageId, url: z.string(), width: z.int(), height: z.int(), mimeType: z.string() }),
})
export type ImageAnswer = z.infer<typeof ImageAnswer>
