/**
 * Says something to every client now and then, and finds those that are gone without having said so. One timer for all.
 *
 * A ping alone is not enough: browsers answer it without telling the page, and y-websocket hangs up after 30 s without a message.
 */
import { writeKeepAlive } from '../../shared/protocol/presence-frames.ts'
import type { BoardSocket } from './board-socket.ts'
import { socketLimits } from './socket-limits.ts'

export class KeepAlive {
  readonly #unanswered = new Map<BoardSocket, number>()
  readonly #frame = writeKeepAlive()
  readonly #everyMs: number
  #timer: NodeJS.Timeout | null = null

  constructor(everyMs: number = socketLimits.keepAliveMs) {
    this.#everyMs = everyMs
  }

  watch(socket: BoardSocket): void {
    const answered = (): void => void this.#unanswered.set(socket, 0)
    answered()
    socket.on('pong', answered)
    socket.on('message', answered)
    socket.once('close', () => this.#forget(socket))
    this.#timer ??= setInterval(() => this.#sweep(), this.#everyMs)
  }

  #forget(socket: BoardSocket): void {
    this.#unanswered.delete(socket)
    if (this.#unanswered.size > 0 || !this.#timer) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #sweep(): void {
    for (const [socket, unanswered] of this.#unanswered) {
      if (unanswered >= socketLimits.unanswered) {
        socket.terminate()
        continue
      }
      this.#unanswered.set(socket, unanswered + 1)
      if (socket.readyState !== socket.OPEN) continue
      socket.ping()
      // To one that doesn't read, another message would only wait behind the others.
      if (socket.bufferedAmount === 0) socket.send(this.#frame)
    }
  }
}
