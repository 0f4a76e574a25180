/** A client's socket as a room sees it. */
import type { CloseCode } from '../../shared/protocol/messages.ts'
import type { Wire } from '../rooms/wire.ts'
import type { BoardSocket } from './board-socket.ts'
import { socketLimits } from './socket-limits.ts'

export class SocketWire implements Wire {
  readonly beatMs: number
  readonly #socket: BoardSocket

  constructor(socket: BoardSocket, beatMs: number) {
    this.#socket = socket
    this.beatMs = beatMs
  }

  send(frame: Uint8Array): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame)
  }

  pendingBytes(): number {
    return this.#socket.bufferedAmount
  }

  close(code: CloseCode): void {
    const socket = this.#socket
    socket.close(code)
    // A client that doesn't read doesn't hear this either.
    const timer = setTimeout(() => socket.terminate(), socketLimits.hangUpMs)
    socket.once('close', () => clearTimeout(timer))
  }
}
