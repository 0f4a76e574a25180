/** What rooms count, for whoever runs the server. Numbers and ids only: no board's text, nobody's name. */
import type { BoardId } from '../../shared/ids.ts'
import type { RefusalReason } from '../../shared/protocol/messages.ts'
import { Histogram } from './histogram.ts'

export class RoomTally {
  readonly refusals = new Map<RefusalReason, number>()
  commits = 0
  committedUpdates = 0
  failures = 0
  /** Documents that were built of a board's bytes: for the first edit, to add a log up, or for an export. */
  documentsBuilt = 0
  /** How long commits took, from handing a row in to knowing that it is on disk. */
  readonly commitMs = new Histogram([1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000])
  readonly #onFailure: (boardId: BoardId, error: unknown) => void

  /** `onFailure`: something went wrong that nobody at a screen can mend. */
  constructor(onFailure: (boardId: BoardId, error: unknown) => void) {
    this.#onFailure = onFailure
  }

  refused(reason: RefusalReason): void {
    this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1)
  }

  committed(updates: number, ms: number): void {
    this.commits += 1
    this.committedUpdates += updates
    this.commitMs.add(ms)
  }

  failed(boardId: BoardId, error: unknown): void {
    this.failures += 1
    this.#onFailure(boardId, error)
  }
}
