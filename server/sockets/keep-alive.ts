/**
 * Says something to every client now and then, and finds those that are gone without having said so. One timer for all, and not all at
 * once: thousands of pings in one go would hold up what people write.
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
  /** Once in each beat, while there are clients. */
  onBeat?: () => void
}

/** Into so many groups the clients are divided; each has its own turn in a beat. */
const groupCount = 10

export class KeepAlive {
  readonly #groups = Array.from({ length: groupCount }, () => new Set<BoardSocket>())
  readonly #say: () => Uint8Array | string
  readonly #onBeat: () => void
  readonly #beatMs: number
  readonly #beatsPerPing: number
  #timer: NodeJS.Timeout | null = null
  #turn = 0
  #watched = 0

  constructor({ beatMs, pingMs, say, onBeat = () => undefined }: KeepAliveTimes) {
    const frame = writeKeepAlive()
    this.#say = say ?? (() => frame)
    this.#onBeat = onBeat
    this.#beatMs = beatMs
    this.#beatsPerPing = Math.max(1, Math.round(pingMs / beatMs))
  }

  /** Whoever reads its messages sets `unanswered` back with each. */
  watch(socket: BoardSocket): void {
    const group = this.#groups.reduce((smallest, one) => (one.size < smallest.size ? one : smallest))
    group.add(socket)
    this.#watched += 1
    socket.on('pong', () => (socket.unanswered = 0))
    socket.once('close', () => {
      group.delete(socket)
      this.#watched -= 1
      if (this.#watched === 0) this.#rest()
    })
    this.#timer ??= setInterval(() => this.#nextTurn(), this.#beatMs / groupCount)
  }

  #rest(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
  }

  #nextTurn(): void {
    const turn = this.#turn++
    const place = turn % groupCount
    if (place === 0) this.#onBeat()
    const group = this.#groups[place]
    if (!group || group.size === 0) return
    // The groups are not asked in the same beat, either.
    const isPing = (Math.floor(turn / groupCount) + place) % this.#beatsPerPing === 0
    const said = this.#say()
    const frame = typeof said === 'string' ? null : frameForSocket([said])
    for (const socket of group) {
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
