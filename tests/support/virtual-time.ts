/** Time that passes only when a test lets it, in an order that a seed decides where two things are due at once. */
import type { Schedule } from '../../server/rooms/schedule.ts'
import type { Dice } from './dice.ts'

interface Due {
  at: number
  order: number
  act: () => void
}

export class VirtualTime implements Schedule {
  readonly #dice: Dice | null
  #now = 1_000_000
  #due: Due[] = []
  #order = 0

  constructor(dice: Dice | null = null) {
    this.#dice = dice
  }

  now(): number {
    return this.#now
  }

  soon(act: () => void): void {
    this.after(0, act)
  }

  after(ms: number, act: () => void): () => void {
    this.#order += 1
    const due = { at: this.#now + ms, order: this.#dice ? this.#dice.next() : this.#order, act }
    this.#due.push(due)
    return () => {
      this.#due = this.#due.filter((other) => other !== due)
    }
  }

  /** How much is still to come. */
  get pending(): number {
    return this.#due.length
  }

  /** Lets so much time pass, and everything happen that is due in it. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms
    await promisesKept()
    for (let due = this.#next(until); due; due = this.#next(until)) {
      this.#now = Math.max(this.#now, due.at)
      due.act()
      await promisesKept()
    }
    this.#now = until
  }

  #next(until: number): Due | null {
    let first: Due | null = null
    for (const due of this.#due) {
      if (due.at <= until && (!first || due.at < first.at || (due.at === first.at && due.order < first.order)))
        first = due
    }
    if (first) this.#due = this.#due.filter((due) => due !== first)
    return first
  }
}

/** All that waits for nothing but a promise has gone on. */
export const promisesKept = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
