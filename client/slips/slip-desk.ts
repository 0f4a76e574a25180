/**
 * One person's slips on one board, on this device.
 *
 * Invariants
 * 1. What was written is kept on the device before it is sent, and leaves it only when the server has taken it or its writer has.
 * 2. A slip gets its id here, once: what is sent twice is written once.
 * 3. What the server refuses stays, with the server's sentence, until its writer takes it away or it can be sent after all.
 * 4. What the server says of slips is believed only if nothing was sent meanwhile.
 */
import type { Slip } from '../../shared/api/facilitation.ts'
import type { RoundId, SlipId } from '../../shared/ids.ts'
import type { Net } from '../sync/net.ts'
import { reconnectDelayMs } from '../sync/reconnect-delay.ts'
import type { SlipLine } from './ask-slips.ts'
import { isRefusal, sentenceOf } from '../http/is-refusal.ts'
import { KeptSlips, nothingKept, type GoneSlip, type KeptRound, type SlipShelf, type UnsentSlip } from './kept-slips.ts'
import { SlipKeeper } from './slip-keeper.ts'
import { slipsNow, type SlipsNow } from './slips-now.ts'

export interface SlipDeskOptions {
  line: SlipLine
  shelf: SlipShelf
  net: Net
  /** Does the server answer this person at all? Not where one may only read, nor before and after the day. */
  mayAsk: () => boolean
  /** ms since 1970. */
  now: () => number
  /** 0 … 1 */
  random: () => number
  /** Calls back after so many ms; the answer calls it off. */
  after: (ms: number, act: () => void) => () => void
}

/** A slip is sent when its writer has paused for so long. */
const pauseMs = 700
const mostGone = 30

export class SlipDesk {
  readonly #options: SlipDeskOptions
  readonly #listeners = new Set<() => void>()
  readonly #unsent = new Map<SlipId, UnsentSlip>()
  /** Unsent ones that this page knew: others on the shelf belong to another tab. */
  readonly #known = new Set<SlipId>()
  #server: readonly Slip[] = []
  #gone: readonly GoneSlip[] = []
  #rounds: readonly KeptRound[] = []
  #isCutOff = false
  #failures = 0
  /** Counts what was sent (invariant 4). */
  #sent = 0
  #isSending = false
  #isRefreshing = false
  #isStale = false
  #isClosed = false
  #stopWaiting: (() => void) | null = null
  #now: SlipsNow
  readonly #keeper: SlipKeeper
  readonly #stopListening: () => void

