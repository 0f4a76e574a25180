/**
 * A client's socket as a room sees it.
 *
 * Finished frames are written past ws, which would lay a header before the same bytes again for every client: one buffer stands for
 * all, and one write carries what a beat brought. That is what ws itself does with a frame when it neither compresses nor sends in
 * parts, which nothing here does; so the order holds, and `bufferedAmount` and closing go on being ws' own.
 */
import type { Duplex } from 'node:stream'
import type { CloseCode } from '../../shared/protocol/messages.ts'
import type { SharedFrames, Wire } from '../rooms/wire.ts'
import type { BoardSocket } from './board-socket.ts'
import { frameForSocket } from './frame-for-socket.ts'
import { socketLimits } from './socket-limits.ts'

export class SocketWire implements Wire {
  readonly beatMs: number
  readonly #socket: BoardSocket
  readonly #raw: Duplex
  #isCorked = false

  constructor(socket: BoardSocket, raw: Duplex, beatMs: number) {
    this.#socket = socket
    this.#raw = raw
    this.beatMs = beatMs
  }

  send(frame: Uint8Array): void {
    if (!this.#isOpen()) return
    // What else is sent in this moment, an ack and then the edits of all, leaves with it.
    if (!this.#isCorked) {
      this.#isCorked = true
      this.#raw.cork()
      process.nextTick(() => this.#uncork())
    }
    this.#raw.write(frameForSocket([frame]))
  }

  sendShared(shared: SharedFrames): void {
    if (this.#isOpen()) this.#raw.write((shared.made ??= frameForSocket(shared.frames)))
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

  #isOpen(): boolean {
    const socket = this.#socket
    socket.hasSpoken = true
    return socket.readyState === socket.OPEN
  }

  #uncork(): void {
    this.#isCorked = false
    this.#raw.uncork()
  }
}
