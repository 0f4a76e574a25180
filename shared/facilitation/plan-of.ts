/**
 * When each step of the day begins and ends: as it was planned, as it will be if all goes on like this, and how long each may still
 * take if the day is to end on time.
 */
import type { StepId } from '../ids.ts'
import type { Timer } from './live-state.ts'
import type { RunSheet, Step } from './run-sheet.ts'
import { timeIsUpAt } from './timer.ts'

const minuteMs = 60_000

export interface PlannedStep {
  stepId: StepId
  /** From the run sheet alone; null as long as nobody has said when the day starts. */
  planned: { startsAt: number; endsAt: number } | null
  /** From where the room is now; null for what is over, and before there is anything to count from. */
  expected: { startsAt: number; endsAt: number } | null
  status: 'over' | 'current' | 'ahead'
  /** Minutes for it if the day is to end on time: shortened alike for all that can be, never below one. As planned when there is time enough. */
  minutesOnTime: number | null
}

export interface Plan {
  steps: PlannedStep[]
  /** How much later than planned the day will end. Below zero: there is time to spare. Null: nothing to compare with. */
  lateMs: number | null
  endsAt: number | null
}

export interface Progress {
  /** The current step and when the room came to it; null between steps. */
  current: { stepId: StepId; since: number } | null
  /** The room’s clock: with more time on it the current step lasts longer, and all behind it begins later. */
  timer?: Timer | null
  now: number
}

/** What of a run sheet its times are made of. */
export interface PlannedDay extends Pick<RunSheet, 'startsAt' | 'replanned'> {
  steps: readonly PlannedLength[]
}
type PlannedLength = Pick<Step, 'id' | 'minutes' | 'isFixed'>

/** A step without minutes counts as none until it is the current one: then it takes as long as it has taken. */
export function planOf({ steps, startsAt, replanned }: PlannedDay, progress: Progress): Plan {
  const { current, now } = progress
  const index = steps.findIndex(({ id }) => id === current?.stepId)
  const planned = startsAt === null ? null : lay(steps, startsAt, lengthOf, replanned)
  const start = index >= 0 && current ? current.since : startsAt === null ? null : Math.max(startsAt, now)
  const ahead = steps.slice(Math.max(index, 0))
  const expected = start === null ? null : lay(ahead, start, (step) => expectedLength(step, start, progress))
  const endsAt = expected?.at(-1)?.endsAt ?? null
  const plannedEnd = planned?.at(-1)?.endsAt ?? null
  const lateMs = endsAt === null || plannedEnd === null ? null : endsAt - plannedEnd
  const shortened = shorten(index >= 0 ? ahead.slice(1) : ahead, lateMs ?? 0)
  return {
    steps: steps.map((step, at) => ({
      stepId: step.id,
      planned: planned?.[at] ?? null,
      expected: at < index ? null : (expected?.[at - Math.max(index, 0)] ?? null),
      status: at < index ? 'over' : at === index ? 'current' : 'ahead',
      minutesOnTime: shortened.get(step.id) ?? step.minutes,
    })),
    lateMs,
    endsAt,
  }
}

interface Span {
  startsAt: number
  endsAt: number
}

function lay(
  steps: readonly PlannedLength[],
  from: number,
  length: (step: PlannedLength) => number,
  replanned?: PlannedDay['replanned'],
): Span[] {
  const spans: Span[] = []
  for (const step of steps) {
    const startsAt = replanned?.stepId === step.id ? replanned.at : (spans.at(-1)?.endsAt ?? from)
    spans.push({ startsAt, endsAt: startsAt + length(step) })
  }
  return spans
}

const lengthOf = ({ minutes }: PlannedLength): number => (minutes ?? 0) * minuteMs

/** The current step lasts at least until now, and until its time is up. */
function expectedLength(step: PlannedLength, since: number, { current, now, timer }: Progress): number {
  if (step.id !== current?.stepId) return lengthOf(step)
  return Math.max(lengthOf(step), now - since, timer ? timeIsUpAt(timer, now) - since : 0)
}

/** New minutes for the steps that can be shortened, so that `lateMs` is won back as far as it can be. */
function shorten(steps: readonly PlannedLength[], lateMs: number): Map<StepId, number> {
  const soft = steps.filter(({ minutes, isFixed }) => minutes !== null && !isFixed)
  const total = soft.reduce((sum, step) => sum + lengthOf(step), 0)
  const minutes = new Map<StepId, number>()
  if (lateMs <= 0 || total === 0) return minutes
  const share = Math.max(0, total - lateMs) / total
  // Rounded down, and what that leaves over is given back minute by minute from the first on.
  let spare = Math.floor(Math.max(0, total - lateMs) / minuteMs)
  for (const step of soft) {
    const shorter = Math.max(1, Math.floor((step.minutes ?? 1) * share))
    minutes.set(step.id, shorter)
    spare -= shorter
  }
  for (const step of soft) {
    const shorter = minutes.get(step.id) ?? 1
    if (spare > 0 && shorter < (step.minutes ?? 1)) {
      minutes.set(step.id, shorter + 1)
      spare--
    }
  }
  return minutes
}
