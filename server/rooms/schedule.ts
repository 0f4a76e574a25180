/** Time, as rooms see it. Passed in, so that a test drives rooms through a day in a second, in an order that a seed decides. */
import type { Beats } from './beats.ts'

export interface Schedule {
  /** ms since 1970 */
  now(): number
  /** After what is going on now: everything that has arrived at once is seen at once. */
  soon(act: () => void): void
  /** The answer calls it off. */
  after(ms: number, act: () => void): () => void
}

export interface RoomSchedule extends Schedule {
  /** At the next beat, together with all other rooms. The answer calls it off. */
  atBeat(act: () => void): () => void
  /** Whether it may be ahead of the beat, as a few rooms may. */
  takeLead(): boolean
}

export const realSchedule: Schedule = {
  now: () => Date.now(),
  soon: (act) => void setImmediate(act),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

/** One room's time: what is thrown in it ends here instead of ending the process, or another room's beat. */
export function guardSchedule(schedule: Schedule, beats: Beats, onError: (error: unknown) => void): RoomSchedule {
  const guard = (act: () => void) => (): void => {
    try {
      act()
    } catch (error) {
      onError(error)
    }
  }
  return {
    now: () => schedule.now(),
    soon: (act) => schedule.soon(guard(act)),
    after: (ms, act) => schedule.after(ms, guard(act)),
    atBeat: (act) => beats.next(guard(act)),
    takeLead: () => beats.takeLead(),
  }
}
