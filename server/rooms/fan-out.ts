/**
 * What goes to everybody in a room: edits and presence together, the same bytes in one write to each.
 *
 * Invariants
 * - The first change after a pause goes at once; under load a tick gathers. Presence waits for the edits that are on their way to disk
 *   at that moment, and goes with them.
 * - Nobody has a queue: who can't keep up gets nothing more until what is under way is through, and then what has happened since, in
 *   one frame. Who stays behind too long or too far is shown out and comes back.
 */
import { closeCode } from '../../shared/protocol/messages.ts'
import { writeUpdate } from '../../shared/protocol/sync-frames.ts'
import type { Clocks } from './clocks.ts'
import type { Member } from './member.ts'
import { PacedAct } from './paced-act.ts'
import { roomLimits } from './room-limits.ts'
import type { RoomSchedule } from './room-schedule.ts'
import { SharedFrames } from './wire.ts'

export interface FanOutSource {
  members(): Iterable<Member>
  size(): number
  /** Edits are on their way to the log. */
  isCommitting(): boolean
  /** Of what is committed; what everybody who keeps up has, once the tick has passed. */
  clocks(): Clocks
  /** The presence that has changed since it was last asked, as a frame; null when none has. */
  takePresence(): Uint8Array | null
  /** Everything that someone needs who had this when they fell behind. */
  catchUp(member: Member, had: Clocks): void
}

export class FanOut {
  readonly #source: FanOutSource
  readonly #schedule: RoomSchedule
  readonly #tick: PacedAct
  /** Edits that are saved and not sent: a frame for each row. */
  #frames: Uint8Array[] = []
  /** What everybody has who keeps up. */
  #sent: Clocks
  #waitsForCommit = false
  #hasBehind = false

  constructor(source: FanOutSource, schedule: RoomSchedule) {
    this.#source = source
    this.#schedule = schedule
    this.#sent = source.clocks()
    const everyMs = (): number => (source.size() > roomLimits.crowd ? roomLimits.crowdTickMs : roomLimits.tickMs)
    this.#tick = new PacedAct(schedule, everyMs, () => this.#send())
  }

  /** Edits that have just been committed. */
  add(update: Uint8Array): void {
    this.#frames.push(writeUpdate(update))
  }

  /** What was on its way to the log is there, or won't be. */
  commitEnded(): void {
    if (this.#waitsForCommit) this.#tick.doNow()
    else if (this.#frames.length > 0) this.#tick.doWhenDue()
  }

  /** There is something to send. */
  poke(): void {
    this.#tick.poke()
  }

  stop(): void {
    this.#tick.stop()
  }

  #send(): void {
    if (this.#source.isCommitting() && !this.#waitsForCommit) {
      this.#waitsForCommit = true
      return
    }
    this.#waitsForCommit = false
    const had = this.#sent
    const shared = this.#takeAll()
    this.#hasBehind = false
    for (const member of this.#source.members()) {
      if (member.isSynced && !this.#isBehind(member, had) && shared) member.sendShared(shared)
    }
    // Someone who is behind is looked after also when nothing else happens.
    if (this.#hasBehind) this.poke()
  }

  #takeAll(): SharedFrames | null {
    const frames = this.#frames
    this.#frames = []
    if (frames.length > 0) this.#sent = this.#source.clocks()
    const presence = this.#source.takePresence()
    if (presence) frames.push(presence)
    return frames.length === 0 ? null : new SharedFrames(frames)
  }

  #isBehind(member: Member, had: Clocks): boolean {
    const pending = member.pendingBytes()
    if (member.behind === null && pending <= roomLimits.behindAtBytes) return false
    const now = this.#schedule.now()
    member.behind ??= { had, sinceMs: now }
    if (pending > roomLimits.tooSlowAtBytes || now - member.behind.sinceMs > roomLimits.behindMs) {
      member.close(closeCode.tooSlow)
      return true
    }
    this.#hasBehind = true
    if (pending > roomLimits.behindAtBytes / 2) return true
    const { had: whatItHad } = member.behind
    member.behind = null
    this.#source.catchUp(member, whatItHad)
    return true
  }
}
