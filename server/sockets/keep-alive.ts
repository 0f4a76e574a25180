/**
 * Says something to every client now and then, and finds those that are gone without having said so. One timer for all.
 *
 * A ping alone is not enough: browsers answer it without telling the page, and y-websocket hangs up after 30 s without a message.
 */
import { writeKeepAlive } from '../../shared/protocol/presence-frames.ts'
import type { BoardSocket } from './board-socket.ts'
import { socketLimits } from './socket-limits.ts'

export interface KeepAliveTimes {
  beatMs: number
  pingMs: number
  /** What is said when there is nothing to say. */
  say?: () => Uint8Array | string
}

export class KeepAlive {
  readonly #unanswered = new Map<BoardSocket, number>()
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

  watch(socket: BoardSocket): void {
    const answered = (): void => void this.#unanswered.set(socket, 0)
    answered()
    socket.on('pong', answered)
    socket.on('message', answered)
    socket.once('close', () => this.#forget(socket))
    this.#timer ??= setInterval(() => this.#beat(), this.#beatMs)
  }

  #forget(socket: BoardSocket): void {
    this.#unanswered.delete(socket)
    if (this.#unanswered.size > 0 || !this.#timer) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #beat(): void {
    this.#beats += 1
    const isPing = this.#beats % this.#beatsPerPing === 0
    const frame = this.#say()
    for (const [socket, unanswered] of this.#unanswered) {
      // To one that doesn't read, another message would only wait behind the others.
      if (socket.readyState === socket.OPEN && socket.bufferedAmount === 0) socket.send(frame)
      if (isPing) this.#ping(socket, unanswered)
    }
  }

  #ping(socket: BoardSocket, unanswered: number): void {
    if (unanswered >= socketLimits.unanswered) {
      socket.terminate()
      return
    }
    this.#unanswered.set(socket, unanswered + 1)
    if (socket.readyState === socket.OPEN) socket.ping()
  }
}
