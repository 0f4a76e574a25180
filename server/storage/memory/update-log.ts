/** The update log in memory, for tests: promises what the real one promises, and fails when it is told to. */
import type { BoardId, PrincipalKey } from '../../../shared/ids.ts'
import { compactUpdates } from '../../rooms/compact-updates.ts'
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

interface KeptBoard {
  epoch: string
  /** Number of the newest row. */
  seq: number
  snapshotSeq: number
  snapshot: Uint8Array | null
  rows: { seq: number; update: Uint8Array; principals: readonly PrincipalKey[] }[]
  clients: Map<number, PrincipalKey>
  isDamaged: boolean
}

export class MemoryUpdateLog implements UpdateLog {
  readonly #boards = new Map<BoardId, KeptBoard>()
  /** While set, nothing can be written. Reading still works. */
  isFailing = false

  createBoard(boardId: BoardId, epoch: string, seed: Uint8Array, seedClient: number): void {
    this.#boards.set(boardId, {
      epoch,
      seq: 1,
      snapshotSeq: 0,
      snapshot: null,
      rows: [{ seq: 1, update: seed, principals: ['server'] }],
      clients: new Map([[seedClient, 'server']]),
      isDamaged: false,
    })
  }

  deleteBoard(boardId: BoardId): void {
    this.#boards.delete(boardId)
  }

  /** As if the newest row's bytes had been changed behind our back. */
  damage(boardId: BoardId): void {
    const kept = this.#boards.get(boardId)
    if (kept) kept.isDamaged = true
  }

  async read(boardId: BoardId): Promise<StoredBoard | null> {
    const kept = this.#boards.get(boardId)
    if (!kept) return null
    const updates = [...(kept.snapshot ? [kept.snapshot] : []), ...kept.rows.map(({ update }) => update)]
    const stored = { epoch: kept.epoch, seq: kept.seq, updates, clients: new Map(kept.clients) }
    if (!kept.isDamaged) return stored
    const lastGood = { ...stored, seq: kept.seq - 1, updates: updates.slice(0, -1) }
    throw new BoardUnreadable(boardId, lastGood.updates.length === 0 ? null : lastGood, `row ${kept.seq} is damaged`)
  }

  async append({ boardId, epoch, seq, update, principals, bindings }: LogRow): Promise<void> {
    await this.probe()
    const kept = this.#boards.get(boardId)
    if (!kept || kept.epoch !== epoch) throw new BoardGone(boardId)
    if (kept.isDamaged) throw new BoardUnreadable(boardId, null, 'it is in quarantine')
    if (kept.seq !== seq - 1) throw new LogConflict(boardId, seq)
    kept.rows.push({ seq, update, principals })
    kept.seq = seq
    for (const { clientId, principal } of bindings) {
      if (!kept.clients.has(clientId)) kept.clients.set(clientId, principal)
    }
  }

  async bind({ boardId, epoch, bindings }: LogBindings): Promise<void> {
    await this.probe()
    const kept = this.#boards.get(boardId)
    if (!kept || kept.epoch !== epoch) throw new BoardGone(boardId)
    if (kept.isDamaged) throw new BoardUnreadable(boardId, null, 'it is in quarantine')
    for (const { clientId, principal } of bindings) {
      if (!kept.clients.has(clientId)) kept.clients.set(clientId, principal)
    }
  }

  async compact(boardId: BoardId): Promise<boolean> {
    await this.probe()
    const kept = this.#boards.get(boardId)
    if (!kept || kept.isDamaged || kept.rows.length === 0) return false
    const stored = await this.read(boardId)
    const compacted = stored && compactUpdates(stored.updates)
    if (!compacted) return false
    kept.snapshot = compacted
    kept.snapshotSeq = kept.seq
    kept.rows = []
    return true
  }

  async probe(): Promise<void> {
    if (this.isFailing) throw new StorageFailing('told to fail')
  }

  async close(): Promise<void> {}
}
