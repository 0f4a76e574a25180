/** What an update deletes, for questions about single places. */
import type { DeleteRange } from './decode-update.ts'

interface Span {
  from: number
  to: number
}

export class DeletedRanges {
  readonly #byClient = new Map<number, Span[]>()

  constructor(ranges: readonly DeleteRange[]) {
    for (const { client, clock, length } of ranges) {
      const spans = this.#byClient.get(client)
      const span = { from: clock, to: clock + length }
      if (spans) spans.push(span)
      else this.#byClient.set(client, [span])
    }
    for (const [client, spans] of this.#byClient) this.#byClient.set(client, joined(spans))
  }

  has(client: number, clock: number): boolean {
    return this.countIn(client, clock, 1) === 1
  }

  /** How many of the `length` places from `clock` on are deleted. */
  countIn(client: number, clock: number, length: number): number {
    const spans = this.#byClient.get(client)
    if (!spans) return 0
    let count = 0
    for (let i = firstEndingAfter(spans, clock); i < spans.length; i++) {
      const span = spans[i]
      if (!span || span.from >= clock + length) break
      count += Math.min(span.to, clock + length) - Math.max(span.from, clock)
    }
    return count
  }

  /** Each deleted stretch once, however often the update names it. */
  *stretches(): Generator<DeleteRange> {
    for (const [client, spans] of this.#byClient) {
      for (const { from, to } of spans) yield { client, clock: from, length: to - from }
    }
  }
}

function joined(spans: Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  const result: Span[] = []
  for (const span of sorted) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}

function firstEndingAfter(spans: readonly Span[], clock: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? Infinity) > clock) high = middle
    else low = middle + 1
  }
  return low
}
