/** The way to one client, as a room sees it: frames out, in order. What is beneath it is no concern of the room's. */
import type { CloseCode } from '../../shared/protocol/messages.ts'

/** Frames that go to many, in this order. */
export class SharedFrames {
  readonly frames: readonly Uint8Array[]
  /** What the first wire made of them to send them, for all the others. */
  made: Uint8Array | null = null

  constructor(frames: readonly Uint8Array[]) {
    this.frames = frames
  }
}

export interface Wire {
  /** How often something is said on it at least, ms: the client takes twice as long a silence for a dead line. */
  readonly beatMs: number
  send(frame: Uint8Array): void
  sendShared(shared: SharedFrames): void
  /** Bytes that were sent and that the network hasn't taken yet. */
  pendingBytes(): number
  close(code: CloseCode): void
}