  private constructor(options: SlipDeskOptions, kept: KeptSlips) {
    this.#options = options
    for (const slip of kept.unsent) {
      this.#unsent.set(slip.id, slip)
      this.#known.add(slip.id)
    }
    this.#server = kept.mine
    this.#gone = kept.gone
    this.#rounds = kept.rounds
    this.#now = this.#look()
    this.#keeper = new SlipKeeper(
      options.shelf,
      () => this.#toKeep(),
      (id) => this.#known.has(id),
    )
    this.#stopListening = options.net.onPromising(() => void this.refresh())
  }

  static async open(options: SlipDeskOptions): Promise<SlipDesk> {
    const parsed = KeptSlips.safeParse(await options.shelf.read().catch(() => null))
    return new SlipDesk(options, parsed.success ? parsed.data : nothingKept)
  }

  readonly now = (): SlipsNow => this.#now
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Writes a slip, or writes it anew. Sent when the writer pauses. */
  write(slip: { id: SlipId; roundId: RoundId | null; fieldId: string; text: string }): void {
    const earlier = this.#unsent.get(slip.id)
    const at = earlier?.at ?? this.#server.find(({ id }) => id === slip.id)?.at ?? this.#options.now()
    this.#hold({ ...slip, at, wasTried: earlier?.wasTried ?? this.#isAtServer(slip.id), refusal: null })
    this.#wait(pauseMs)
  }

  remove(id: SlipId): void {
    const unsent = this.#unsent.get(id)
    const there = this.#server.find((slip) => slip.id === id)
    if (unsent && !unsent.wasTried && !there) this.#letGo(id)
    else if (unsent ?? there) {
      const { roundId, fieldId, at } = (unsent ?? there)!
      this.#hold({ id, roundId, fieldId, text: null, at, wasTried: true, refusal: null })
      void this.send()
    }
  }

  /** Gives up what the server refused: what it has, if anything, is shown again. */
  drop(id: SlipId): void {
    this.#letGo(id)
  }

  /** What was refused may be welcome now: a round has been opened again. */
  tryAgain(roundId: RoundId): void {
    for (const slip of this.#unsent.values())
      if (slip.roundId === roundId && slip.refusal !== null) this.#unsent.set(slip.id, { ...slip, refusal: null })
    this.#changed()
    void this.send()
  }

  /** One has read what became of them. */
  forgetGone(ids: readonly SlipId[]): void {
    this.#gone = this.#gone.filter(({ id }) => !ids.includes(id))
    this.#changed()
  }

  noteRounds(rounds: readonly KeptRound[]): void {
    if (JSON.stringify(rounds) === JSON.stringify(this.#rounds)) return
    this.#rounds = rounds
    this.#changed()
  }

  /** Sends now what waits. */
  async send(): Promise<void> {
    this.#stopWaiting?.()
    this.#stopWaiting = null
    if (this.#isSending || this.#isClosed) return
    this.#isSending = true
    try {
      for (let next = this.#next(); next && !this.#isClosed; next = this.#next()) await this.#sendOne(next)
    } catch {
      this.#reached(false)
      this.#wait(reconnectDelayMs({ failures: this.#failures, random: this.#options.random() }))
      this.#failures += 1
    } finally {
      this.#isSending = false
    }
  }

  /** Sends what waits, and asks the server what it has, if one may. */
  async refresh(): Promise<void> {
    this.#isStale = true
    if (this.#isRefreshing || this.#isClosed) return
    this.#isRefreshing = true
    try {
      await this.send()
      while (this.#isStale && !this.#isClosed) {
        this.#isStale = false
        if (!this.#options.mayAsk()) return
        const before = this.#sent
        const slips = await this.#options.line.list()
        if (this.#sent === before && !this.#isSending) this.#believe(slips)
        else this.#isStale = true
      }
      this.#reached(true)
    } catch (error) {
      if (!isRefusal(error)) this.#reached(false)
    } finally {
      this.#isRefreshing = false
    }
  }

  close(): void {
    this.#isClosed = true
    this.#stopWaiting?.()
    this.#stopListening()
    this.#listeners.clear()
  }

  #next(): UnsentSlip | undefined {
    return [...this.#unsent.values()].find(({ refusal }) => refusal === null)
  }

  async #sendOne(slip: UnsentSlip): Promise<void> {
    const { id, roundId, fieldId, text } = slip
    const tried = { ...slip, wasTried: true }
    this.#unsent.set(id, tried)
    this.#sent += 1
    try {
      const written =
        text === null ? await this.#remove(id) : await this.#options.line.write(id, { roundId, fieldId, text })
      this.#sent += 1
      this.#server = [...this.#server.filter((other) => other.id !== id), ...(written ? [written] : [])]
      // Written on meanwhile: that is still to be sent.
      if (this.#unsent.get(id) === tried) this.#unsent.delete(id)
      this.#failures = 0
      this.#reached(true)
    } catch (error) {
      if (!isRefusal(error)) throw error
      void this.refresh()
      if (text === null) this.#unsent.delete(id)
      else this.#unsent.set(id, { ...(this.#unsent.get(id) ?? tried), refusal: sentenceOf(error) })
      this.#changed()
    }
  }

  async #remove(id: SlipId): Promise<null> {
    try {
      await this.#options.line.remove(id)
    } catch (error) {
      if (!isRefusal(error, 'notFound')) throw error
    }
    return null
  }

  #believe(slips: readonly Slip[]): void {
    const there = new Set(slips.map(({ id }) => id))
    const vanished = this.#server.filter(({ id, isMine }) => isMine && !there.has(id) && !this.#unsent.has(id))
    this.#gone = [
      ...this.#gone.filter(({ id }) => !there.has(id)),
      ...vanished.map(({ id, roundId, fieldId, text }) => ({ id, roundId, fieldId, text })),
    ].slice(-mostGone)
    this.#server = slips
    this.#changed()
  }

  #isAtServer(id: SlipId): boolean {
    return this.#server.some((slip) => slip.id === id)
  }

  #hold(slip: UnsentSlip): void {
    this.#known.add(slip.id)
    this.#unsent.set(slip.id, slip)
    this.#changed()
  }

  #letGo(id: SlipId): void {
    this.#unsent.delete(id)
    this.#changed()
  }

  #wait(ms: number): void {
    this.#stopWaiting?.()
    this.#stopWaiting = this.#options.after(ms, () => void this.send())
  }

  #reached(isReached: boolean): void {
    this.#isCutOff = !isReached
    this.#changed()
  }

  #changed(): void {
    if (this.#isClosed) return
    this.#now = this.#look()
    this.#keeper.keep()
    for (const listener of this.#listeners) listener()
  }

  #look(): SlipsNow {
    return slipsNow({
      server: this.#server,
      unsent: [...this.#unsent.values()],
      gone: this.#gone,
      rounds: this.#rounds,
      isCutOff: this.#isCutOff,
    })
  }

  #toKeep(): KeptSlips {
    return {
      unsent: [...this.#unsent.values()],
      mine: this.#server.filter(({ isMine }) => isMine),
      gone: [...this.#gone],
      rounds: [...this.#rounds],
    }
  }
}
