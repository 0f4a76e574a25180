/** What updates span, looked at once when many get the same bytes: reading a large board for each of 200 would be the load's own work. */
import { spansIn } from '../../support/spans-in-update.ts'

type Span = ReturnType<typeof spansIn>

const largeBytes = 16 * 1024

export class Spans {
  #last: { bytes: Uint8Array; span: Span } | null = null

  of(update: Uint8Array): Span {
    if (update.length < largeBytes) return spansIn(update)
    if (this.#last && Buffer.compare(this.#last.bytes, update) === 0) return this.#last.span
    this.#last = { bytes: Uint8Array.from(update), span: spansIn(update) }
    return this.#last.span
  }
}
