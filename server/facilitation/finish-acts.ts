/**
 * What the remote has set going and the server has to carry through: rounds that are being revealed, a vote that is being counted. The
 * state says that it is under way, so a restart takes it up again.
 *
 * Invariants
 * - One at a time per workshop. Each step can be repeated and comes to the same.
 * - What can't be done now holds nothing else up.
 */
import { AppError } from '../../shared/errors.ts'
import { markCounted, markRevealed } from '../../shared/facilitation/table-acts.ts'
import type { Round } from '../../shared/facilitation/live-state.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { Turns } from '../boards/turns.ts'
import { countVote, type CountParts } from './count-vote.ts'
import { layRound, type LayParts } from './lay-round.ts'
import type { LiveDay } from './live-day.ts'

interface FinishParts extends LayParts, CountParts {
  onFailure: (workshopId: WorkshopId, error: unknown) => void
}

export class FinishActs {
  readonly #parts: FinishParts
  readonly #turns = new Turns()
  readonly #failed = new Set<LiveDay>()

  constructor(parts: FinishParts) {
    this.#parts = parts
  }

  /** Never throws: what couldn't be done now is tried again. */
  finish(day: LiveDay): Promise<void> {
    if (!isUnfinished(day)) return Promise.resolve()
    return this.#turns.take(day.workshopId, async () => {
      const failures: unknown[] = []
      for (const act of this.#actsOf(day)) await act().catch((error: unknown) => failures.push(error))
      // A workshop that has been deleted has nothing left to finish.
      const toTryAgain = failures.filter((error) => !(error instanceof AppError && error.code === 'notFound'))
      if (toTryAgain.length > 0) this.#failed.add(day)
      else this.#failed.delete(day)
      for (const error of toTryAgain) this.#parts.onFailure(day.workshopId, error)
    })
  }

  /** What has failed before. To be asked now and then. */
  async retry(): Promise<void> {
    for (const day of this.#failed) await this.finish(day)
  }

  #actsOf(day: LiveDay): (() => Promise<void>)[] {
    const revealing = day.state.rounds.filter(({ status }) => status === 'revealing')
    return [...revealing.map((round) => () => this.#reveal(day, round)), () => this.#count(day)]
  }

  async #reveal(day: LiveDay, round: Round): Promise<void> {
    const { facts } = await day.setting()
    await layRound(round, facts.boards, this.#parts)
    await day.take((setting) => day.keep(markRevealed(day.state, round.id, setting)))
    await day.recount()
  }

  async #count(day: LiveDay): Promise<void> {
    const { vote } = day.state
    if (vote?.status !== 'counting') return
    const { facts } = await day.setting()
    const result = await countVote({ workshopId: day.workshopId, vote, boards: facts.boards }, this.#parts)
    await day.take((setting) => day.keep(markCounted(day.state, result, setting)))
    await day.recount()
  }
}

const isUnfinished = ({ state }: LiveDay): boolean =>
  state.vote?.status === 'counting' || state.rounds.some(({ status }) => status === 'revealing')
