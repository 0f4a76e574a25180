/** How often something came to how much, in steps: bounded however long it runs. */
export class Histogram {
  readonly #bounds: readonly number[]
  readonly #counts: number[]
  #sum = 0

  /** `bounds`: the upper end of each step, rising. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds
    this.#counts = Array.from({ length: bounds.length + 1 }, () => 0)
  }

  add(value: number): void {
    const at = this.#bounds.findIndex((bound) => value <= bound)
    const step = at === -1 ? this.#bounds.length : at
    this.#counts[step] = (this.#counts[step] ?? 0) + 1
    this.#sum += value
  }

  get sum(): number {
    return this.#sum
  }

  /** How many came to at most so much; last of all how many there were. */
  *upTo(): Generator<{ bound: number; count: number }> {
    let count = 0
    for (const [i, own] of this.#counts.entries()) {
      count += own
      yield { bound: this.#bounds[i] ?? Infinity, count }
    }
  }
}
