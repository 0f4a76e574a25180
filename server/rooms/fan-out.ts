/**
 * What goes to everybody in a room: one frame of edits and one of presence per tick, the same bytes to each.
 *
 * Invariants
 * - The first change after a pause goes at once; under load a tick gathers.
 * - Nobody has a queue: who can't keep up gets nothing more until what is under way is through, and then what has happened since, in
 *   one frame. Who stays behind too long or too far is shown out and comes back.
 */
import * as Y from 'yjs'
import { closeCode } from '../../shared/protocol/messages.ts'
import { writeUpdate } from '../../shared/protocol/sync-frames.ts'
import type { Member } from './member.ts'
import { roomLimits } from './room-limits.ts'
import type { Schedule } from './schedule.ts'

export interface FanOutSource {
  members(): Iterable<Member>
  size(): number
  /** Of what is committed; what everybody who keeps up has, once the tick has passed. */
  stateVector(): Uint8Array
  /** The presence that has changed since it was last asked, as a frame; null when none has. */
  takePresence(): Uint8Array | null
  /** Everything that someone needs who had this when they fell behind. */
  catchUp(member: Member, stateVector: Uint8Array): void
}

export class FanOut {
  readonly #source: FanOutSource
  readonly #schedule: Schedule
  #updates: Uint8Array[] = []
  /** What everybody has who keeps up. */
  #sentStateVector: Uint8Array
  #lastTickAt = -Infinity
  #cancelTick: (() => void) | null = null
  #hasBehind = false

  constructor(source: FanOutSource, schedule: Schedule) {
    this.#source = source
    this.#schedule = schedule
    this.#sentStateVector = source.stateVector()
  }

  /** Edits that have just been committed. */
  add(update: Uint8Array): void {
    this.#updates.push(update)
    this.poke()
  }

  /** There is something to send. */
  poke(): void {
    if (this.#cancelTick) return
    const tickMs = this.#source.size() > roomLimits.crowd ? roomLimits.crowdTickMs : roomLimits.tickMs
    const waitMs = this.#lastTickAt + tickMs - this.#schedule.now()
    if (waitMs <= 0) this.#tick()
    else this.#cancelTick = this.#schedule.after(waitMs, () => this.#tick())
  }

  stop(): void {
    this.#cancelTick?.()
    this.#cancelTick = null
  }

  #tick(): void {
    this.#cancelTick = null
    this.#lastTickAt = this.#schedule.now()
    const edits = this.#takeEdits()
    const presence = this.#source.takePresence()
    const had = this.#sentStateVector
    if (edits) this.#sentStateVector = this.#source.stateVector()
    this.#hasBehind = false
    for (const member of this.#source.members()) {
      if (!member.isSynced || this.#isBehind(member, had)) continue
      if (edits) member.send(edits)
      if (presence) member.send(presence)
    }
    // Someone who is behind is looked after also when nothing else happens.
    if (this.#hasBehind) this.poke()
  }

  #takeEdits(): Uint8Array | null {
    const [first, ...more] = this.#updates
    if (!first) return null
    // A tick's worth of rows at most, so merging costs less than applying them would.
    const update = more.length === 0 ? first : Y.mergeUpdates(this.#updates)
    this.#updates = []
    return writeUpdate(update)
  }

  #isBehind(member: Member, had: Uint8Array): boolean {
    const pending = member.pendingBytes()
    const now = this.#schedule.now()
    if (member.behind === null) {
      if (pending <= roomLimits.behindAtBytes) return false
      member.behind = { stateVector: had, sinceMs: now }
    }
    if (pending > roomLimits.tooSlowAtBytes || now - member.behind.sinceMs > roomLimits.behindMs) {
      member.close(closeCode.tooSlow)
      return true
    }
    this.#hasBehind = true
    if (pending > roomLimits.behindAtBytes / 2) return true
    const { stateVector } = member.behind
    member.behind = null
    this.#source.catchUp(member, stateVector)
    return true
  }
}
