/**
 * Fetches the tables' miniatures, a few at a time: forty boards that change at once must not keep a press of the remote waiting.
 *
 * Invariants
 * 1. At most `mostAtOnce` are on their way.
 * 2. A picture is given out when it can be shown at once: nothing flickers.
 */
const mostAtOnce = 3

export class PictureQueue {
  readonly #waiting: (() => void)[] = []
  #underWay = 0

  /** Null when it could not be had, or nobody wants it any more when its turn comes. */
  async fetch(source: string, isWanted: () => boolean): Promise<HTMLImageElement | null> {
    await this.#turn()
    try {
      if (!isWanted()) return null
      const picture = new Image()
      picture.alt = ''
      picture.decoding = 'async'
      picture.src = source
      await picture.decode()
      return picture
    } catch {
      // The next version is asked for again; until then the older one stands.
      return null
    } finally {
      // Its place is handed on.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#underWay -= 1
    }
  }

  #turn(): Promise<void> | undefined {
    if (this.#underWay >= mostAtOnce) return new Promise<void>((go) => this.#waiting.push(go))
    this.#underWay += 1
    return undefined
  }
}
