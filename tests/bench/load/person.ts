/** One participant in one room, counting what of the others' reaches them. */
import type { Contender } from '../contenders.ts'
import type { PreparedBoard } from '../../support/dragged-board.ts'
import { RawClient } from './raw-client.ts'
import type { RoomTraffic } from './room-traffic.ts'
import { Speech } from './speech.ts'

/** Participants of a room have client ids that follow each other, so that counting needs no table. */
export const firstClientId = 3_000_000_000

export interface PersonOptions {
  contender: Contender
  port: number
  path: string
  room: string
  cookie?: string | undefined
  /** Which of the room's participants. */
  index: number
  board: PreparedBoard
  traffic: RoomTraffic
  /** It comes back with all of the board's first state. */
  isBack?: boolean
  onRestartWindow?: (ms: number) => void
  onEnd?: (code: number) => void
}

export class Person {
  readonly index: number
  /** It has all of the board's first state, where the server keeps one. */
  readonly ready: Promise<void>
  readonly #speech: Speech
  readonly #client: RawClient
  readonly #options: PersonOptions
  readonly #edits: Int32Array
  readonly #cursors: Int32Array
  #isReady: () => void = () => undefined
  #seedClock = 0
  #cursorClock = 0
  /** Answers to the server's questions count as updates, too. */
  #answers = 0
  #lastAck = 0

  constructor(options: PersonOptions) {
    const { contender, port, path, room, cookie, index, traffic, onEnd } = options
    this.#options = options
    this.index = index
    this.#edits = new Int32Array(traffic.people)
    this.#cursors = new Int32Array(traffic.people)
    this.#speech = new Speech(contender, room)
    this.ready = new Promise((resolve) => (this.#isReady = resolve))
    const heard = {
      onEdits: (update: Uint8Array, isWhole: boolean) => {
        if (options.isBack && isWhole) this.#isReady()
        this.#hearEdits(update)
      },
      onRestartWindow: (ms: number) => options.onRestartWindow?.(ms),
      onPresence: (clientId: number, clock: number) => this.#hearCursor(clientId - firstClientId, clock),
      onAck: (n: number) => this.#hearAck(n),
      onAsked: () => {
        this.#answers += 1
        this.#client.send(this.#speech.answerNothing())
      },
    }
    this.#client = new RawClient({
      port,
      path,
      ...(cookie === undefined ? {} : { cookie }),
      onMessage: (message) => this.#speech.hear(message, heard),
      ...(onEnd ? { onEnd } : {}),
    })
  }

  async join(): Promise<void> {
    await this.#client.opened
    const { isBack, board } = this.#options
    for (const message of this.#speech.greeting(isBack ? board.stateVector : undefined)) this.#client.send(message)
    if (this.#options.contender.keeps === 'nothing') this.#isReady()
  }

  /** To a server that has no board yet. */
  bring({ seed }: PreparedBoard): void {
    this.#client.send(this.#speech.edit(seed))
  }

  edit(update: Uint8Array): void {
    this.#client.send(this.#speech.edit(update))
    this.#options.traffic.edited(this.index)
  }

  moveCursor(): void {
    const { index } = this
    const state = {
      user: { name: `Deltager ${index}`, color: '#30bced', colorLight: '#30bced33' },
      cursor: { x: 100.25 + 3 * this.#cursorClock, y: 2_000.5 - this.#cursorClock },
    }
    this.#client.send(this.#speech.presence(firstClientId + index, this.#cursorClock, state))
    // The first tells who is here; only moves are counted.
    if (this.#cursorClock++ > 0) this.#options.traffic.moved()
  }

  /** How many of somebody's edits have reached it. */
  has(sender: number): number {
    return this.#edits[sender] ?? 0
  }

  leave(): void {
    this.#client.destroy()
  }

  #hearEdits(update: Uint8Array): void {
    const { traffic, board } = this.#options
    for (const { client, from, to } of traffic.spans.of(update)) {
      const sender = client - firstClientId
      if (sender < 0 || sender >= traffic.people) {
        this.#seedClock = Math.max(this.#seedClock, to)
        continue
      }
      const had = Math.max(this.#edits[sender] ?? 0, from)
      if (to <= had) continue
      this.#edits[sender] = to
      if (sender !== this.index) traffic.editsArrived(sender, had, to)
    }
    // A board with nothing on it is whole at once.
    if (this.#seedClock >= board.seedClock) this.#isReady()
  }

  #hearCursor(sender: number, clock: number): void {
    const had = this.#cursors[sender]
    if (had === undefined || sender === this.index || clock <= had) return
    this.#cursors[sender] = clock
    this.#options.traffic.cursorsArrived(clock - had)
  }

  #hearAck(n: number): void {
    const edits = n - this.#answers
    if (edits > this.#lastAck) this.#options.traffic.acked(this.index, this.#lastAck, edits)
    this.#lastAck = Math.max(this.#lastAck, edits)
  }
}
