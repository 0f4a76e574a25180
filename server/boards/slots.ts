/** So many at a time; so many more may wait; the rest are asked to come again. Pictures are large while they are read and decoded. */
import { AppError } from '../../shared/errors.ts'

const comeAgainSeconds = 5

export class Slots {
  readonly #most: number
  readonly #mostWaiting: number
  readonly #waiting: (() => void)[] = []
  #taken = 0

  constructor({ most, mostWaiting }: { most: number; mostWaiting: number }) {
    this.#most = most
    this.#mostWaiting = mostWaiting
  }

  async take<Result>(act: () => Promise<Result>): Promise<Result> {
    await this.#enter()
    try {
      return await act()
    } finally {
      const next = this.#waiting.shift()
      // The place goes straight to who has waited longest.
      if (next) next()
      else this.#taken--
    }
  }

  async #enter(): Promise<void> {
    if (this.#taken < this.#most) {
      this.#taken++
      return
    }
    if (this.#waiting.length >= this.#mostWaiting) {
      throw new AppError('tooManyTries', { retryAfterSeconds: comeAgainSeconds })
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
