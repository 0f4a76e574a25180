/**
 * The rooms' common beat: what can wait a moment waits for it together, so that the edits of many rooms share one flush to disk, and
 * what happened on one board within a beat leaves in one write per client.
 *
 * Runs no timer while nobody waits.
 */
import { roomLimits } from './room-limits.ts'
import type { Schedule } from './schedule.ts'

export class Beats {
  readonly #schedule: Schedule
  readonly #beatMs: number
  #waiting = new Set<{ act: () => void }>()
  #cancelTimer: (() => void) | null = null
  /** Which beat it is, and how many have gone ahead of the next. */
  #current = 0
  #ahead = 0

  constructor(schedule: Schedule, beatMs: number) {
    this.#schedule = schedule
    this.#beatMs = beatMs
  }

  /**
   * Whether one more may go ahead of the beat. A few per beat: where hundreds of boards get an edit now and then, each alone would have
   * a flush to disk of its own.
   */
  takeLead(): boolean {
    const current = Math.floor(this.#schedule.now() / this.#beatMs)
    if (current !== this.#current) this.#ahead = 0
    this.#current = current
    return ++this.#ahead <= roomLimits.leadsPerBeat
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
