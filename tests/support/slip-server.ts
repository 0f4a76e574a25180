/** The server's side of one person's slips and ballots as the contract has it, with a line that can be cut before or after it is heard. */
import { ApiError } from '../../client/http/api-error.ts'
import type { SlipLine } from '../../client/slips/ask-slips.ts'
import type { KeptSlips, SlipShelf } from '../../client/slips/kept-slips.ts'
import type { Slip } from '../../shared/api/facilitation.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { errorStatus } from '../../shared/errors.ts'
import type { Net } from '../../client/sync/net.ts'

export const says = (code: ErrorCode): ApiError =>
  new ApiError({ code, status: errorStatus[code], message: `(${code})` })

/** `dumb`: what is sent arrives, but the answer is lost. */
export class SlipServer {
  readonly slips = new Map<string, Slip>()
  readonly heard: string[] = []
  line: 'whole' | 'cut' | 'dumb' = 'whole'
  refuses: ErrorCode | null = null
  #clock = 1

  readonly own: SlipLine = {
    list: () => this.#answer('list', () => [...this.slips.values()]),
    write: (id, { roundId, fieldId, text }) =>
      this.#answer(`write ${text}`, () => {
        const at = this.slips.get(id)?.at ?? this.#clock++
        const slip = { id, roundId, fieldId, text: text.trim(), at, isMine: true, isTurnedUp: false }
        this.slips.set(id, slip)
        return slip
      }),
    remove: (id) =>
      this.#answer('remove', () => {
        if (!this.slips.delete(id)) throw says('notFound')
      }),
    turnUp: () => Promise.reject(says('notFound')),
    place: () => Promise.reject(says('notFound')),
    discard: () => Promise.reject(says('notFound')),
  }

  texts(): string[] {
    return [...this.slips.values()].map(({ text }) => text)
  }

  async #answer<Answer>(what: string, act: () => Answer): Promise<Answer> {
    await Promise.resolve()
    if (this.line === 'cut') throw new ApiError({ code: 'noConnection', status: 0 })
    this.heard.push(what)
    if (this.refuses && what !== 'list') throw says(this.refuses)
    const answer = act()
    if (this.line === 'dumb') throw new ApiError({ code: 'noConnection', status: 0 })
    return answer
  }
}

/** A device that outlives the page. */
export class Shelf implements SlipShelf {
  kept: string | null = null
  read = () => Promise.resolve(this.kept === null ? null : (JSON.parse(this.kept) as unknown))
  write = (kept: KeptSlips) => {
    this.kept = JSON.stringify(kept)
    return Promise.resolve()
  }
}

/** A net that says when it is back. */
export class ToldNet implements Net {
  readonly #listeners = new Set<() => void>()
  onLost = () => () => {}
  onPromising = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  isBack(): void {
    for (const listener of this.#listeners) listener()
  }
}
