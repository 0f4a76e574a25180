import type { SlipId } from '../../shared/ids.ts'
import { KeptSlips, type SlipShelf } from './kept-slips.ts'

/** Keeps on the device what there is now: one write after the other, the last with all that has changed by then. */
export class SlipKeeper {
  readonly #shelf: SlipShelf
  readonly #now: () => KeptSlips
  readonly #isOurs: (id: SlipId) => boolean
  #isKeeping = false
  #isDue = false

  /** `isOurs`: has this page ever known that slip? Others that are unsent belong to another tab, and stay. */
  constructor(shelf: SlipShelf, now: () => KeptSlips, isOurs: (id: SlipId) => boolean) {
    this.#shelf = shelf
    this.#now = now
    this.#isOurs = isOurs
  }

  keep(): void {
    this.#isDue = true
    if (!this.#isKeeping) void this.#keepAll()
  }

  async #keepAll(): Promise<void> {
    this.#isKeeping = true
    while (this.#isDue) {
      this.#isDue = false
      // A device that can't keep anything loses what is unsent with the page, and no more.
      const there = KeptSlips.safeParse(await this.#shelf.read().catch(() => null))
      const ofOthers = there.success ? there.data.unsent.filter(({ id }) => !this.#isOurs(id)) : []
      const now = this.#now()
      await this.#shelf.write({ ...now, unsent: [...ofOthers, ...now.unsent] }).catch(() => {})
    }
    this.#isKeeping = false
  }
}
