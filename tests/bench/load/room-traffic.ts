/**
 * What is sent and what arrives in one room.
 *
 * A delivery is one edit, or one move of a cursor, that reached one other participant - however many of them came in one frame. A move
 * that was passed over because a newer one came with it counts as delivered with that one: nobody would have seen it.
 */
import { Spans } from './spans.ts'

export interface Sample {
  /** ms from sending to arriving */
  latencies: number[]
  ackLatencies: number[]
}

export class RoomTraffic {
  readonly spans = new Spans()
  readonly people: number
  readonly #sample: Sample
  readonly #sentAt: Float64Array[]
  readonly #sent: Int32Array
  /** The furthest edit of each that any other has seen, and that was acked. */
  readonly seen: Int32Array
  readonly ackedEdits: Int32Array
  expected = 0
  delivered = 0
  isSampling = false

  constructor(people: number, steps: number, sample: Sample) {
    this.people = people
    this.#sample = sample
    this.#sentAt = Array.from({ length: people }, () => new Float64Array(steps + 1))
    this.#sent = new Int32Array(people)
    this.seen = new Int32Array(people)
    this.ackedEdits = new Int32Array(people)
  }

  edited(sender: number): void {
    const n = this.#sent[sender] ?? 0
    this.#sent[sender] = n + 1
    const times = this.#sentAt[sender]
    // Before and after the sample nothing is timed.
    if (times) times[n] = this.isSampling ? performance.now() : 0
    this.expected += this.people - 1
  }

  moved(): void {
    this.expected += this.people - 1
  }

  editsArrived(sender: number, from: number, to: number): void {
    this.delivered += to - from
    this.seen[sender] = Math.max(this.seen[sender] ?? 0, to)
    this.#time(this.#sample.latencies, sender, from, to)
  }

  cursorsArrived(moves: number): void {
    this.delivered += moves
  }

  acked(sender: number, from: number, to: number): void {
    this.ackedEdits[sender] = to
    this.#time(this.#sample.ackLatencies, sender, from, to)
  }

  #time(latencies: number[], sender: number, from: number, to: number): void {
    const now = performance.now()
    for (let n = from; n < to; n++) {
      const sentAt = this.#sentAt[sender]?.[n] ?? 0
      if (sentAt > 0) latencies.push(now - sentAt)
    }
  }
}
