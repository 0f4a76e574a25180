/**
 * How many connections there are, in all and in each session: there is room for so many. Whoever finds none is told so by a close code
 * (docs/rules.md, SOCK-8), which says to come back, not to stay away.
 */
import { socketLimits } from './socket-limits.ts'

export class SocketPlaces {
  readonly #bySession = new Map<string, number>()
  readonly #limits: { perSession: number; perProcess: number }
  #all = 0

  constructor(limits: { perSession: number; perProcess: number } = socketLimits) {
    this.#limits = limits
  }

  /** Takes a place; null when there is none. The answer gives it back, once. */
  take(sessionId: string): (() => void) | null {
    const own = this.#bySession.get(sessionId) ?? 0
    if (own >= this.#limits.perSession || this.#all >= this.#limits.perProcess) return null
    this.#bySession.set(sessionId, own + 1)
    this.#all += 1
    let isTaken = true
    return () => {
      if (isTaken) this.#giveBack(sessionId)
      isTaken = false
    }
  }

  #giveBack(sessionId: string): void {
    const left = (this.#bySession.get(sessionId) ?? 1) - 1
    if (left > 0) this.#bySession.set(sessionId, left)
    else this.#bySession.delete(sessionId)
    this.#all -= 1
  }
}
