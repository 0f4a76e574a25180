/** What the room's clock says aloud: only when something has changed for people. */
import type { Timer } from '../../shared/facilitation/live-state.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'

export type TimerNews = 'started' | 'half' | 'lastMinute' | 'over' | 'paused' | 'resumed' | 'more' | 'less' | 'stopped'

/** A timer at a moment; null: none. */
export interface TimerSeen {
  timer: Timer | null
  now: number
}

/** A half is worth a word only when there is something left to plan with. */
const halfWorthMs = 4 * 60_000

/** What is to be said about the clock since it was last looked at; null: nothing. */
export function timerNews(before: TimerSeen, after: TimerSeen): TimerNews | null {
  const { timer } = after
  if (!timer) return before.timer ? 'stopped' : null
  if (!before.timer || before.timer.at !== timer.at) return 'started'
  if (before.timer.pausedAt === null && timer.pausedAt !== null) return 'paused'
  if (before.timer.pausedAt !== null && timer.pausedAt === null) return 'resumed'
  if (before.timer.durationMs !== timer.durationMs) return timer.durationMs > before.timer.durationMs ? 'more' : 'less'
  const [was, is] = [timerAt(before.timer, before.now), timerAt(timer, after.now)]
  if (is.isOver) return was.isOver ? null : 'over'
  if (is.isLastMinute) return was.isLastMinute ? null : 'lastMinute'
  const half = timer.durationMs / 2
  return timer.durationMs >= halfWorthMs && was.leftMs > half && is.leftMs <= half ? 'half' : null
}

/** Minutes and seconds, for a sentence. */
export const minutesOf = (ms: number): number => Math.max(1, Math.round(Math.abs(ms) / 60_000))
