/**
 * The workshop days: made, changed, opened, closed.
 *
 * Invariants
 * - A code lives only while its workshop is open, and no two open workshops share one.
 * - A workshop closes by itself `openForMs` after it was opened.
 * - Whatever changes who may do what is announced.
 */
import { randomInt } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { idAlphabet, WorkshopId, type AccountId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { workshopLevel, type Viewer, type WorkshopLevel } from '../../shared/roles.ts'
import type { AccessChanges } from '../accounts/access-changes.ts'
import type { NewBoardRecord } from '../boards/board-record.ts'
import type { Clock } from '../clock.ts'
import {
  asOf,
  type NewWorkshopRecord,
  type WorkshopChangeRecord,
  type WorkshopRecord,
  type WorkshopStore,
} from './workshop.ts'

const openForMs = 24 * 60 * 60 * 1000

interface Given {
  store: WorkshopStore
  changes: AccessChanges
  clock: Clock
}

export class Workshops {
  readonly store: WorkshopStore
  readonly #changes: AccessChanges
  readonly #clock: Clock

  constructor({ store, changes, clock }: Given) {
    this.store = store
    this.#changes = changes
    this.#clock = clock
  }

  /** Those that the viewer may see, newest day first. */
  async listFor(viewer: Viewer): Promise<WorkshopRecord[]> {
    const all = await this.store.list()
    return all
      .map((workshop) => asOf(workshop, this.#clock()))
      .filter((workshop) => workshopLevel(viewer, workshop) !== 'none')
  }

  async find(id: WorkshopId): Promise<WorkshopRecord | null> {
    const workshop = await this.store.find(id)
    return workshop && asOf(workshop, this.#clock())
  }

  /** The workshop, if the viewer may do with it what they are about to: not theirs to see is not there; seen but not theirs to run is said so. */
  async require(viewer: Viewer, id: WorkshopId, needed: Exclude<WorkshopLevel, 'none'>): Promise<WorkshopRecord> {
    const workshop = await this.find(id)
    const level = workshop ? workshopLevel(viewer, workshop) : 'none'
    if (!workshop || level === 'none') throw new AppError('notFound')
    if (needed === 'run' && level !== 'run') throw new AppError('notAllowed')
    return workshop
  }

  /** The open workshop that the code belongs to now. */
  async findByJoinCode(code: string): Promise<WorkshopRecord | null> {
    const workshop = await this.store.findByJoinCode(code)
    if (!workshop) return null
    const now = asOf(workshop, this.#clock())
    return now.state === 'open' ? now : null
  }

  async create(given: Omit<NewWorkshopRecord, 'createdAt'>, boards: readonly NewBoardRecord[]): Promise<void> {
    await this.store.add({ ...given, createdAt: this.#clock() }, boards)
    this.#changes.announce()
  }

  async change(id: WorkshopId, change: WorkshopChangeRecord): Promise<void> {
    await this.store.change(id, change)
    this.#changes.announce()
  }

  /** Opening an open one changes nothing: the code on the projector stays. */
  async open(workshop: WorkshopRecord): Promise<void> {
    if (workshop.state === 'open') return
    const closesAt = this.#clock() + openForMs
    await this.closeOverdue()
    while (!(await this.store.open(workshop.id, { joinCode: newJoinCode(), closesAt }))) {
      // Another open workshop has that code: one in hundreds of millions. Draw again.
    }
    this.#changes.announce()
  }

  async close(id: WorkshopId): Promise<void> {
    await this.store.close(id)
    this.#changes.announce()
  }

  async closeOverdue(): Promise<void> {
    for (const id of await this.store.listOverdue(this.#clock())) await this.close(id)
  }

  async remove(id: WorkshopId): Promise<void> {
    await this.store.remove(id)
    this.#changes.announce()
  }
}

/** Whoever makes a workshop runs it; an admin runs them all and is written down like any other. */
export const firstConsultants = (viewer: Viewer): AccountId[] => (viewer.kind === 'account' ? [viewer.id] : [])

export function newJoinCode(): string {
  const alphabet = idAlphabet.toUpperCase()
  return Array.from({ length: limits.joinCodeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
}
