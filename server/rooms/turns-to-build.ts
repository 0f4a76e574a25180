/**
 * One document after the other. Building one holds up the whole process for a moment; when forty tables begin to write at once, what
 * others send and are sent comes in between.
 */
import type { Schedule } from './schedule.ts'

export class TurnsToBuild {
  readonly #schedule: Schedule
  readonly #waiting: (() => void)[] = []

  constructor(schedule: Schedule) {
    this.#schedule = schedule
  }

  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      if (this.#waiting.length === 1) this.#soon()
    })
  }

  #soon(): void {
    this.#schedule.soon(() => {
      this.#waiting.shift()?.()
      if (this.#waiting.length > 0) this.#soon()
    })
  }
}
