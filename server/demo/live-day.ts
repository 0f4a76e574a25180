/**
 * The example's open day in the middle of its run sheet, so that whoever comes sees a room at work. Set anew at each start, with moments
 * counted from it; what somebody has planned or rewritten stays.
 */
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { firstLiveState, type LiveState } from '../../shared/facilitation/live-state.ts'
import type { RoomFacts } from '../../shared/facilitation/room-facts.ts'
import { emptyRunSheet, type RunSheet, type Step } from '../../shared/facilitation/run-sheet.ts'
import { replaceSteps, setStart } from '../../shared/facilitation/run-sheet-acts.ts'
import { settle } from '../../shared/facilitation/settle.ts'
import { templateSteps } from '../../shared/facilitation/templates.ts'
import { startTimer } from '../../shared/facilitation/timer.ts'
import { StepId, type WorkshopId } from '../../shared/ids.ts'
import { newId } from '../new-id.ts'
import type { Storage } from '../storage/open-storage.ts'
import type { WorkshopRecord } from '../workshops/workshop.ts'
import { consultants } from './people.ts'

const minuteMs = 60_000
/** The step that a new example is at, from 0. */
const firstCurrent = 2
/** How long the room has been at it, and how much later than planned it came there. */
const goneMs = 9 * minuteMs
const lateMs = 4 * minuteMs
const handUpMs = 3 * minuteMs

/** Who asks for help: a table that has hardly begun. */
const asking = { school: 'Lindeskolen', name: 'Rasmus Dahl' }

export async function setDayGoing(storage: Storage, workshopId: WorkshopId, now: number): Promise<void> {
  const workshop = await storage.workshops.find(workshopId)
  const before = (await storage.facilitation.findState(workshopId))?.value ?? firstLiveState
  const planned = (await storage.facilitation.findRunSheet(workshopId))?.value ?? firstRunSheet()
  const current = planned.steps.find(({ id }) => id === before.step?.id) ?? planned.steps[firstCurrent]
  if (!workshop || !current) return
  const since = now - Math.min(goneMs, lengthOf([current]) / 2)
  const earlier = planned.steps.slice(0, planned.steps.indexOf(current))
  const runSheet = setStart(planned, onFiveMinutes(since - lengthOf(earlier) - lateMs))
  const facts = await factsOf(storage, workshop, runSheet)
  const by = { name: consultants[1].name, schoolId: null }
  const going: Partial<LiveState> = {
    step: { id: current.id, by, at: since },
    timer: current.minutes === null ? null : startTimer(current.minutes, by, since),
    hands: handsUp(workshop, facts, now - handUpMs),
    timeRequests: [],
    pause: null,
    control: null,
    summons: null,
    tableCall: null,
    spotlight: null,
    stepRights: null,
  }
  await storage.facilitation.save(workshopId, { state: settle(before, going, { facts, now }), runSheet })
}

/** The template's, without going back to what everyone has just written for themselves. */
function firstRunSheet(): RunSheet {
  const steps = templateSteps('workshop', 'da').filter(
    ({ canvas, fieldId, writing }) =>
      canvas !== learningWheel.id || fieldId !== learningWheel.fields[0]?.id || writing === 'private',
  )
  return (
    replaceSteps(
      emptyRunSheet,
      steps.map((step) => ({ ...step, id: StepId.parse(newId()) })),
    ) ?? emptyRunSheet
  )
}

async function factsOf(storage: Storage, { id, schoolIds }: WorkshopRecord, runSheet: RunSheet): Promise<RoomFacts> {
  const boards = await storage.boards.listOfWorkshop(id)
  return { boards: new Map(boards.map((board) => [board.id, board])), schoolIds, runSheet }
}

function handsUp({ schools }: WorkshopRecord, { boards }: RoomFacts, at: number): LiveState['hands'] {
  const schoolId = schools.find(({ name }) => name === asking.school)?.id
  const board = [...boards.values()].find((one) => one.schoolId === schoolId && one.canvas === learningWheel.id)
  if (!schoolId || !board) return []
  return [{ by: { name: asking.name, schoolId }, at, boardId: board.id, schoolId }]
}

const lengthOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) * minuteMs

/** Nobody plans to begin at 9.03. */
const onFiveMinutes = (at: number): number => Math.floor(at / (5 * minuteMs)) * 5 * minuteMs
