/**
 * One connection to a room: who it is, what it may do now, and how far it has come.
 *
 * Invariants
 * - `access` is what the desk said last; every frame is judged by it, none by what was true at the start.
 * - Nothing is sent after the connection was closed.
 */
import { closeCode, type CloseCode } from '../../shared/protocol/messages.ts'
import type { BoardAccess } from './access.ts'
import type { Clocks } from './clocks.ts'
import { roomLimits } from './room-limits.ts'
import { TokenBucket } from './token-bucket.ts'
import type { SharedFrames, Wire } from './wire.ts'

export interface Newcomer {
  wire: Wire
  sessionId: string
  access: BoardAccess
  /** Asked for hello, acks, nacks and status. A stock y-websocket client doesn't know them. */
  speaksOurs: boolean
}

export class Member {
  readonly sessionId: string
  readonly speaksOurs: boolean
  access: BoardAccess
  /** How many updates (step 2 and update) it has sent on this connection. */
  updates = 0
  /** It has been given the board; until then it gets no edits of others. */
  isSynced = false
  /** Set while its network takes less than it is sent: what it had when that began. */
  behind: { had: Clocks; sinceMs: number } | null = null
  /** It was asked for everything that we lack, and has not answered yet. */
  isAsked = false
  #isClosed = false
  #isRevoked = false
  readonly #wire: Wire
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket

  constructor({ wire, sessionId, access, speaksOurs }: Newcomer, now: number) {
    this.#wire = wire
    this.sessionId = sessionId
    this.access = access
    this.speaksOurs = speaksOurs
    this.#frames = new TokenBucket(roomLimits.burstFrames, roomLimits.framesPerSecond, now)
    this.#bytes = new TokenBucket(roomLimits.burstBytes, roomLimits.bytesPerSecond, now)
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  send(frame: Uint8Array): void {
    if (this.#isReady()) this.#wire.send(frame)
  }

  /** The same bytes as to others. */
  sendShared(shared: SharedFrames): void {
    if (this.#isReady()) this.#wire.sendShared(shared)
  }

  /** Also what it alone has asked for must not pile up for one that doesn't read. */
  #isReady(): boolean {
    if (!this.#isClosed && this.#wire.pendingBytes() > roomLimits.tooSlowAtBytes) this.close(closeCode.tooSlow)
    return !this.#isClosed
  }

  /** For messages of ours, which only our own client understands. */
  tell(frame: Uint8Array): void {
    if (this.speaksOurs) this.send(frame)
  }

  get beatMs(): number {
    return this.#wire.beatMs
  }

  pendingBytes(): number {
    return this.#wire.pendingBytes()
  }

  /** False when it sends more than anyone needs to. */
  maySend(bytes: number, now: number): boolean {
    return this.#frames.take(1, now) && this.#bytes.take(bytes, now)
  }

  mayAskForBoard(now: number): boolean {
    return this.#frames.take(roomLimits.step1Frames, now)
  }

  /** What it may do with an update of its own that is judged now. */
  get level(): 'none' | BoardAccess['level'] {
    return this.#isRevoked ? 'none' : this.access.level
  }

  /** By what an update of its own is judged now. */
  get asSender() {
    const { principal, rights } = this.access
    return { principal, level: this.level, rights: rights?.() }
  }

  /** It may not be here any more: what it has sent and nobody has judged yet doesn't count either. */
  revoke(code: CloseCode): void {
    this.#isRevoked = true
    this.close(code)
  }

  close(code: CloseCode): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#wire.close(code)
  }

  /** The connection has ended by itself. */
  left(): void {
    this.#isClosed = true
  }

  /** Closes a connection that broke the protocol. */
  refuse(): void {
    this.close(closeCode.badMessage)
  }
}
