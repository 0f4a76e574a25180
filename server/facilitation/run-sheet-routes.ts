/** The day's run sheet, planned by those who run the workshop. */
import { Hono } from 'hono'
import { FillRunSheet, NewStep, StartTime, StepChange, StepOrder } from '../../shared/api/run-sheet.ts'
import { findCanvas, requireCanvas } from '../../shared/canvases/all.ts'
import { AppError } from '../../shared/errors.ts'
import { agendaSteps } from '../../shared/facilitation/agenda-steps.ts'
import { planOf } from '../../shared/facilitation/plan-of.ts'
import { hasField } from '../../shared/facilitation/room-facts.ts'
import type { RunSheet, Step, StepText } from '../../shared/facilitation/run-sheet.ts'
import {
  addSteps,
  catchUp,
  changeStep,
  orderSteps,
  removeStep,
  replaceSteps,
  setStart,
} from '../../shared/facilitation/run-sheet-acts.ts'
import { templateSteps } from '../../shared/facilitation/templates.ts'
import { StepId, WorkshopId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import { workshopLevel } from '../../shared/roles.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readId, readJson } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import { newId } from '../new-id.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import type { LiveDay } from './live-day.ts'
import { isChair } from './person.ts'

export const runSheetRoutes = (parts: FacilitationParts) => {
  const { workshops, days } = parts

  async function requireDay(c: HttpContext): Promise<LiveDay> {
    const { id } = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'run')
    return days.open(id)
  }

  /** `null` from an act is that there is no such step; without room for more it says so itself. */
  async function change(day: LiveDay, act: (sheet: RunSheet) => RunSheet | null): Promise<{ runSheet: RunSheet }> {
    await day.take(async (setting) => {
      const changed = act(day.runSheet)
      if (!changed) throw new AppError('notFound')
      await day.keepRunSheet(changed, setting)
    })
    return { runSheet: day.runSheet }
  }

  return new Hono<HttpEnv>()
    .get('/workshops/:id/run-sheet', async (c) => {
      const viewer = requireSignedIn(c)
      const workshop = await workshops.require(viewer, readId(c, WorkshopId), 'see')
      const day = await days.open(workshop.id)
      if (workshopLevel(viewer, workshop) !== 'run' && !isChair(viewer, day.state)) throw new AppError('notAllowed')
      return c.json({ runSheet: day.runSheet })
    })
    .post('/workshops/:id/run-sheet/steps', async (c) => {
      const day = await requireDay(c)
      const { step, at } = await readJson(c, NewStep)
      requireThere(step)
      return c.json(await change(day, (sheet) => orFull(addSteps(sheet, [withId(step)], at))), 201)
    })
    .patch('/workshops/:id/run-sheet/steps/:stepId', async (c) => {
      const day = await requireDay(c)
      const stepId = readStepId(c)
      const changes = withoutUnset(await readJson(c, StepChange))
      const changed = await change(day, (sheet) => {
        const before = sheet.steps.find(({ id }) => id === stepId)
        if (before) requireThere({ ...before, ...changes })
        return changeStep(sheet, stepId, changes)
      })
      return c.json(changed)
    })
    .delete('/workshops/:id/run-sheet/steps/:stepId', async (c) => {
      const day = await requireDay(c)
      return c.json(await change(day, (sheet) => removeStep(sheet, readStepId(c))))
    })
    .put('/workshops/:id/run-sheet/order', async (c) => {
      const day = await requireDay(c)
      const { stepIds } = await readJson(c, StepOrder)
      return c.json(await change(day, (sheet) => orderSteps(sheet, stepIds)))
    })
    .put('/workshops/:id/run-sheet/start', async (c) => {
      const day = await requireDay(c)
      const { startsAt } = await readJson(c, StartTime)
      return c.json(await change(day, (sheet) => setStart(sheet, startsAt)))
    })
    .post('/workshops/:id/run-sheet/fill', async (c) => {
      const day = await requireDay(c)
      const wanted = await readJson(c, FillRunSheet)
      const { steps, startsAt } = await stepsFrom(parts, c, wanted)
      const added = steps.map(withId)
      const filled = await change(day, (sheet) => {
        const next = orFull(wanted.replace ? replaceSteps(sheet, added) : addSteps(sheet, added))
        // Put behind others, they begin when those are over.
        const isFirst = wanted.replace || sheet.steps.length === 0
        return startsAt === null || !isFirst ? next : { ...next, startsAt }
      })
      return c.json(filled)
    })
    .post('/workshops/:id/run-sheet/catch-up', async (c) => {
      const day = await requireDay(c)
      return c.json(await change(day, (sheet) => caughtUp(sheet, day, parts.clock())))
    })
}

function caughtUp(sheet: RunSheet, { state }: LiveDay, now: number): RunSheet {
  const current = state.step && { stepId: state.step.id, since: state.step.at }
  return catchUp(sheet, planOf(sheet, { current, timer: state.timer, now }))
}

interface Filling {
  steps: StepText[]
  startsAt: number | null
}

async function stepsFrom(
  { boards, reader }: FacilitationParts,
  c: HttpContext,
  { from, dayStartsAt }: FillRunSheet,
): Promise<Filling> {
  const language: Language = c.get('language')
  if (from.kind === 'template') return { steps: templateSteps(from.template, language), startsAt: null }
  const { board } = await boards.require(requireSignedIn(c), from.boardId, 'view')
  const canvas = requireCanvas(board.canvas)
  const snapshot = await reader.read(board.id, canvas)
  const filled = snapshot && agendaSteps(canvas, snapshot)
  // Another workshop's agenda may be taken over; a board without one is no agenda.
  if (!filled) throw new AppError('notFound')
  const { steps, startsAt } = filled
  if (steps.length === 0) throw new AppError('agendaEmpty')
  const isKnown = dayStartsAt !== undefined && startsAt !== null
  return { steps, startsAt: isKnown ? dayStartsAt + startsAt * 60_000 : null }
}

const withId = (step: StepText): Step => ({ ...step, id: StepId.parse(newId()) })

/** A step is about a canvas that there is, and a field that it has. */
function requireThere({ canvas, fieldId }: Pick<StepText, 'canvas' | 'fieldId'>): void {
  const unknown = (field: string) => new AppError('badRequest', { fields: { [field]: { reason: 'unknown' } } })
  if (canvas !== null && !findCanvas(canvas)) throw unknown('canvas')
  if (fieldId !== null && (canvas === null || !hasField(findCanvas(canvas), fieldId))) throw unknown('fieldId')
}

function orFull(sheet: RunSheet | null): RunSheet {
  if (!sheet) throw new AppError('runSheetFull')
  return sheet
}

/** What isn't named stays. */
const withoutUnset = (changes: StepChange): Partial<StepText> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

function readStepId(c: HttpContext): StepId {
  const stepId = StepId.safeParse(c.req.param('stepId'))
  if (!stepId.success) throw new AppError('notFound')
  return stepId.data
}
