/**
 * A client of ours without a socket: keeps what it wrote until it is acked, and starts afresh when it is refused. It remembers what
 * it was told about each of its edits, which are marks in one text that nobody deletes.
 */
import * as Y from 'yjs'
import type { Rooms, Seat } from '../../server/rooms/rooms.ts'
import type { Wire } from '../../server/rooms/wire.ts'
import type { BoardId } from '../../shared/ids.ts'
import { readFrame } from '../../shared/protocol/read-frame.ts'
import { writePresence } from '../../shared/protocol/presence-frames.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import type { Dice } from './dice.ts'
import { updateOf } from './judged-board.ts'
import { editAtRandom } from './random-edits.ts'
import type { VirtualTime } from './virtual-time.ts'

export const markRoot = 'f:evaluation'

/** That something of a kind has happened, once. */
export type Happened = (what: string) => void

interface Connection {
  seat: Seat | null
  isOpen: boolean
  /** The marks in each update that was sent, from 1. */
  sent: Set<string>[]
  nacked: Set<number>
}

export interface SimulatedClientOptions {
  name: string
  boardId: BoardId
  time: VirtualTime
  dice: Dice
  /** Sees every frame at the moment at which a room sends it. */
  onSent: (frame: Uint8Array) => void
  /** Sees every mark at the moment at which it hears that it is saved. */
  onAcked: (mark: string) => void
  onHappened: Happened
  /** Goes on as if nothing had been refused. */
  isStubborn: boolean
  /** What all connections together have sent. */
  net: { sent: number; newestDelivered: number }
}

export class SimulatedClient {
  readonly name: string
  doc = new Y.Doc()
  /** Marks that were acked: they must never be missed again. */
  readonly acked = new Set<string>()
  /** How many frames with the mark were sent, and how many of those were refused. */
  readonly fates = new Map<string, { sent: number; refused: number }>()
  readonly closes: number[] = []
  readonly #options: SimulatedClientOptions
  #connection: Connection | null = null
  #marks = 0
  #docs = 0

  constructor(options: SimulatedClientOptions) {
    this.name = options.name
    this.#options = options
    this.#startAfresh()
  }

  get isConnected(): boolean {
    return this.#connection?.isOpen ?? false
  }

  async connect(rooms: Rooms): Promise<void> {
    if (this.isConnected) return
    const connection: Connection = { seat: null, isOpen: true, sent: [new Set()], nacked: new Set() }
    this.#connection = connection
    const { boardId, onSent } = this.#options
    const wire: Wire = {
      beatMs: 2_000,
      pendingBytes: () => 0,
      send: (frame) => {
        onSent(frame)
        this.#deliver(connection, () => this.#receive(connection, frame))
      },
      sendShared: ({ frames }) => {
        for (const frame of frames) wire.send(frame)
      },
      close: (code) => {
        this.closes.push(code)
        this.cut(connection)
      },
    }
    const seat = await rooms.join({ boardId, sessionId: this.name, wire, speaksOurs: true, epoch: null })
    if (!seat) return
    connection.seat = seat
    if (!connection.isOpen) seat.leave()
    else {
      // As y-websocket does: what it has, and that it is here, under the id that it writes with.
      this.#send(connection, writeSyncStep1(Y.encodeStateVector(this.doc)))
      const state = { clientId: this.doc.clientID, clock: 1, state: '{}' }
      this.#send(connection, writePresence([state]))
    }
  }

  /** The net breaks: what is under way is lost. */
  cut(connection = this.#connection): void {
    if (!connection?.isOpen) return
    this.#options.onHappened('cut')
    connection.isOpen = false
    connection.seat?.leave()
  }

