/** Things to do after a while, all of which can be called off at once. */
export class Timers {
  readonly #running = new Set<ReturnType<typeof setTimeout>>()

  after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#running.delete(timer)
      act()
    }, ms)
    this.#running.add(timer)
  }

  stop(): void {
    for (const timer of this.#running) clearTimeout(timer)
    this.#running.clear()
  }
}
