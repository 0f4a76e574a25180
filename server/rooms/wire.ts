/** The way to one client, as a room sees it: frames out, in order. What is beneath it is no concern of the room's. */
import type { CloseCode } from '../../shared/protocol/messages.ts'

export interface Wire {
  /** How often something is said on it at least, ms: the client takes twice as long a silence for a dead line. */
  readonly beatMs: number
  send(frame: Uint8Array): void
  /** Bytes that were sent and that the network hasn't taken yet. */
  pendingBytes(): number
  close(code: CloseCode): void
}
