/**
 * Lets a room's document go once nobody has edited for a while: bytes are enough for those who look.
 *
 * Runs a timer only while there is a document, and never more than one.
 */
import type { Schedule } from './schedule.ts'

interface Cooled {
  readonly isHot: boolean
  /** Nothing is on its way to the log. */
  readonly isIdle: boolean
}

export class CoolDown {
  readonly #room: Cooled
  readonly #schedule: Schedule
  readonly #afterMs: number
  readonly #cool: () => void
  /** When the document was built, or last edited. */
  #usedAt = 0
  #cancel: (() => void) | null = null
  #isStopped = false

  constructor(room: Cooled, { schedule, coolAfterMs }: { schedule: Schedule; coolAfterMs: number }, cool: () => void) {
    this.#room = room
    this.#schedule = schedule
    this.#afterMs = coolAfterMs
    this.#cool = cool
  }

  /** To be told whenever a document may have been built, and of every edit. */
  note({ isEdit }: { isEdit: boolean }): void {
    if (this.#isStopped || !this.#room.isHot || (this.#cancel && !isEdit)) return
    this.#usedAt = this.#schedule.now()
    if (!this.#cancel) this.#lookIn(this.#afterMs)
  }

  stop(): void {
    this.#isStopped = true
    this.#cancel?.()
    this.#cancel = null
  }

  #lookIn(ms: number): void {
    this.#cancel = this.#schedule.after(ms, () => this.#look())
  }

  #look(): void {
    this.#cancel = null
    if (!this.#room.isHot) return
    const leftMs = this.#usedAt + this.#afterMs - this.#schedule.now()
    if (leftMs <= 0 && this.#room.isIdle) this.#cool()
    else this.#lookIn(leftMs > 0 ? leftMs : this.#afterMs)
  }
}
