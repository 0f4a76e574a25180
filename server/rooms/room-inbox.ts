/** What has come into a room and is not judged yet, in the order in which it came. */
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

export class RoomInbox {
  #waiting: Incoming[] = []

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  push(incoming: Incoming): void {
    this.#waiting.push(incoming)
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
    return this.#waiting.splice(0, count)
  }

  clear(): void {
    this.#waiting = []
  }
}
