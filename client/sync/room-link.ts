/**
 * The line to a board's room: y-websocket's provider, with our own messages, and with our own judgement of when a line is dead, when
 * to try again and when to stop trying.
 *
 * Invariants
 * 1. A close code that is permanent ends it; every other loss is followed by another try, at a random moment of a window.
 * 2. Nothing but sync, presence and our own messages is listened to; a frame that can't be read is a lost line, not a broken page.
 * 3. After a reconnect everybody sees everybody: both sides forget old presence clocks (y-websocket issue 122).
 */
import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { BoardId } from '../../shared/ids.ts'
import {
  closeCode,
  defaultBeatMs,
  messageType,
  wireVersion,
  type CloseCode,
  type Hello,
  type Nack,
  type Status,
} from '../../shared/protocol/messages.ts'
import { writePresenceQuery } from '../../shared/protocol/presence-frames.ts'
import { writeSyncStep1 } from '../../shared/protocol/sync-frames.ts'
import { readAck, readHello, readNack, readStatus } from '../../shared/protocol/room-frames.ts'
import type { EndReason } from './board-connection.ts'
import { judgeLiveness, type Signs } from './liveness.ts'
import type { Net } from './net.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import { sievedSocket } from './sieved-socket.ts'
import { waitReasonOf, type WaitReason } from './wait-reason.ts'

/** Why it stops trying. The last three can be helped by starting anew with another document. */
export type PermanentReason = EndReason | 'otherEpoch' | 'tooLarge' | 'badMessage'

export interface RoomLinkEvents {
  /** The room has told who we are there; false: this document must not be mixed with the room's. */
  hello(hello: Hello): boolean
  ack(n: number): void
  nack(nack: Nack): void
  status(status: Status): void
  /** The document holds everything that the server had. */
  synced(): void
  /** Not connected now; it goes on trying. `why`: as far as the server said. */
  lost(why: WaitReason | null): void
  ended(reason: PermanentReason): void
}

export interface RoomLinkOptions {
  /** `wss://…/sync` */
  url: string
  boardId: BoardId
  doc: Y.Doc
  awareness: Awareness
  /** The frames to send in place of one that y-websocket wants to send. */
  pass: (frame: Uint8Array) => Uint8Array[]
  /** The epoch of what the document holds, if it holds anything. */
  epoch: () => string | null
  /** Since when an edit has been waiting for its acknowledgement, in `ticks`; null when none is. */
  waitingSince: () => number | null
  socket: typeof WebSocket
  net: Net
  /** ms, never set back. */
  ticks: () => number
  random: () => number
  /** Why a line never opens; null: it may open yet. Browsers don't tell what a refused upgrade answered. */
  askWhy: () => Promise<EndReason | null>
  events: RoomLinkEvents
}

const lookMs = 250
/** Between two questions why the line doesn't open. */
const askWhyMs = 10_000
/** A line that has held for so long is not too slow for us. */
const steadyMs = 60_000

type LineSigns = Omit<Signs, 'now' | 'givenUp' | 'waitingSince'>

const newSigns = (now: number): LineSigns => ({
  startedAt: now,
  openedAt: null,
  synced: false,
  beatMs: defaultBeatMs,
  heardAt: now,
  askedAt: null,
  lookedAt: now,
})

export class RoomLink {
  readonly #options: RoomLinkOptions
  readonly #provider: WebsocketProvider
  readonly #stopListening: (() => void)[] = []
  #stopped = false
  #failures = 0
  #windowMs: number | null = null
  #why: WaitReason | null = null
  #askedWhyAt = Number.NEGATIVE_INFINITY
  #retry: ReturnType<typeof setTimeout> | null = null
  #look: ReturnType<typeof setInterval> | null = null
  #signs: LineSigns
  /** Lines given up in a row for their silence. */
  #givenUp = 0

