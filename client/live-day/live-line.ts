/**
 * The line on which the server tells what the room is doing (`GET /live/:workshopId`): the newest view, whether the line is alive, and the
 * server's clock.
 *
 * Invariants
 * 1. What was told last goes on being shown while the line is lost.
 * 2. A permanent close code ends it; after every other loss it comes back, at a random moment of a window.
 * 3. The view never goes back to an older one on the same connection.
 */
import type { LiveAnswer } from '../../shared/api/facilitation.ts'
import { LiveFrame, type LiveView } from '../../shared/facilitation/live-view.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import type { Net } from '../sync/net.ts'
import { reconnectDelayMs } from '../sync/reconnect-delay.ts'
import { waitReasonOf, type WaitReason } from '../sync/wait-reason.ts'
import { ServerClock } from './server-clock.ts'

export type LiveEnd = 'signInAgain' | 'noAccess' | 'gone'
export type LiveStatus =
  | { kind: 'joining' }
  | { kind: 'live' }
  /** It comes back by itself. `why`: as far as the server said. */
  | { kind: 'lost'; why: WaitReason | null }
  | { kind: 'ended'; reason: LiveEnd }

export interface LiveLineOptions {
  /** `wss://…/live/…` */
  url: string
  socket: typeof WebSocket
  net: Net
  /** This device's clock, ms since 1970. */
  now: () => number
  /** ms, never set back. */
  ticks: () => number
  /** 0 … 1 */
  random: () => number
  /** Why a line never opens; null: it may open yet. Browsers don't tell what a refused upgrade answered. */
  askWhy: () => Promise<LiveEnd | null>
  /** What is known from before: shown until the server speaks. */
  firstView: LiveView | null
}

/** The server says something at least every other second: twice as long a silence is a dead line. */
const silenceMs = 4_000
const lookMs = 500
/** Looking so late, it was us who slept. */
const sleptMs = 2_000
/** Failures in a row before we ask why. */
const askWhyAfter = 3

const ends = new Map<number, LiveEnd>([
  [closeCode.signInAgain, 'signInAgain'],
  [closeCode.noAccess, 'noAccess'],
  [closeCode.gone, 'gone'],
])

export class LiveLine {
  readonly #options: LiveLineOptions
  readonly #clock: ServerClock
  readonly #listeners = new Set<() => void>()
  readonly #stops: (() => void)[]
  #view: LiveView | null
  #status: LiveStatus = { kind: 'joining' }
  #socket: WebSocket | null = null
  #look: ReturnType<typeof setInterval> | null = null
  #retry: ReturnType<typeof setTimeout> | null = null
  #failures = 0
  #windowMs: number | null = null
  #heardAt = 0
  #lookedAt = 0
  /** The version of the newest view on this connection. */
  #version = -1

  constructor(options: LiveLineOptions) {
    this.#options = options
    this.#view = options.firstView
    this.#clock = new ServerClock(options.now)
    this.#stops = [
      options.net.onLost(() => this.#lose()),
      options.net.onPromising(() => {
        if (this.#retry) this.#open()
      }),
    ]
    this.#open()
  }

  readonly view = (): LiveView | null => this.#view
  readonly status = (): LiveStatus => this.#status
  readonly serverNow = (): number => this.#clock.now()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the server answered to a command: need not wait for the line. */
  take({ now, view }: LiveAnswer): void {
    this.#clock.hear(now)
    this.#show(view)
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#hangUp()
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
    this.#listeners.clear()
  }

  #open(): void {
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
    const { socket: Socket, url, ticks } = this.#options
    const socket = new Socket(url)
    this.#socket = socket
    this.#version = -1
    this.#heardAt = this.#lookedAt = ticks()
    socket.addEventListener('message', ({ data }) => this.#hear(socket, data))
    socket.addEventListener('close', ({ code }) => {
      if (socket === this.#socket) this.#closed(code)
    })
    this.#look ??= setInterval(() => this.#lookAround(), lookMs)
  }

  #hear(socket: WebSocket, data: unknown): void {
    if (socket !== this.#socket) return
    this.#heardAt = this.#options.ticks()
    const frame = readFrame(data)
    // A newer server says what we can't read: later there may be a newer page here too.
    if (!frame) return this.#lose()
    this.#clock.hear(frame.now)
    this.#failures = 0
    if (frame.type === 'restarting') this.#windowMs = frame.withinMs
    if (frame.type === 'state') this.#show(frame.view)
    this.#say({ kind: 'live' })
  }

  #show(view: LiveView): void {
    if (view.version < this.#version) return
    this.#version = view.version
    this.#view = view
    this.#tell()
  }

  #lookAround(): void {
    const now = this.#options.ticks()
    if (now - this.#lookedAt > sleptMs) this.#heardAt = now
    this.#lookedAt = now
    if (now - this.#heardAt > silenceMs) this.#lose()
  }

  #closed(code: number): void {
    this.#hangUp()
    const reason = ends.get(code)
    if (reason) return this.#say({ kind: 'ended', reason })
    this.#lose(waitReasonOf(code))
  }

  #lose(why: WaitReason | null = null): void {
    if (this.#status.kind === 'ended' || this.#retry) return
    this.#hangUp()
    // How long the net was gone says nothing of how long there will be no room.
    if (this.#status.kind === 'lost' && this.#status.why !== why) this.#failures = 0
    const delayMs = reconnectDelayMs({
      failures: this.#failures,
      windowMs: this.#windowMs,
      isFull: why === 'full',
      random: this.#options.random(),
    })
    this.#failures += 1
    this.#windowMs = null
    this.#retry = setTimeout(() => this.#open(), delayMs)
    this.#say({ kind: 'lost', why })
    if (this.#failures % askWhyAfter === 0) void this.#askWhy()
  }

  async #askWhy(): Promise<void> {
    const reason = await this.#options.askWhy()
    if (!reason || this.#status.kind !== 'lost') return
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
    this.#hangUp()
    this.#say({ kind: 'ended', reason })
  }

  #hangUp(): void {
    if (this.#look) clearInterval(this.#look)
    this.#look = null
    const socket = this.#socket
    this.#socket = null
    socket?.close()
  }

  #say(status: LiveStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return
    this.#status = status
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function readFrame(data: unknown): LiveFrame | null {
  if (typeof data !== 'string') return null
  try {
    return LiveFrame.parse(JSON.parse(data))
  } catch {
    return null
  }
}
