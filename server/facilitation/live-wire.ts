/** The way to one device, as the live channel sees it: JSON texts out, in order. What is beneath it is no concern of the channel's. */
import type { CloseCode } from '../../shared/protocol/messages.ts'

export interface LiveWire {
  send(text: string): void
  /** Bytes that were sent and that the network hasn't taken yet. */
  pendingBytes(): number
  close(code: CloseCode): void
}
