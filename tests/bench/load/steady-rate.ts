/** Acts that each happen so many times a second, spread evenly over the second rather than in bursts. */
export class SteadyRate {
  readonly #acts: readonly (() => void)[]
  readonly #perMs: number
  #done = 0

  constructor(acts: readonly (() => void)[], timesPerSecond: number) {
    this.#acts = acts
    this.#perMs = (timesPerSecond * acts.length) / 1000
  }

  /** Does what is due after so many ms. */
  catchUp(elapsedMs: number): void {
    const due = Math.floor(elapsedMs * this.#perMs)
    for (; this.#done < due; this.#done++) this.#acts[this.#done % this.#acts.length]?.()
  }
}

/** Lets all of them run until `stop` is called. */
export function keepUp(rates: readonly SteadyRate[]): { stop(): void } {
  const startedAt = performance.now()
  const timer = setInterval(() => {
    const elapsed = performance.now() - startedAt
    for (const rate of rates) rate.catchUp(elapsed)
  }, 1)
  return { stop: () => clearInterval(timer) }
}

export const afterMs = (ms: number): Promise<void> =>
  new Promise((over) => {
    setTimeout(() => over(), ms)
  })

/** Fisher and Yates; which neighbours come after each other must not follow the rooms. */
export function shuffled<T>(items: readonly T[]): T[] {
  const all = [...items]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    const one = all[i]
    const other = all[j]
    if (one !== undefined && other !== undefined) [all[i], all[j]] = [other, one]
  }
  return all
}
