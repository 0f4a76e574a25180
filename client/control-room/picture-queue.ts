/**
 * Draws the tables' miniatures one after the other, and calmly: with forty boards that change at once, drawing them as fast as they
 * come would leave the page no time for anything else.
 *
 * Invariants
 * 1. One picture at a time. Those of tables that have none yet come first.
 * 2. After a picture that replaces another the page rests four times as long as it took: drawing anew takes at most a fifth of its time,
 *    however slow the machine. Nobody waits longer than `mostRestMs` for the next.
 * 3. A picture that nobody wants any more when its turn comes (a newer one is asked for, or it is out of sight) isn't drawn.
 */
export interface PictureWanted {
  isWanted: () => boolean
  /** There is none yet. */
  isFirst: boolean
  /** How long the page was busy with it, in ms. */
  draw: () => Promise<number>
}

const restsTimes = 4
const mostRestMs = 2_000

export class PictureQueue {
  readonly #rest: (ms: number) => Promise<void>
  readonly #first: PictureWanted[] = []
  readonly #others: PictureWanted[] = []
  #isDrawing = false

  constructor(rest: (ms: number) => Promise<void>) {
    this.#rest = rest
  }

  add(wanted: PictureWanted): void {
    const line = wanted.isFirst ? this.#first : this.#others
    line.push(wanted)
    if (!this.#isDrawing) void this.#drawAll()
  }

  async #drawAll(): Promise<void> {
    this.#isDrawing = true
    for (let next = this.#next(); next; next = this.#next()) {
      if (!next.isWanted()) continue
      const workMs = await next.draw()
      if (!next.isFirst) await this.#rest(Math.min(workMs * restsTimes, mostRestMs))
    }
    this.#isDrawing = false
  }

  #next(): PictureWanted | undefined {
    return this.#first.shift() ?? this.#others.shift()
  }
}