  /** The server is gone without a word. */
  abandon(): void {
    if (this.#connection) this.#connection.isOpen = false
  }

  edit(): void {
    const { dice } = this.#options
    this.#marks += 1
    const mark = `<${this.name}${this.#marks}>`
    const update = updateOf(this.doc, (doc) => {
      editAtRandom(doc, dice, this.name)
      const text = doc.getText(markRoot)
      text.insert(text.length, mark)
    })
    const connection = this.#connection
    if (connection?.isOpen && connection.seat) this.#sendUpdate(connection, writeUpdate(update), new Set([mark]))
  }

  /** Bytes of somebody who means no good. */
  sendRaw(frame: Uint8Array): void {
    const connection = this.#connection
    if (!connection?.isOpen || !connection.seat) return
    // It may count as an update or not: this client is not asked about its acks.
    this.#send(connection, frame)
  }

  #sendUpdate(connection: Connection, frame: Uint8Array, marks: Set<string>): void {
    connection.sent.push(marks)
    for (const mark of marks) {
      const fate = this.fates.get(mark) ?? { sent: 0, refused: 0 }
      fate.sent += 1
      this.fates.set(mark, fate)
    }
    this.#send(connection, frame)
  }

  #send(connection: Connection, frame: Uint8Array): void {
    this.#deliver(connection, () => connection.seat?.receive(frame))
  }

  /** In order, after a while, if the net is still whole by then. */
  #deliver(connection: Connection, act: () => void): void {
    const { time, dice, onHappened, net } = this.#options
    const at = Math.max(time.now() + dice.below(6), this.#lastDelivery.get(connection) ?? 0) + 0.001
    this.#lastDelivery.set(connection, at)
    const sentAs = (net.sent += 1)
    time.after(at - time.now(), () => {
      if (!connection.isOpen) {
        onHappened('frame lost under way')
        return
      }
      onHappened('frame delayed')
      if (sentAs < net.newestDelivered) onHappened('frame overtaken by another connection’s')
      net.newestDelivered = Math.max(net.newestDelivered, sentAs)
      act()
    })
  }
  readonly #lastDelivery = new WeakMap<Connection, number>()

  #receive(connection: Connection, bytes: Uint8Array): void {
    const frame = readFrame(bytes)
    if (frame.kind === 'sync') {
      const { message } = frame
      if (message.step === 'step1') this.#answer(connection, message.stateVector)
      else Y.applyUpdate(this.doc, message.update)
    } else if (frame.kind === 'ack') {
      for (let n = 1; n <= frame.n; n++) {
        if (!connection.nacked.has(n)) for (const mark of connection.sent[n] ?? []) this.#hearAck(mark)
      }
    } else if (frame.kind === 'nack') {
      const { n, reason } = frame.nack
      connection.nacked.add(n)
      this.#options.onHappened(`${this.name === 'liar' ? 'lie' : 'edit'} refused: ${reason}`)
      for (const mark of connection.sent[n] ?? []) {
        const fate = this.fates.get(mark)
        if (fate && reason !== 'storageFailing') fate.refused += 1
      }
      // What can never stand is given up, with all that was built on it.
      if (reason !== 'storageFailing' && reason !== 'gap' && !this.#options.isStubborn) {
        this.#startAfresh()
        this.cut(connection)
      }
    }
  }

  #hearAck(mark: string): void {
    if (this.acked.has(mark)) return
    this.acked.add(mark)
    this.#options.onAcked(mark)
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    const update = Y.encodeStateAsUpdate(this.doc, stateVector)
    const known = this.doc.getText(markRoot).toJSON()
    const marks = new Set([...this.#mine()].filter((mark) => known.includes(mark) && !this.acked.has(mark)))
    this.#sendUpdate(connection, writeSyncStep2(update), marks)
  }

  *#mine(): Generator<string> {
    for (let i = 1; i <= this.#marks; i++) yield `<${this.name}${i}>`
  }

  #startAfresh(): void {
    this.#docs += 1
    this.doc = new Y.Doc()
    this.doc.clientID = (1 + this.#options.dice.below(1_000_000)) * 10 + (this.#docs % 10)
  }
}
