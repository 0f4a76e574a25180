/** The day as a run sheet (drejebog): steps in order. What a step says goes for every device while it is the current one. */
import { z } from 'zod'
import { line, Moment } from '../api/text.ts'
import { CanvasId } from '../canvases/canvas-id.ts'
import { StepId } from '../ids.ts'
import { bounds } from './bounds.ts'
import { paragraph } from './paragraph.ts'
import { Rights } from './rights.ts'

/** What is written by hand of a step. */
export const StepText = z.strictObject({
  title: line(bounds.stepTitleLength),
  /** Stands beside the field on every screen. */
  instruction: paragraph(bounds.instructionLength),
  /** Which of everyone's boards the step is about; null: none in particular. */
  canvas: CanvasId.nullable(),
  /** The field or list of that canvas; null: the whole canvas. */
  fieldId: z.string().max(40).nullable(),
  /** Null: takes the time it takes. Starts the timer. */
  minutes: z.int().min(1).max(bounds.stepMinutes).nullable(),
  rights: Rights,
  /** `private`: a round of private writing opens in the field. */
  writing: z.enum(['open', 'private']),
  /** A break or a train to catch: its length is not shortened when the day runs late. */
  isFixed: z.boolean(),
})
export type StepText = z.infer<typeof StepText>

export const Step = StepText.extend({ id: StepId })
export type Step = z.infer<typeof Step>

export const RunSheet = z.object({
  /** Grows by one with every change; the live state names the newest, so that a screen knows when to fetch it anew. */
  version: z.int().nonnegative(),
  /** When the first step is to begin; null as long as nobody has said. */
  startsAt: Moment.nullable(),
  steps: z.array(Step).max(bounds.steps),
  /** Since the day caught up: this step, and with it all behind it, is planned from this moment on. */
  replanned: z.object({ stepId: StepId, at: Moment }).optional(),
})
export type RunSheet = z.infer<typeof RunSheet>

export const emptyRunSheet: RunSheet = { version: 0, startsAt: null, steps: [] }
