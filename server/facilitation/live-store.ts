/** Where the live state and the run sheet of each workshop are kept. What `save…` has answered is on disk. */
import type { LiveState } from '../../shared/facilitation/live-state.ts'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import type { ScreenId, WorkshopId } from '../../shared/ids.ts'
import type { Kept } from './read-kept.ts'

export interface LiveStore {
  /** Null: nobody has set anything yet. */
  findState(id: WorkshopId): Promise<Kept<LiveState> | null>
  findRunSheet(id: WorkshopId): Promise<Kept<RunSheet> | null>
  /** Both or neither; what is not given stays. Throws when a newer one is there: only one process may lead a workshop. */
  save(id: WorkshopId, change: { state?: LiveState; runSheet?: RunSheet }): Promise<void>
  /** A screen's own place among the viewer links, so that it can have a session. */
  addScreen(screen: { id: ScreenId; workshopId: WorkshopId; createdAt: number }): Promise<void>
  /** With its session. */
  removeScreen(id: ScreenId): Promise<void>
}
