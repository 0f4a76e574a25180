/** What has come into a room and is not judged yet, in the order in which it came. */
import type { ProposedUpdate } from './board-document.ts'
import type { Member } from './member.ts'
import type { OwnEdit } from './own-edits.ts'
import { roomLimits } from './room-limits.ts'

/** From a member, or the server's own. */
export type Incoming =
  | {
      member: Member
      /** The how-manieth of the member's updates. */
      n: number
      update: Uint8Array
      /** Everything that the member has and we lacked: a step 2. */
      isWhole: boolean
    }
  | { member: null; own: OwnEdit; update: Uint8Array }

/** As it is judged: by what its sender may do now. */
export const asProposed = ({ update, ...from }: Incoming): ProposedUpdate =>
  from.member ? { update, ...from.member.asSender } : { update, principal: from.own.principal, level: 'edit' }

export class RoomInbox {
  #waiting: Incoming[] = []
  #bytes = 0

  get bytes(): number {
    return this.#bytes
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** False when there is no room for it: then it isn't taken. */
  push(incoming: Incoming): boolean {
    const { byteLength } = incoming.update
    if (this.#bytes > 0 && this.#bytes + byteLength > roomLimits.inboxBytes) return false
    this.#bytes += byteLength
    this.#waiting.push(incoming)
    return true
  }

  /** As much as is judged and committed together. */
  takeBatch(): Incoming[] {
    let bytes = 0
    let count = 0
    for (const { update } of this.#waiting) {
      if (count >= roomLimits.batchUpdates || (count > 0 && bytes + update.length > roomLimits.batchBytes)) break
      bytes += update.length
      count += 1
    }
    this.#bytes -= bytes
    return this.#waiting.splice(0, count)
  }

  clear(): void {
    this.#waiting = []
    this.#bytes = 0
  }
}
