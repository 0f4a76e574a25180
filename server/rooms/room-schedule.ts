/** One room's time: the rooms' common time, and its beat. */
import type { Beats } from './beats.ts'
import type { Schedule } from './schedule.ts'

export interface RoomSchedule extends Schedule {
  /** At the next beat, together with all other rooms. The answer calls it off. */
  atBeat(act: () => void): () => void
  /** Whether it may be ahead of the beat, as a few rooms may. */
  takeLead(): boolean
}

/** What is thrown in a room's time ends here instead of ending the process, or another room's beat. */
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
