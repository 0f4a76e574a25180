/**
 * Says something to every client now and then, and finds those that are gone without having said so. One timer for all.
 *
 * A ping alone is not enough: browsers answer it without telling the page, and y-websocket hangs up after 30 s without a message.
 */
import { writeKeepAlive } from '../../shared/protocol/presence-frames.ts'
import type { BoardSocket } from './board-socket.ts'
import { frameForSocket } from './frame-for-socket.ts'
import { socketLimits } from './socket-limits.ts'

export interface KeepAliveTimes {
  beatMs: number
  pingMs: number
  /** What is said when there is nothing to say. */
  say?: () => Uint8Array | string
}

export class KeepAlive {
  readonly #watched = new Set<BoardSocket>()
  readonly #say: () => Uint8Array | string
  readonly #beatMs: number
  readonly #beatsPerPing: number
  #timer: NodeJS.Timeout | null = null
  #beats = 0

  constructor({ beatMs, pingMs, say }: KeepAliveTimes) {
    const frame = writeKeepAlive()
    this.#say = say ?? (() => frame)
    this.#beatMs = beatMs
    this.#beatsPerPing = Math.max(1, Math.round(pingMs / beatMs))
  }

  /** Whoever reads its messages sets `unanswered` back with each. */
  watch(socket: BoardSocket): void {
    this.#watched.add(socket)
    socket.on('pong', () => (socket.unanswered = 0))
    socket.once('close', () => this.#forget(socket))
    this.#timer ??= setInterval(() => this.#beat(), this.#beatMs)
  }

  #forget(socket: BoardSocket): void {
    this.#watched.delete(socket)
    if (this.#watched.size > 0 || !this.#timer) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #beat(): void {
    this.#beats += 1
    const isPing = this.#beats % this.#beatsPerPing === 0
    const said = this.#say()
    const frame = typeof said === 'string' ? null : frameForSocket([said])
    for (const socket of this.#watched) {
      // To one that doesn't read, another message would only wait behind the others.
      const isSilent = !socket.hasSpoken && socket.readyState === socket.OPEN && socket.bufferedAmount === 0
      socket.hasSpoken = false
      if (isSilent && frame && socket.raw) socket.raw.write(frame)
      else if (isSilent) socket.send(said)
      if (isPing) this.#ping(socket)
    }
  }

  #ping(socket: BoardSocket): void {
    if (socket.unanswered >= socketLimits.unanswered) {
      socket.terminate()
      return
    }
    socket.unanswered += 1
    if (socket.readyState === socket.OPEN) socket.ping()
  }
}
