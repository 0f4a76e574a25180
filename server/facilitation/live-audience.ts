/**
 * The devices of one workshop that are told what the room is doing, and when.
 *
 * Invariants
 * - The first change after a pause is told at once, then at most one frame per `frameEveryMs`.
 * - One telling at a time; what changes meanwhile causes another.
 */
import { frameEveryMs } from '../../shared/facilitation/live-view.ts'
import type { ScreenId } from '../../shared/ids.ts'
import type { Schedule } from '../rooms/schedule.ts'
import type { LiveMember } from './live-member.ts'

export class LiveAudience {
  readonly members = new Set<LiveMember>()
  readonly #schedule: Schedule
  readonly #tell: (audience: LiveAudience) => Promise<void>
  #toldAt = -Infinity
  #cancel: (() => void) | null = null
  #isTelling = false
  #isDue = false

  /** `tell`: everyone, as things stand. Never throws. */
  constructor(schedule: Schedule, tell: (audience: LiveAudience) => Promise<void>) {
    this.#schedule = schedule
    this.#tell = tell
  }

  /** Somebody has not been told something because they couldn't keep up. */
  get isBehind(): boolean {
    for (const { isBehind } of this.members) if (isBehind) return true
    return false
  }

  /** Screens that are connected. */
  get screensOn(): Set<ScreenId> {
    const screens = new Set<ScreenId>()
    for (const { viewer } of this.members) if (viewer.kind === 'link') screens.add(viewer.id as ScreenId)
    return screens
  }

  /** Something that they are told may have changed. */
  ring(): void {
    if (this.#cancel) return
    // A clock that is set back says that the last frame is still to come: nobody waits longer than for one.
    const waitMs = Math.min(frameEveryMs, Math.max(0, this.#toldAt + frameEveryMs - this.#schedule.now()))
    this.#cancel = this.#schedule.after(waitMs, () => {
      this.#cancel = null
      void this.#tellAll()
    })
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  async #tellAll(): Promise<void> {
    this.#isDue = true
    if (this.#isTelling) return
    this.#isTelling = true
    while (this.#isDue) {
      this.#isDue = false
      this.#toldAt = this.#schedule.now()
      await this.#tell(this)
    }
    this.#isTelling = false
  }
}
