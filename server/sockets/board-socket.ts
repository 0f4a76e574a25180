/** ws's WebSocket, with our word for "too large": 1009 would make a y-websocket client send the same again for ever. */
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { closeCode } from '../../shared/protocol/messages.ts'

const messageTooBig = 1009

export class BoardSocket extends WebSocket {
  /** What it stands on, for frames that are finished already (`socket-wire.ts`) or simple (`message-reader.ts`). Without it, all is ws' work. */
  raw: Duplex | null = null
  /** Something was sent since the last beat. */
  hasSpoken = false
  /** Pings that it hasn't answered with anything. */
  unanswered = 0

  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === messageTooBig ? closeCode.tooLarge : code, reason)
  }
}
