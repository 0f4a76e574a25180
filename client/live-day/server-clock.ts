/** The server's clock, from what it says now and then: a device's own may be wrong by hours. Moments in ms since 1970. */
const heardAtMost = 8

export class ServerClock {
  readonly #now: () => number
  /** How far the server's clock was ahead of ours, as it seemed at each of the last times we heard it. */
  #ahead: number[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  hear(serverNow: number): void {
    this.#ahead = [...this.#ahead.slice(1 - heardAtMost), serverNow - this.#now()]
  }

  /** What is late on its way makes the server seem behind; so the one that was fastest is nearest the truth. */
  now(): number {
    return this.#now() + (this.#ahead.length > 0 ? Math.max(...this.#ahead) : 0)
  }
}
