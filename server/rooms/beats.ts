/**
 * The rooms' common beat: what can wait a moment waits for it together, so that the edits of many rooms share one flush to disk, and
 * what happened on one board within a beat leaves in one write per client.
 *
 * Runs no timer while nobody waits.
 */
import type { Schedule } from './schedule.ts'

export class Beats {
  readonly #schedule: Schedule
  readonly #beatMs: number
  #waiting = new Set<{ act: () => void }>()
  #cancelTimer: (() => void) | null = null

  constructor(schedule: Schedule, beatMs: number) {
    this.#schedule = schedule
    this.#beatMs = beatMs
  }

  /** The answer calls it off. */
  next(act: () => void): () => void {
    const waiting = { act }
    this.#waiting.add(waiting)
    this.#cancelTimer ??= this.#schedule.after(this.#untilNext(), () => this.#beat())
    return () => {
      if (!this.#waiting.delete(waiting) || this.#waiting.size > 0) return
      this.#cancelTimer?.()
      this.#cancelTimer = null
    }
  }

  #untilNext(): number {
    const beatMs = this.#beatMs
    const left = beatMs - (this.#schedule.now() % beatMs)
    // A timer may ring a little early: that was this beat, and not yet the next.
    return left < beatMs / 8 ? left + beatMs : left
  }

  #beat(): void {
    this.#cancelTimer = null
    const all = this.#waiting
    this.#waiting = new Set()
    for (const { act } of all) act()
  }
}
