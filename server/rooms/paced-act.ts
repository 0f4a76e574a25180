/** Something that a room does at once after a pause, and under load no more often than it has to: at a beat, with all that has gathered. */
import { roomLimits } from './room-limits.ts'
import type { RoomSchedule } from './room-schedule.ts'

export class PacedAct {
  readonly #schedule: RoomSchedule
  readonly #everyMs: () => number
  readonly #act: () => void
  readonly #mayLead: () => boolean
  #lastAt = -Infinity
  #cancelBeat: (() => void) | null = null
  #isSoon = false
  #isStopped = false

  /** `mayLead`: asked before something is done at once after a pause. */
  constructor(schedule: RoomSchedule, everyMs: () => number, act: () => void, mayLead: () => boolean = () => true) {
    this.#schedule = schedule
    this.#mayLead = mayLead
    this.#everyMs = everyMs
    this.#act = act
  }

  /** It is going to be done. */
  get isWaiting(): boolean {
    return this.#isSoon || this.#cancelBeat !== null
  }

  /** There is something to do. */
  poke(): void {
    if (this.isWaiting || this.#isStopped) return
    if (this.#isDue(0) && this.#mayLead()) this.hurry()
    else this.#waitForBeat()
  }

  /** There is more to do than one time holds. */
  hurry(): void {
    if (this.#isSoon || this.#isStopped) return
    this.#callOff()
    this.#isSoon = true
    this.#schedule.soon(() => {
      this.#isSoon = false
      if (!this.#isStopped) this.doNow()
    })
  }

  /** Now, if enough time has passed since the last; otherwise at a beat. */
  doWhenDue(): void {
    if (this.#isDue(roomLimits.tickMs / 2)) this.doNow()
    else this.poke()
  }

  doNow(): void {
    this.#callOff()
    this.#lastAt = this.#schedule.now()
    this.#act()
  }

  stop(): void {
    this.#isStopped = true
    this.#callOff()
  }

  #waitForBeat(): void {
    this.#cancelBeat = this.#schedule.atBeat(() => {
      this.#cancelBeat = null
      // Beats come when they come: half of one early is this one and not the next.
      if (this.#isDue(roomLimits.tickMs / 2)) this.doNow()
      else this.#waitForBeat()
    })
  }

  #callOff(): void {
    this.#cancelBeat?.()
    this.#cancelBeat = null
  }

  #isDue(slackMs: number): boolean {
    const passedMs = this.#schedule.now() - this.#lastAt
    // Less than nothing: the clock was set back, and nobody waits until it has caught up.
    return passedMs < 0 || passedMs >= this.#everyMs() - slackMs
  }
}
