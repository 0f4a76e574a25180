/** The room's clock: what it shows, and what the remote does to it. Computed from the server's moments, so that it is the same everywhere. */
import { bounds } from './bounds.ts'
import type { Doer, Timer } from './live-state.ts'

const minuteMs = 60_000

export interface TimerFace {
  /** Below zero once the time is up: then it counts how long ago that was. */
  leftMs: number
  isPaused: boolean
  isLastMinute: boolean
  isOver: boolean
}

export function timerAt(timer: Timer, now: number): TimerFace {
  const leftMs = timer.durationMs - elapsedMs(timer, now)
  const isOver = leftMs <= 0
  return { leftMs, isPaused: timer.pausedAt !== null, isOver, isLastMinute: !isOver && leftMs <= minuteMs }
}

/** When the time is up, if the clock goes on from now. */
export const timeIsUpAt = (timer: Timer, now: number): number => now + timer.durationMs - elapsedMs(timer, now)

export const startTimer = (minutes: number, by: Doer, now: number): Timer => ({
  by,
  at: now,
  startedAt: now,
  durationMs: Math.max(1_000, Math.round(minutes * minuteMs)),
  pausedAt: null,
})

/** More time counts from now when the time is up already; less never goes below what has run. */
export function addTime(timer: Timer, minutes: number, now: number): Timer {
  const elapsed = elapsedMs(timer, now)
  const change = Math.round(minutes * minuteMs)
  if (change < 0 && timer.durationMs <= elapsed) return timer
  const wished = Math.max(Math.max(timer.durationMs, change > 0 ? elapsed : 0) + change, elapsed, 1_000)
  return { ...timer, durationMs: Math.min(wished, Math.max(timer.durationMs, bounds.timerMinutes * minuteMs)) }
}

export const pauseTimer = (timer: Timer, now: number): Timer =>
  timer.pausedAt === null ? { ...timer, pausedAt: now } : timer

export const resumeTimer = (timer: Timer, now: number): Timer =>
  timer.pausedAt === null
    ? timer
    : { ...timer, startedAt: timer.startedAt + Math.max(0, now - timer.pausedAt), pausedAt: null }

// A clock that was set back must not make a timer run backwards past its start.
const elapsedMs = ({ startedAt, pausedAt }: Timer, now: number): number => Math.max(0, (pausedAt ?? now) - startedAt)
