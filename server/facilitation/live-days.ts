/**
 * The live state of every workshop that somebody has asked for since the start. A copy of what is on disk, small, and kept.
 *
 * Invariants
 * - One copy per workshop: two who ask at once wait for one load.
 */
import type { LiveState } from '../../shared/facilitation/live-state.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { LiveDay, type LiveDayParts } from './live-day.ts'

type Listener = (day: LiveDay, before: LiveState | null) => void

export class LiveDays {
  readonly #parts: LiveDayParts
  readonly #days = new Map<WorkshopId, Promise<LiveDay>>()
  readonly #listeners = new Set<Listener>()
  readonly #onOpen: (day: LiveDay) => void

  /** `onOpen`: what a restart left half done is taken up again. */
  constructor(parts: Omit<LiveDayParts, 'onChange'>, onOpen: (day: LiveDay) => void) {
    this.#onOpen = onOpen
    this.#parts = {
      ...parts,
      onChange: (day, before) => {
        for (const listener of this.#listeners) listener(day, before)
      },
    }
  }

  /** Calls back after a day has changed, with the state before; null when only what is counted has. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  open(workshopId: WorkshopId): Promise<LiveDay> {
    const known = this.#days.get(workshopId)
    if (known) return known
    const opening = LiveDay.open(workshopId, this.#parts).then((day) => {
      this.#onOpen(day)
      return day
    })
    this.#days.set(workshopId, opening)
    opening.catch(() => this.#days.delete(workshopId))
    return opening
  }
}
