/**
 * One person's ballots in the vote that is open, on this device.
 *
 * Invariants
 * 1. Each vote given is one ballot with an id made here: sent again, it counts once.
 * 2. What is shown is what was pressed; what the server refuses goes back, and its sentence is told.
 * 3. Ballots go out one after the other, in the order of the presses; without a net they wait, also for a page that comes after this one.
 */
import type { BallotId, BoardId } from '../../shared/ids.ts'
import { isRefusal, sentenceOf } from '../http/is-refusal.ts'
import type { Net } from '../sync/net.ts'
import { reconnectDelayMs } from '../sync/reconnect-delay.ts'
import type { BallotLine, OwnBallot } from './ask-ballots.ts'
import type { Press, VoteShelf } from './vote-shelf.ts'

export interface BallotsNow {
  /** Those that count, or will once they have reached the server. */
  ballots: readonly OwnBallot[]
  left: number
  /** Something waits to be sent. */
  isWaiting: boolean
  /** … because the server couldn't be reached. */
  isCutOff: boolean
}

export interface BallotBoxOptions {
  line: BallotLine
  shelf: VoteShelf
  net: Net
  budget: number
  mayPile: boolean
  newId: () => BallotId
  /** 0 … 1 */
  random: () => number
  after: (ms: number, act: () => void) => () => void
  /** The server's sentence when it says no. */
  onRefused: (sentence: string) => void
}

export class BallotBox {
  readonly #options: BallotBoxOptions
  readonly #listeners = new Set<() => void>()
  readonly #stopListening: () => void
  /** As the server last said. */
  #counted: readonly OwnBallot[] = []
  #presses: readonly Press[] = []
  #isSending = false
  #isCutOff = false
  #isClosed = false
  #failures = 0
  #stopWaiting: (() => void) | null = null
  #now: BallotsNow

  constructor(options: BallotBoxOptions) {
    this.#options = options
    this.#now = this.#look()
    this.#stopListening = options.net.onPromising(() => void this.#send())
  }

  readonly now = (): BallotsNow => this.#now
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  given(boardId: BoardId, item: string): number {
    return this.#now.ballots.filter((ballot) => ballot.boardId === boardId && ballot.item === item).length
  }

  /** False when there is no vote left, or only one may be given and is. */
  give(boardId: BoardId, item: string): boolean {
    const { mayPile, newId } = this.#options
    if (this.#now.left <= 0 || (!mayPile && this.given(boardId, item) > 0)) return false
    this.#press({ kind: 'give', ballot: { id: newId(), boardId, item } })
    return true
  }

  /** The one given last comes back. */
  take(boardId: BoardId, item: string): void {
    const ballot = this.#now.ballots.findLast((one) => one.boardId === boardId && one.item === item)
    if (ballot) this.#press({ kind: 'take', ballot })
  }

  /** Takes up what was pressed on the page before this one, and asks for what was given before. */
  async open(): Promise<void> {
    const kept = await this.#options.shelf.read()
    if (kept.length === 0) return this.#ask()
    this.#setPresses([...kept, ...this.#presses])
    this.#changed()
    // Each answer brings all that was given.
    await this.#send()
  }

  close(): void {
    this.#isClosed = true
    this.#stopWaiting?.()
    this.#stopListening()
    this.#listeners.clear()
  }

  async #ask(): Promise<void> {
    try {
      const counted = await this.#options.line.list()
      if (this.#presses.length === 0) this.#counted = counted
      this.#changed()
    } catch (error) {
      if (!isRefusal(error)) this.#later(() => void this.#ask())
    }
  }

  #press(press: Press): void {
    this.#setPresses([...this.#presses, press])
    this.#changed()
    void this.#send()
  }

  async #send(): Promise<void> {
    if (this.#isSending || this.#isClosed) return
    this.#isSending = true
    try {
      for (let next = this.#presses[0]; next && !this.#isClosed; next = this.#presses[0]) await this.#sendOne(next)
    } catch {
      this.#isCutOff = true
      this.#later(() => void this.#send())
    } finally {
      this.#isSending = false
      this.#changed()
    }
  }

  async #sendOne({ kind, ballot }: Press): Promise<void> {
    const { line } = this.#options
    try {
      this.#counted = await (kind === 'give' ? line.give(ballot) : line.take(ballot.id))
      this.#reached()
    } catch (error) {
      if (!isRefusal(error)) throw error
      this.#reached()
      // What is not there need not be taken back.
      if (kind === 'give' || error.code !== 'notFound') this.#options.onRefused(sentenceOf(error))
      if (error.code === 'voteClosed') this.#setPresses([])
      else this.#counted = await line.list().catch(() => this.#counted)
    }
    this.#changed()
  }

  #setPresses(presses: readonly Press[]): void {
    this.#presses = presses
    void this.#options.shelf.write(presses)
  }

  #reached(): void {
    this.#setPresses(this.#presses.slice(1))
    this.#failures = 0
    this.#isCutOff = false
  }

  #later(act: () => void): void {
    if (this.#isClosed) return
    this.#stopWaiting?.()
    const { after, random } = this.#options
    this.#stopWaiting = after(reconnectDelayMs({ failures: this.#failures, random: random() }), act)
    this.#failures += 1
  }

  #look(): BallotsNow {
    let ballots = this.#counted
    for (const { kind, ballot } of this.#presses) {
      const others = ballots.filter(({ id }) => id !== ballot.id)
      ballots = kind === 'give' ? [...others, ballot] : others
    }
    const left = Math.max(0, this.#options.budget - ballots.length)
    return { ballots, left, isWaiting: this.#presses.length > 0, isCutOff: this.#isCutOff }
  }

  #changed(): void {
    if (this.#isClosed) return
    this.#now = this.#look()
    for (const listener of this.#listeners) listener()
  }
}
