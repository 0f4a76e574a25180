/** The day's run sheet (drejebog). Each act changes one thing, so that two consultants may plan at once. All for those who run the workshop. */
import { z } from 'zod'
import { bounds } from '../facilitation/bounds.ts'
import { RunSheet, StepText } from '../facilitation/run-sheet.ts'
import { BoardId, StepId } from '../ids.ts'
import { Moment } from './text.ts'

/**
 * `GET /api/workshops/:id/run-sheet` -> `{ runSheet }`. For the one in the chair too. Each of the following answers with it as it then is:
 * `POST …/run-sheet/steps` NewStep · `PATCH …/run-sheet/steps/:stepId` StepChange · `DELETE …/run-sheet/steps/:stepId`
 * `PUT …/run-sheet/order` StepOrder · `PUT …/run-sheet/start` StartTime · `POST …/run-sheet/fill` FillRunSheet
 * `POST …/run-sheet/catch-up`: shortens what is left, so that the day ends when it was to end (`planOf`).
 */
export const RunSheetAnswer = z.object({ runSheet: RunSheet })
export type RunSheetAnswer = z.infer<typeof RunSheetAnswer>

export const NewStep = z.strictObject({
  step: StepText,
  /** Its place, from 0; without it the last. */
  at: z.int().min(0).max(bounds.steps).optional(),
})
export type NewStep = z.infer<typeof NewStep>
export const StepChange = StepText.partial()
export type StepChange = z.infer<typeof StepChange>

/** Steps that are not named keep their places behind those that are. */
export const StepOrder = z.strictObject({ stepIds: z.array(StepId).max(bounds.steps) })
export const StartTime = z.strictObject({ startsAt: Moment.nullable() })

/** Puts a template's steps, or those of a board with an agenda (I DO ART), behind the steps there are, or in their place. */
export const FillRunSheet = z.strictObject({
  from: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('template'), template: z.enum(['workshop', 'talk']) }),
    z.strictObject({ kind: z.literal('board'), boardId: BoardId }),
  ]),
  replace: z.boolean(),
  /** Midnight before the day, where the consultant is: with it a time of day (“kl. 9”) becomes a moment. */
  dayStartsAt: Moment.optional(),
})
export type FillRunSheet = z.infer<typeof FillRunSheet>

/**
 * `GET /api/workshops/:id/programme` -> for the printed programme and the page that everyone may see: what happens when.
 * `GET /api/workshops/:id/programme.ics` -> the same as a calendar file.
 */
export const ProgrammeAnswer = z.object({
  workshop: z.object({
    title: z.string(),
    theme: z.string().nullable(),
    date: z.string(),
    schools: z.array(z.string()),
    consultants: z.array(z.string()),
  }),
  items: z.array(
    z.object({
      stepId: StepId,
      title: z.string(),
      instruction: z.string(),
      startsAt: Moment.nullable(),
      endsAt: Moment.nullable(),
      minutes: z.int().nullable(),
      /** A break, or something else that has its time. */
      isFixed: z.boolean(),
    }),
  ),
})
export type ProgrammeAnswer = z.infer<typeof ProgrammeAnswer>
