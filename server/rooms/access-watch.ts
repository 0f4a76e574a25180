/**
 * Looks again at what everyone may do, whenever anything changed that could alter it.
 *
 * Invariants
 * - One look at a time; what changes during it causes another. So the last look always saw the last change.
 * - Whoever may not see the board any more is shown out with the reason; whoever may do more or less is told.
 */
import type { BoardId } from '../../shared/ids.ts'
import { closeCode, type CloseCode } from '../../shared/protocol/messages.ts'
import type { AccessDesk } from './access.ts'
import type { Member } from './member.ts'
import type { Room } from './room.ts'

export class AccessWatch {
  readonly #desk: AccessDesk
  readonly #rooms: () => readonly Room[]
  readonly #stopListening: () => void
  #changes = 0
  #isLooking = false

  constructor(desk: AccessDesk, rooms: () => readonly Room[]) {
    this.#desk = desk
    this.#rooms = rooms
    this.#stopListening = desk.onChange(() => {
      this.#changes += 1
      if (!this.#isLooking) void this.#look()
    })
  }

  /** Goes up with every change: an answer from before the newest one may be out of date. */
  get changes(): number {
    return this.#changes
  }

  stop(): void {
    this.#stopListening()
  }

  async codeFor(sessionId: string, boardId: BoardId): Promise<CloseCode> {
    switch (await this.#desk.reason(sessionId, boardId)) {
      case 'signedOut':
        return closeCode.signInAgain
      case 'noAccess':
        return closeCode.noAccess
      case 'gone':
        return closeCode.gone
      case 'hidden':
        return closeCode.hidden
    }
  }

  async #look(): Promise<void> {
    this.#isLooking = true
    let seen = -1
    while (seen !== this.#changes) {
      seen = this.#changes
      for (const room of this.#rooms()) {
        await Promise.all(room.members().map((member) => this.#lookAt(room, member)))
      }
    }
    this.#isLooking = false
  }

  async #lookAt(room: Room, member: Member): Promise<void> {
    try {
      const access = await this.#desk.find(member.sessionId, room.boardId)
      if (access) room.accessChanged(member, access)
      else member.revoke(await this.codeFor(member.sessionId, room.boardId))
    } catch {
      // Rights that can't be found are none: it comes back and is let in when they can.
      member.revoke(closeCode.couldNotLoad)
    }
  }
}
