/** How a member and the room compare what they have: the greeting, step 1 and step 2 in both directions, and catching up. */
import * as Y from 'yjs'
import { FrameError } from '../../shared/protocol/frame.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import { writeHello } from '../../shared/protocol/room-frames.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import type { BoardCopy } from './board-copy.ts'
import type { Clocks } from './clocks.ts'
import type { Member } from './member.ts'
import type { RoomPresence } from './room-presence.ts'
import type { RoomStatus } from './room-status.ts'
import type { Schedule } from './schedule.ts'
import { SharedFrames } from './wire.ts'

export interface RoomExchangeParts {
  epoch: string
  schedule: Schedule
  presence: RoomPresence
  status: RoomStatus
  members: () => Iterable<Member>
  /** Of what is committed. */
  stateVector: () => Uint8Array
  whenCommitted: (look: (copy: BoardCopy) => void) => void
  /** Some of the board was asked for. */
  onLooked: () => void
}

export class RoomExchange {
  readonly #parts: RoomExchangeParts
  /**
   * Of whole boards: however many join at once, there is one answer. It takes twice the memory of the board itself, so it isn't kept for
   * its own sake: once nobody is being sent it, it may go.
   */
  readonly #answers = new WeakMap<Uint8Array, WeakRef<SharedFrames>>()

  constructor(parts: RoomExchangeParts) {
    this.#parts = parts
  }

  greet(member: Member): void {
    const { epoch, schedule, status, stateVector } = this.#parts
    const { level, user } = member.access
    member.tell(writeHello({ epoch, level, now: schedule.now(), beatMs: member.beatMs, user }))
    if (status.storage === 'failing') status.tell(member)
    member.send(writeSyncStep1(stateVector()))
    this.sendPresence(member)
  }

  sendPresence(member: Member): void {
    const others = this.#parts.presence.everyoneBut(member)
    if (others) member.send(others)
  }

  answerStep1(member: Member, stateVector: Uint8Array): void {
    if (!member.mayAskForBoard(this.#parts.schedule.now())) {
      member.close(closeCode.tooFast)
      return
    }
    try {
      Y.decodeStateVector(stateVector)
    } catch (cause) {
      throw new FrameError('no state vector', { cause })
    }
    this.#parts.whenCommitted((copy) => {
      member.sendShared(this.#answerOf(copy.since(stateVector)))
      member.isSynced = true
      this.#parts.onLooked()
    })
  }

  #answerOf(update: Uint8Array): SharedFrames {
    const known = this.#answers.get(update)?.deref()
    if (known) return known
    const answer = new SharedFrames([writeSyncStep2(update)])
    this.#answers.set(update, new WeakRef(answer))
    return answer
  }

  /** Everything that has happened since it had this, in one frame. */
  catchUp(member: Member, had: Clocks): void {
    this.#parts.whenCommitted((copy) => {
      member.send(writeUpdate(copy.since(Y.encodeStateVector(had))))
      this.#parts.onLooked()
    })
    this.sendPresence(member)
  }

  /** Asks the member for everything that we lack; once, until it says something. */
  askForTheirs(member: Member): void {
    if (member.isAsked) return
    member.isAsked = true
    member.send(writeSyncStep1(this.#parts.stateVector()))
  }

  askEveryone(): void {
    for (const member of this.#parts.members()) {
      member.isAsked = false
      if (member.access.level === 'edit') this.askForTheirs(member)
    }
  }
}
