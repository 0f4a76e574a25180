/** What everyone in a room is told about it: whether it can save, and whether the server is about to restart. */
import type { Status } from '../../shared/protocol/messages.ts'
import { writeStatus } from '../../shared/protocol/room-frames.ts'
import type { Member } from './member.ts'
import { roomLimits } from './room-limits.ts'
import type { Schedule } from './schedule.ts'
import type { UpdateLog } from './update-log.ts'

export interface RoomStatusParts {
  log: UpdateLog
  schedule: Schedule
  members: () => Iterable<Member>
  /** It can save again. */
  onRecovered: () => void
  onError: (error: unknown) => void
}

export class RoomStatus {
  readonly #parts: RoomStatusParts
  #storage: Status['storage'] = 'ok'
  #restartWindowMs: number | null = null
  #cancelProbe: (() => void) | null = null
  #isStopped = false

  constructor(parts: RoomStatusParts) {
    this.#parts = parts
  }

  get storage(): Status['storage'] {
    return this.#storage
  }

  tell(member: Member): void {
    const { level } = member.access
    const restart = this.#restartWindowMs === null ? {} : { restartWindowMs: this.#restartWindowMs }
    member.tell(writeStatus({ level, storage: this.#storage, ...restart }))
  }

  announceRestart(windowMs: number): void {
    this.#restartWindowMs = windowMs
    this.#tellAll()
  }

  /** Nothing can be written; from now on it is tried again and again. */
  storageFails(): void {
    if (this.#storage === 'failing') return
    this.#storage = 'failing'
    this.#tellAll()
    this.#probeLater()
  }

  stop(): void {
    this.#isStopped = true
    this.#cancelProbe?.()
  }

  #tellAll(): void {
    for (const member of this.#parts.members()) this.tell(member)
  }

  #probeLater(): void {
    const { schedule, onError } = this.#parts
    this.#cancelProbe = schedule.after(roomLimits.probeMs, () => void this.#probe().catch(onError))
  }

  async #probe(): Promise<void> {
    this.#cancelProbe = null
    try {
      await this.#parts.log.probe()
    } catch {
      if (!this.#isStopped) this.#probeLater()
      return
    }
    if (this.#isStopped) return
    this.#storage = 'ok'
    this.#tellAll()
    this.#parts.onRecovered()
  }
}
