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

/** Up to so many bytes, copying them costs less than a second write. */
const copiedBytes = 16 * 1024

export class SocketWire implements Wire {
  readonly beatMs: number
  readonly #socket: BoardSocket
  readonly #raw: Duplex
  /** What is for this client alone. It leaves with what else is said in this moment: an ack and then the edits of all, in one write. */
  #own: Uint8Array[] = []
  #ownBytes = 0

  constructor(socket: BoardSocket, raw: Duplex, beatMs: number) {
    this.#socket = socket
    this.#raw = raw
    this.beatMs = beatMs
  }

  send(frame: Uint8Array): void {
    if (!this.#isOpen()) return
    if (this.#own.length === 0) process.nextTick(() => this.#write(null))
    this.#own.push(frame)
    this.#ownBytes += frame.length
  }

  sendShared(shared: SharedFrames): void {
    if (this.#isOpen()) this.#write(shared)
  }

  pendingBytes(): number {
    return this.#socket.bufferedAmount + this.#ownBytes
  }

  close(code: CloseCode): void {
    const socket = this.#socket
    this.#write(null)
    socket.close(code)
    // A client that doesn't read doesn't hear this either.
    const timer = setTimeout(() => socket.terminate(), socketLimits.hangUpMs)
    socket.once('close', () => clearTimeout(timer))
  }

  /** Whatever is its own, and then what it shares with others. */
  #write(shared: SharedFrames | null): void {
    const own = this.#own
    if (own.length > 0) {
      this.#own = []
      this.#ownBytes = 0
    }
    if (this.#socket.readyState !== this.#socket.OPEN) return
    const bytes = shared && (shared.made ??= frameForSocket(shared.frames))
    if (bytes && bytes.length <= copiedBytes) {
      this.#raw.write(own.length > 0 ? Buffer.concat([frameForSocket(own), bytes]) : bytes)
      return
    }
    if (own.length > 0) this.#raw.write(frameForSocket(own))
    // As long as it is on its way, it is there for the next one who asks for the same.
    if (bytes) this.#raw.write(bytes, () => void shared)
  }

  #isOpen(): boolean {
    const socket = this.#socket
    socket.hasSpoken = true
    return socket.readyState === socket.OPEN
  }
}
