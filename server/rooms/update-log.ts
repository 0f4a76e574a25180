/**
 * The update log: the truth about every board. Rooms are copies of it.
 *
 * Invariants of every implementation (one contract suite runs against all of them)
 * - `append` answers after its row, the client bindings and the board's version are on disk together, or it throws and none of them is.
 * - Rows of one board are numbered without gaps. An append names the number that it must get: a second writer, a deleted board or
 *   another epoch is refused by the same statement that would have written it.
 * - What was once written is never rewritten. A board whose bytes don't match their checksums is refused, not repaired.
 */
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'

export interface StoredBoard {
  epoch: string
  /** Number of the newest row; the next append must be `seq + 1`. */
  seq: number
  /** What the rows up to some earlier one add up to, then all rows after it, in order. Yjs updates, V1. */
  updates: Uint8Array[]
  /** To whom each Yjs client id belongs. */
  clients: Map<number, PrincipalKey>
}

export interface ClientBinding {
  clientId: number
  principal: PrincipalKey
}

export interface LogRow {
  boardId: BoardId
  epoch: string
  seq: number
  update: Uint8Array
  /** Everyone whose edits the row holds. */
  principals: readonly PrincipalKey[]
  /** Client ids that are seen for the first time. */
  bindings: readonly ClientBinding[]
  /** ms since 1970 */
  at: number
}

/** Whose client ids are, without anything written under them. */
export type LogBindings = Pick<LogRow, 'boardId' | 'epoch' | 'bindings' | 'at'>

export interface UpdateLog {
  /** Null when there is no such board. Throws `BoardUnreadable` or `StorageFailing`. */
  read(boardId: BoardId): Promise<StoredBoard | null>
  /** Throws `StorageFailing` (nothing written; may be tried again), `BoardGone` or `LogConflict`. */
  append(row: LogRow): Promise<void>
  /** The first owner of an id stays. Throws `StorageFailing`, `BoardGone` or `BoardUnreadable`. */
  bind(bindings: LogBindings): Promise<void>
  /**
   * Adds the rows up to now together into a snapshot, compares the two, and only then lets the snapshot stand for them. The newest two
   * snapshots stay, and every row after the older of them, so that one damaged snapshot costs nothing. Answers whether it was done:
   * a board without new rows, or one whose snapshot came out different, is left as it is.
   */
  compact(boardId: BoardId): Promise<boolean>
  /** Throws `StorageFailing` as long as nothing can be written. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** The disk is full, broken, read-only or taken: not the board's fault, and it may pass. */
export class StorageFailing extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'StorageFailing'
  }
}

/** There is no such board, or not of this epoch. */
export class BoardGone extends Error {
  constructor(boardId: BoardId) {
    super(`board ${boardId} is gone`)
    this.name = 'BoardGone'
  }
}

/** Somebody else wrote the row that we wanted to write: our copy is behind. */
export class LogConflict extends Error {
  constructor(boardId: BoardId, seq: number) {
    super(`row ${seq} of board ${boardId} has been written by another`)
    this.name = 'LogConflict'
  }
}

/** What is on disk fails its checksum or can't be decoded. Nothing is written to such a board any more. */
export class BoardUnreadable extends Error {
  readonly boardId: BoardId
  /** All that can still be trusted: the board as it was before the first damaged row. Null when there is nothing. */
  readonly lastGood: StoredBoard | null

  constructor(boardId: BoardId, lastGood: StoredBoard | null, why: string) {
    super(`board ${boardId} can't be read: ${why}`)
    this.name = 'BoardUnreadable'
    this.boardId = boardId
    this.lastGood = lastGood
  }
}
