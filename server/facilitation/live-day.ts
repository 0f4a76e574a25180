/**
 * One workshop's live state and run sheet: the server's copy of what is on disk, and the only way to change it.
 *
 * Invariants
 * - One act at a time per workshop; each sees what the one before it left.
 * - On disk first: `state` and `runSheet` are never ahead of the store, and nobody is told before they have changed.
 * - A save that fails leaves everything as it was.
 */
import { keepTrue, type Moment } from '../../shared/facilitation/settle.ts'
import { firstLiveState, type LiveState } from '../../shared/facilitation/live-state.ts'
import type { RoomFacts } from '../../shared/facilitation/room-facts.ts'
import { emptyRunSheet, type RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { rightsOf } from '../../shared/facilitation/step-rights.ts'
import { nothingCounted, type Counts } from '../../shared/facilitation/view-of.ts'
import { AppError } from '../../shared/errors.ts'
import type { RoundId, WorkshopId } from '../../shared/ids.ts'
import type { BallotStore } from './ballot-store.ts'
import type { BoardStore } from '../boards/board-record.ts'
import { Turns } from '../boards/turns.ts'
import type { Clock } from '../clock.ts'
import type { WorkshopRecord } from '../workshops/workshop.ts'
import type { Workshops } from '../workshops/workshops.ts'
import type { LiveStore } from './live-store.ts'
import type { SlipStore } from './slip-store.ts'

export interface LiveDayParts {
  store: LiveStore
  slips: SlipStore
  ballots: BallotStore
  boards: Pick<BoardStore, 'listOfWorkshop'>
  workshops: Workshops
  clock: Clock
  /** Something of this day has changed; what it was before, when it was the state. */
  onChange: (day: LiveDay, before: LiveState | null) => void
  /** These parts of what is on the disk couldn't be read. */
  onLost: (workshopId: WorkshopId, parts: readonly string[]) => void
}

export interface Setting extends Moment {
  workshop: WorkshopRecord
}

type LiveCounts = Omit<Counts, 'screensOn'>

export class LiveDay {
  readonly workshopId: WorkshopId
  readonly #parts: LiveDayParts
  readonly #turns = new Turns()
  #state: LiveState
  #runSheet: RunSheet
  #counts: LiveCounts = nothingCounted

  private constructor(workshopId: WorkshopId, parts: LiveDayParts, kept: { state: LiveState; runSheet: RunSheet }) {
    this.workshopId = workshopId
    this.#parts = parts
    this.#state = kept.state
    this.#runSheet = kept.runSheet
  }

  static async open(workshopId: WorkshopId, parts: LiveDayParts): Promise<LiveDay> {
    const state = await parts.store.findState(workshopId)
    const runSheet = await parts.store.findRunSheet(workshopId)
    const day = new LiveDay(workshopId, parts, {
      state: state?.value ?? firstLiveState,
      runSheet: runSheet?.value ?? emptyRunSheet,
    })
    const lost = [...(state?.lost ?? []), ...(runSheet?.lost ?? [])]
    if (lost.length > 0) day.#goOnWithout(lost)
    await day.#count()
    return day
  }

  get state(): LiveState {
    return this.#state
  }

  get runSheet(): RunSheet {
    return this.#runSheet
  }

  get counts(): LiveCounts {
    return this.#counts
  }

  /** Alone with the day: what is read here is true until the act is done. */
  take<Result>(act: (setting: Setting) => Promise<Result>): Promise<Result> {
    return this.#turns.take('', async () => act(await this.setting()))
  }

  /** The workshop and its boards as they are now. */
  async setting(): Promise<Setting> {
    const { workshops, clock } = this.#parts
    const workshop = await workshops.find(this.workshopId)
    if (!workshop) throw new AppError('notFound')
    return { workshop, facts: await this.#facts(workshop), now: clock() }
  }

  /** Within `take`: keeps the new state, and tells. The same state changes nothing. */
  async keep(state: LiveState): Promise<void> {
    if (state === this.#state) return
    const before = this.#state
    await this.#parts.store.save(this.workshopId, { state })
    this.#state = state
    this.#parts.onChange(this, before)
  }

  /** Within `take`: keeps the new run sheet, and what it does to the step that the room is at. */
  async keepRunSheet(runSheet: RunSheet, { facts, now }: Setting): Promise<void> {
    const before = this.#state
    const state = keepTrue(before, { facts: { ...facts, runSheet }, now })
    await this.#parts.store.save(this.workshopId, state === before ? { runSheet } : { runSheet, state })
    this.#runSheet = runSheet
    this.#state = state
    this.#parts.onChange(this, before)
  }

  /** Slips or ballots have come or gone. */
  async recount(): Promise<void> {
    await this.#count()
    this.#parts.onChange(this, null)
  }

  /** Parts of it couldn't be read. What is left says what holds. */
  #goOnWithout(lost: readonly string[]): void {
    const now = rightsOf(this.#state, { runSheet: this.#runSheet })
    this.#state = { ...this.#state, rights: { now, before: now, changedAt: 0 } }
    this.#parts.onLost(this.workshopId, lost)
  }

  async #count(): Promise<void> {
    const { slips, ballots } = this.#parts
    const { vote } = this.#state
    const rounds = new Map<RoundId, { boardId: Counted['boardId']; slips: number; writers: number }[]>()
    for (const { roundId, ...written } of await slips.countRounds(this.workshopId)) {
      rounds.set(roundId, [...(rounds.get(roundId) ?? []), written])
    }
    const trays = await slips.countTrays(this.workshopId)
    const cast = vote?.status === 'open' ? await ballots.countVoters(vote.id) : 0
    this.#counts = { rounds, trays, cast }
  }

  async #facts(workshop: WorkshopRecord): Promise<RoomFacts> {
    const boards = await this.#parts.boards.listOfWorkshop(this.workshopId)
    return {
      boards: new Map(boards.map(({ id, schoolId, canvas }) => [id, { id, schoolId, canvas }])),
      schoolIds: workshop.schoolIds,
      runSheet: this.#runSheet,
    }
  }
}

type Counted = Awaited<ReturnType<SlipStore['countRounds']>>[number]
