/** The update log in SQLite: one thread writes, another compacts, none of it on the thread that serves people. */
import type { BoardId } from '../../../shared/ids.ts'
import type { Leftovers } from '../../boards/leftovers.ts'
import {
  BoardGone,
  BoardUnreadable,
  LogConflict,
  StorageFailing,
  type LogBindings,
  type LogRow,
  type StoredBoard,
  type UpdateLog,
} from '../../rooms/update-log.ts'
import type { LogFileOptions } from './log-file.ts'
import type { LogAnswer } from './log-messages.ts'
import { LogThread } from './log-thread.ts'

export class SqlUpdateLog implements UpdateLog, Leftovers {
  readonly #writer: LogThread
  readonly #compactor: LogThread
  readonly #now: () => number
  /** Boards that were once found unreadable: nothing more is written to them, so that the evidence stays. */
  readonly #quarantined = new Set<BoardId>()

  constructor(options: LogFileOptions, now: () => number) {
    this.#writer = new LogThread(new URL('./update-log-writer.ts', import.meta.url), options)
    this.#compactor = new LogThread(new URL('./update-log-compactor.ts', import.meta.url), options)
    this.#now = now
  }

  async read(boardId: BoardId): Promise<StoredBoard | null> {
    const answer = await this.#writer.ask({ kind: 'read', boardId })
    if (answer.kind !== 'read') throw unexpected(answer)
    const { outcome } = answer
    if (outcome.kind === 'none') return null
    if (outcome.kind === 'board') return outcome.board
    this.#quarantined.add(boardId)
    throw new BoardUnreadable(boardId, outcome.lastGood, outcome.why)
  }

  async append(row: LogRow): Promise<void> {
    const { boardId, seq } = row
    if (this.#quarantined.has(boardId)) throw new BoardUnreadable(boardId, null, 'it is in quarantine')
    const answer = await this.#writer.ask({ kind: 'append', row })
    if (answer.kind !== 'appended') throw unexpected(answer)
    if (answer.outcome === 'gone') throw new BoardGone(boardId)
    if (answer.outcome === 'conflict') throw new LogConflict(boardId, seq)
  }

  async bind(bindings: LogBindings): Promise<void> {
    const { boardId } = bindings
    if (this.#quarantined.has(boardId)) throw new BoardUnreadable(boardId, null, 'it is in quarantine')
    const answer = await this.#writer.ask({ kind: 'bind', bindings })
    if (answer.kind !== 'appended') throw unexpected(answer)
    if (answer.outcome === 'gone') throw new BoardGone(boardId)
  }

  async compact(boardId: BoardId): Promise<boolean> {
    if (this.#quarantined.has(boardId)) return false
    const answer = await this.#compactor.ask({ kind: 'compact', boardId, at: this.#now() })
    if (answer.kind !== 'done') throw unexpected(answer)
    return answer.changed
  }

  async probe(): Promise<void> {
    const answer = await this.#writer.ask({ kind: 'probe' })
    if (answer.kind !== 'done') throw unexpected(answer)
  }

  async overwrite(): Promise<boolean> {
    const answer = await this.#writer.ask({ kind: 'overwrite' })
    if (answer.kind !== 'done') throw unexpected(answer)
    return answer.changed
  }

  async close(): Promise<void> {
    // The compactor first: the writer's last act is to copy the write-ahead log into the database.
    await this.#compactor.close()
    await this.#writer.close()
  }
}

const unexpected = (answer: LogAnswer): StorageFailing =>
  new StorageFailing(answer.kind === 'failing' ? answer.why : `an answer of kind ${answer.kind}`)