  constructor(options: RoomLinkOptions) {
    this.#options = options
    this.#signs = newSigns(options.ticks())
    this.#provider = new WebsocketProvider(options.url, options.boardId, options.doc, {
      connect: false,
      awareness: options.awareness,
      WebSocketPolyfill: sievedSocket(options.socket, options.pass),
      // Two tabs meet in the room; between themselves they would pass on what the server may refuse.
      disableBc: true,
      shouldReconnect: () => false,
    })
    this.#readOurMessages()
    this.#provider.on('status', ({ status }) => {
      if (status === 'connected') this.#opened()
    })
    this.#provider.on('connection-close', (event) => this.#closed(event))
    this.#provider.on('sync', (synced) => {
      if (!synced) return
      this.#failures = 0
      this.#windowMs = null
      this.#signs.synced = true
      options.events.synced()
    })
  }

  /** What the provider writes into the document carries this origin. */
  get origin(): unknown {
    return this.#provider
  }

  start(): void {
    const { net } = this.#options
    this.#stopListening.push(
      net.onLost(() => this.#hangUp()),
      net.onPromising(() => this.#tryNow()),
    )
    this.#look = setInterval(() => this.#judge(), lookMs)
    this.#connect()
  }

  /** Compares with the server anew. */
  resync(): void {
    if (!this.#stopped) this.#hangUp()
  }

  /** For good; listeners hear nothing more. */
  stop(): void {
    if (this.#stopped) return
    this.#stopped = true
    this.#stopListening.forEach((stop) => stop())
    if (this.#retry) clearTimeout(this.#retry)
    if (this.#look) clearInterval(this.#look)
    this.#provider.destroy()
  }

  #connect(): void {
    const { awareness, epoch, ticks } = this.#options
    for (const clientId of awareness.meta.keys()) if (clientId !== awareness.clientID) awareness.meta.delete(clientId)
    this.#signs = newSigns(ticks())
    const known = epoch()
    this.#provider.params = { v: String(wireVersion), ...(known ? { epoch: known } : {}) }
    this.#provider.connect()
  }

  #opened(): void {
    const now = this.#options.ticks()
    this.#signs.openedAt = now
    this.#signs.heardAt = now
    const { awareness } = this.#options
    const state = awareness.getLocalState()
    // A higher clock: the others have been told that we left, and ignore the old one.
    if (state) awareness.setLocalState(state)
  }

  #closed(event: CloseEvent | null): void {
    if (this.#stopped) return
    const neverOpened = this.#signs.openedAt === null
    this.#provider.shouldConnect = false
    const reason = event && permanentReason(event.code)
    const why = waitReasonOf(event?.code)
    // How long the net was gone says nothing of how long there will be no room.
    this.#failures = why === this.#why ? this.#failures + 1 : 1
    this.#why = why
    this.#options.events.lost(why)
    if (reason) this.#end(reason)
    else this.#tryLater()
    if (event && neverOpened && this.#options.ticks() - this.#askedWhyAt > askWhyMs) void this.#askWhy()
  }

  async #askWhy(): Promise<void> {
    this.#askedWhyAt = this.#options.ticks()
    const reason = await this.#options.askWhy()
    if (reason && !this.#stopped && this.#signs.openedAt === null) this.#end(reason)
  }

  #end(reason: PermanentReason): void {
    if (this.#stopped) return
    this.stop()
    this.#options.events.ended(reason)
  }

  #tryLater(): void {
    if (this.#retry) clearTimeout(this.#retry)
    const delay = reconnectDelayMs({
      failures: this.#failures,
      windowMs: this.#windowMs,
      isFull: this.#why === 'full',
      random: this.#options.random(),
    })
    this.#retry = setTimeout(() => this.#connect(), delay)
  }

  #tryNow(): void {
    if (this.#stopped || this.#provider.ws) return
    this.#failures = 0
    this.#tryLater()
  }

  #hangUp(): void {
    if (this.#provider.ws) this.#provider.disconnect()
  }

  #judge(): void {
    if (!this.#provider.ws) return
    const now = this.#options.ticks()
    const waitingSince = this.#options.waitingSince()
    const verdict = judgeLiveness({ ...this.#signs, now, waitingSince, givenUp: this.#givenUp })
    this.#signs.lookedAt = now
    if (verdict === 'dead') {
      this.#givenUp++
      this.#hangUp()
    }
    if (verdict === 'ask') {
      this.#signs.askedAt = now
      // Two questions: the first is answered at once unless we are alone, the second always, but only after what is being saved.
      this.#send(writePresenceQuery())
      this.#send(writeSyncStep1(Y.encodeStateVector(this.#options.doc)))
    }
  }

  #send(frame: Uint8Array): void {
    this.#provider.ws?.send(frame as Uint8Array<ArrayBuffer>)
  }

  #readOurMessages(): void {
    const { events } = this.#options
    const handlers = this.#provider.messageHandlers
    const heard = (read: (decoder: decoding.Decoder) => void) => (_encoder: unknown, decoder: decoding.Decoder) => {
      const now = this.#options.ticks()
      this.#signs.heardAt = now
      if (this.#signs.openedAt !== null && now - this.#signs.openedAt > steadyMs) this.#givenUp = 0
      try {
        read(decoder)
      } catch (error) {
        console.error('A message from the room could not be read', error)
        this.#hangUp()
      }
    }
    const { sync, awareness } = messageType
    for (const type of [sync, awareness]) {
      const stock = handlers[type]
      handlers[type] = (encoder, decoder, provider, emitSynced, messageType) =>
        heard(() => stock?.(encoder, decoder, provider, emitSynced, messageType))(encoder, decoder)
    }
    handlers[messageType.hello] = heard((decoder) => {
      const hello = readHello(decoder)
      this.#signs.beatMs = hello.beatMs ?? defaultBeatMs
      if (!events.hello(hello)) this.#end('otherEpoch')
    })
    handlers[messageType.ack] = heard((decoder) => events.ack(readAck(decoder)))
    handlers[messageType.nack] = heard((decoder) => events.nack(readNack(decoder)))
    handlers[messageType.status] = heard((decoder) => {
      const status = readStatus(decoder)
      if (status.restartWindowMs !== undefined) this.#windowMs = status.restartWindowMs
      events.status(status)
    })
  }
}

const permanentReason = (code: number): PermanentReason | null =>
  permanent[code as CloseCode] ?? (code >= 4400 && code < 4500 ? 'badMessage' : null)

const permanent: Partial<Record<CloseCode, PermanentReason>> = {
  [closeCode.badMessage]: 'badMessage',
  [closeCode.signInAgain]: 'signInAgain',
  [closeCode.noAccess]: 'noAccess',
  [closeCode.gone]: 'gone',
  [closeCode.hidden]: 'hidden',
  [closeCode.unreadable]: 'unreadable',
  [closeCode.otherEpoch]: 'otherEpoch',
  [closeCode.tooLarge]: 'tooLarge',
  [closeCode.otherVersion]: 'otherVersion',
}
