/** A wire that leads nowhere: keeps what was sent, and takes as little as a test says. */
import type { SharedFrames, Wire } from '../../server/rooms/wire.ts'
import type { CloseCode } from '../../shared/protocol/messages.ts'
import { readFrame, type Frame } from '../../shared/protocol/read-frame.ts'

export class SilentWire implements Wire {
  readonly beatMs = 2_000
  readonly sent: Uint8Array[] = []
  readonly closes: CloseCode[] = []
  /** How often something was written: what goes to all in one piece counts once. */
  writes = 0
  /** What the network hasn't taken. */
  pending = 0
  /** From now on it takes nothing. */
  isStuck = false

  send(frame: Uint8Array): void {
    this.writes += 1
    this.#take(frame)
  }

  #take(frame: Uint8Array): void {
    this.sent.push(frame)
    if (this.isStuck) this.pending += frame.length
  }

  sendShared({ frames }: SharedFrames): void {
    this.writes += 1
    for (const frame of frames) this.#take(frame)
  }

  pendingBytes(): number {
    return this.pending
  }

  close(code: CloseCode): void {
    this.closes.push(code)
  }

  frames(): Frame[] {
    return this.sent.map(readFrame)
  }

  takeFrames(): Frame[] {
    return this.sent.splice(0).map(readFrame)
  }
}
