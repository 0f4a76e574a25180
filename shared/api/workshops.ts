import { z } from 'zod'
import { CanvasId } from '../canvases/canvas-id.ts'
import { limits } from '../limits.ts'
import { AccountId, BoardId, SchoolId, WorkshopId } from '../ids.ts'
import { Board } from './boards.ts'
import { School } from './schools.ts'
import { Day, Moment, Name, line } from './text.ts'

const Title = Name
const Theme = line(limits.themeLength)
const SchoolIds = z.array(SchoolId).max(limits.schoolsPerWorkshop)

/** `POST /api/workshops` NewWorkshop -> `{ workshop }` */
export const NewWorkshop = z.strictObject({
  title: Title,
  theme: Theme.optional(),
  date: Day,
  schoolIds: SchoolIds,
  /** Boards to make at once: one per school and canvas, and one common board per canvas. */
  boards: z.strictObject({ perSchool: z.array(CanvasId).max(20), common: z.array(CanvasId).max(20) }).optional(),
})
export type NewWorkshop = z.infer<typeof NewWorkshop>

/** `PATCH /api/workshops/:id` WorkshopChange -> `{ workshop }` */
export const WorkshopChange = z
  .strictObject({
    title: Title,
    theme: Theme.nullable(),
    date: Day,
    schoolIds: SchoolIds,
    consultantIds: z.array(AccountId).min(1).max(10),
  })
  .partial()
export type WorkshopChange = z.infer<typeof WorkshopChange>

/**
 * `POST /api/workshops/:id/boards` HandOut -> `{ boards }`: one click, a named board per school and canvas, and common ones. What
 * is there already is not made twice. A common board needs a title when there is one of that canvas already.
 */
export const HandOut = z.strictObject({
  perSchool: z.array(z.strictObject({ schoolId: SchoolId, canvas: CanvasId })).max(limits.boardsPerWorkshop),
  common: z.array(z.strictObject({ canvas: CanvasId, title: Name.optional() })).max(20),
})
export type HandOut = z.infer<typeof HandOut>

/** `GET /api/consultants` -> who can be asked to run a day: consultants and admins, for those who may make workshops (`mayCreateWorkshop`). */
export const ConsultantsAnswer = z.object({ consultants: z.array(z.object({ id: AccountId, name: z.string() })) })

export const Workshop = z.object({
  id: WorkshopId,
  title: z.string(),
  theme: z.string().nullable(),
  date: z.string(),
  state: z.enum(['planned', 'open', 'closed']),
  schools: z.array(School),
  consultants: z.array(z.object({ id: AccountId, name: z.string() })),
  /** Only for those who run it, and only while it is open. Shown as `ABC 234`. */
  joinCode: z.string().nullable(),
  /** The full address that the QR code holds; as `joinCode`. */
  joinUrl: z.string().nullable(),
  /** When the day closes by itself; null unless open. */
  closesAt: Moment.nullable(),
  /** Does the viewer run it? */
  runs: z.boolean(),
})
export type Workshop = z.infer<typeof Workshop>

/** `GET /api/workshops/:id` -> `{ workshop }` · `POST …/open` · `POST …/close` -> `{ workshop }` · `DELETE` -> 204, with its boards, for good */
export const WorkshopAnswer = z.object({ workshop: Workshop })

/** `GET /api/workshops` -> the viewer's workshops, newest day first. */
export const WorkshopsAnswer = z.object({ workshops: z.array(Workshop) })

/** `GET /api/workshops/:id/live` -> what moves on the day's page: boards with their versions, and who is on them now. */
export const WorkshopLive = z.object({
  boards: z.array(Board),
  present: z.array(z.object({ boardId: BoardId, name: z.string(), schoolId: SchoolId.nullable() })),
})
export type WorkshopLive = z.infer<typeof WorkshopLive>

/** `POST /api/workshops/:id/viewer-link` -> `{ url }`: a new link that shows the common boards to whoever has it; the old one stops working. `DELETE` -> 204 */
export const ViewerLinkAnswer = z.object({ url: z.string() })

/** `POST /api/view` ViewByLink -> `{ viewer, workshopId }` */
export const ViewByLink = z.strictObject({ token: z.string().min(1).max(200) })

/** What was typed as a join code, as it is kept: upper case, without spaces and hyphens. Codes never contain 0, 1, I, L, O or U. */
export function normaliseJoinCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—.]/g, '')
}
export const JoinCode = z.string().max(40).transform(normaliseJoinCode)

/** `POST /api/join/look` `{ code }` -> what the join page shows before a name is given. Every code that doesn't work is `wrongCode`. */
export const LookUpCode = z.strictObject({ code: JoinCode })
export const JoinPageAnswer = z.object({ title: z.string(), date: z.string(), schools: z.array(School) })
export type JoinPageAnswer = z.infer<typeof JoinPageAnswer>

/** `POST /api/join` Join -> `{ viewer, boardId }`: a guest's session for that workshop only, and the board to go to. */
export const Join = z.strictObject({ code: JoinCode, name: Name, schoolId: SchoolId.optional() })
export type Join = z.infer<typeof Join>
export const JoinAnswer = z.object({ workshopId: WorkshopId, boardId: BoardId.nullable() })
export type JoinAnswer = z.infer<typeof JoinAnswer>
