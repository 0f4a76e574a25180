/**
 * The update log's tables in one SQLite file, without threads: what the writer and the compactor run. `update-log.ts` stands before it.
 *
 * Invariants
 * - Opened only where a returned commit is on the disk (WAL, synchronous FULL, asserted).
 * - One transaction for all rows of a batch. A row that its board's fence refuses is left out; the others are written.
 * - Nothing is written to a file that has been moved away or replaced: SQLite would go on writing where nobody finds it again.
 * - A row is never changed. Rows go only after two verified snapshots hold them.
 */
import { statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import type { BoardId, PrincipalKey } from '../../../shared/ids.ts'
import type { LogBindings, LogRow, StoredBoard } from '../../rooms/update-log.ts'
import { checksumOf } from './checksum.ts'

export interface LogFileOptions {
  file: string
  busyTimeoutMs: number
  /** Which file it must be (`LogFile.identity`); without it any of that name. */
  identity?: string
  /** Pages that the file may have at most; without it as many as the disk holds. */
  maxPages?: number
}

export type AppendOutcome = 'written' | 'gone' | 'conflict'
export type ReadOutcome =
  | { kind: 'none' }
  | { kind: 'board'; board: StoredBoard }
  | { kind: 'unreadable'; why: string; lastGood: StoredBoard | null }

interface StoredBytes {
  seq: number
  payload: Buffer
  checksum: number
}

/** Bytes of new rows after which the write-ahead log is copied into the database, between two batches. */
const checkpointAtBytes = 4 * 1024 * 1024

export class LogFile {
  readonly #database: BetterSqlite3.Database
  readonly #statements: ReturnType<typeof prepare>
  readonly #path: string
  /** Tells the file from another of the same name. */
  readonly identity: string
  #bytesSinceCheckpoint = 0

  private constructor(database: BetterSqlite3.Database, path: string, identity: string) {
    this.#database = database
    this.#statements = prepare(database)
    this.#path = path
    this.identity = identity
  }

  static open({ file, busyTimeoutMs, identity = identityOf(file), maxPages }: LogFileOptions): LogFile {
    requireIdentity(file, identity)
    const database = new BetterSqlite3(file, { timeout: busyTimeoutMs, fileMustExist: true })
    try {
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
      database.pragma('foreign_keys = ON')
      database.pragma('secure_delete = ON')
      // Our own checkpoints, between two batches, so that no commit waits for one.
      database.pragma('wal_autocheckpoint = 0')
      if (maxPages !== undefined) database.pragma(`max_page_count = ${maxPages}`)
      const log = new LogFile(database, file, identity)
      const { journal, synchronous } = log.safety()
      if (synchronous !== 2 || journal !== 'wal')
        throw new Error(`unsafe: synchronous ${String(synchronous)}, journal ${String(journal)}`)
      return log
    } catch (error) {
      database.close()
      throw error
    }
  }

  /** What SQLite says about itself: `wal` and 2 (FULL) are what a returned commit on the disk takes. */
  safety(): { journal: unknown; synchronous: unknown } {
    const journal = this.#database.pragma('journal_mode', { simple: true })
    return { journal, synchronous: this.#database.pragma('synchronous', { simple: true }) }
  }

  /** What is to be written together: rows, and bindings without one. */
  append(batch: readonly (LogRow | LogBindings)[]): AppendOutcome[] {
    return this.#inTransaction(() => batch.map((one) => ('update' in one ? this.#appendOne(one) : this.#bindOne(one))))
  }

  #bindOne({ boardId, epoch, bindings, at }: LogBindings): AppendOutcome {
    const { exists, bind } = this.#statements
    if (exists.get({ id: boardId, epoch }) === undefined) return 'gone'
    for (const { clientId, principal } of bindings) bind.run({ id: boardId, client: clientId, principal, at })
    return 'written'
  }

  #appendOne({ boardId, epoch, seq, update, principals, bindings, at }: LogRow): AppendOutcome {
    const { fence, exists, addRow, bind } = this.#statements
    if (fence.run({ id: boardId, epoch, seq, before: seq - 1, at }).changes !== 1) {
      return exists.get({ id: boardId, epoch }) === undefined ? 'gone' : 'conflict'
    }
    this.#bytesSinceCheckpoint += update.length
    addRow.run({ id: boardId, seq, payload: update, checksum: checksumOf(update), principal: principals.join(' '), at })
    for (const { clientId, principal } of bindings) bind.run({ id: boardId, client: clientId, principal, at })
    return 'written'
  }

  /** All of it from one moment, also while others write. */
  read(boardId: BoardId): ReadOutcome {
    const database = this.#database
    database.exec('begin')
    try {
      return this.#readNow(boardId)
    } finally {
      if (database.inTransaction) database.exec('rollback')
    }
  }

  #readNow(boardId: BoardId): ReadOutcome {
    const { board, snapshots, rowsAfter, clients } = this.#statements
    const found = board.get({ id: boardId })
    if (found === undefined) return { kind: 'none' }
    const { epoch, version } = found
    const whole = snapshots.all({ id: boardId }).find(isWhole)
    const updates: Uint8Array[] = whole ? [plainBytes(whole.payload)] : []
    let seq = whole?.seq ?? 0
    let why: string | null = null
    for (const row of rowsAfter.iterate({ id: boardId, after: seq })) {
      if (row.seq !== seq + 1) why = `row ${seq + 1} is missing`
      else if (!isWhole(row)) why = `row ${row.seq} is damaged`
      if (why !== null) break
      updates.push(plainBytes(row.payload))
      seq = row.seq
    }
    if (why === null && seq !== version) why = `the rows end at ${seq}, not at ${version}`
    const owners = new Map(clients.all({ id: boardId }).map(({ client_id, principal }) => [client_id, principal]))
    const stored: StoredBoard = { epoch, seq, updates, clients: owners }
    if (why === null) return { kind: 'board', board: stored }
    return { kind: 'unreadable', why, lastGood: updates.length === 0 ? null : stored }
  }

  /** Number and bytes of the rows that no snapshot holds yet. */
  snapshotSeq(boardId: BoardId): number {
    return this.#statements.snapshots.all({ id: boardId })[0]?.seq ?? 0
  }

  /** Writes the snapshot, reads it back, and lets go of what two snapshots now hold. False when the board has gone meanwhile. */
  saveSnapshot(boardId: BoardId, epoch: string, seq: number, update: Uint8Array, at: number): boolean {
    const { exists, addSnapshot, snapshots, dropSnapshots, dropRows } = this.#statements
    return this.#inTransaction(() => {
      if (exists.get({ id: boardId, epoch }) === undefined) return false
      addSnapshot.run({ id: boardId, seq, payload: update, checksum: checksumOf(update), at })
      const kept = snapshots.all({ id: boardId })
      const [newest, older] = kept
      if (newest?.seq !== seq || !isWhole(newest)) throw new Error('the snapshot was not written as it should')
      // A damaged older one holds nothing: its rows must stay.
      if (older === undefined || !isWhole(older)) return true
      dropSnapshots.run({ id: boardId, before: older.seq })
      dropRows.run({ id: boardId, upTo: older.seq })
      return true
    })
  }

  /** Takes the write lock and writes, but changes nothing. */
  probe(): void {
    this.#inTransaction(() => this.#statements.touch.run())
  }

  /** Copies the write-ahead log into the database when it has grown long. Never waits for readers. */
  checkpoint(how: 'whenLong' | 'now'): void {
    if (how === 'now') {
      this.#database.pragma('wal_checkpoint(TRUNCATE)')
      return
    }
    if (this.#bytesSinceCheckpoint < checkpointAtBytes) return
    this.#bytesSinceCheckpoint = 0
    this.#database.pragma('wal_checkpoint(PASSIVE)')
  }

  /**
   * Empties the write-ahead log, so that what has been deleted isn't in it any longer. False when a reader or another writer is in the
   * way: rows are waiting to be written, so nobody is waited for.
   */
  overwriteDeleted(): boolean {
    const database = this.#database
    const patienceMs = Number(database.pragma('busy_timeout', { simple: true }))
    database.pragma('busy_timeout = 0')
    try {
      const isBusy = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0
      if (!isBusy) this.#bytesSinceCheckpoint = 0
      return !isBusy
    } finally {
      database.pragma(`busy_timeout = ${patienceMs}`)
    }
  }

  close(): void {
    this.#database.close()
  }

  #inTransaction<T>(work: () => T): T {
    const database = this.#database
    requireIdentity(this.#path, this.identity)
    database.exec('begin immediate')
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (error) {
      // A full disk has already rolled back by itself.
      if (database.inTransaction) database.exec('rollback')
      throw error
    }
  }
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path)
  return `${dev}:${ino}`
}

function requireIdentity(path: string, identity: string): void {
  if (identityOf(path) !== identity) throw new Error('the database has been replaced by another file')
}

function prepare(database: BetterSqlite3.Database) {
  return {
    fence: database.prepare<[{ id: string; epoch: string; seq: number; before: number; at: number }]>(
      'update boards set version = :seq, changed_at = :at where id = :id and epoch = :epoch and version = :before',
    ),
    exists: database.prepare<[{ id: string; epoch: string }]>('select 1 from boards where id = :id and epoch = :epoch'),
    addRow: database.prepare(
      `insert into board_updates (board_id, seq, payload, checksum, principal, at)
       values (:id, :seq, :payload, :checksum, :principal, :at)`,
    ),
    bind: database.prepare<[{ id: string; client: number; principal: PrincipalKey; at: number }]>(
      `insert into board_clients (board_id, client_id, principal, at) values (:id, :client, :principal, :at)
       on conflict do nothing`,
    ),
    board: database.prepare<[{ id: string }], { epoch: string; version: number }>(
      'select epoch, version from boards where id = :id',
    ),
    snapshots: database.prepare<[{ id: string }], StoredBytes>(
      'select seq, payload, checksum from board_snapshots where board_id = :id order by seq desc',
    ),
    rowsAfter: database.prepare<[{ id: string; after: number }], StoredBytes>(
      'select seq, payload, checksum from board_updates where board_id = :id and seq > :after order by seq',
    ),
    clients: database.prepare<[{ id: string }], { client_id: number; principal: PrincipalKey }>(
      'select client_id, principal from board_clients where board_id = :id',
    ),
    addSnapshot: database.prepare(
      `insert into board_snapshots (board_id, seq, payload, checksum, at) values (:id, :seq, :payload, :checksum, :at)
       on conflict do nothing`,
    ),
    dropSnapshots: database.prepare<[{ id: string; before: number }]>(
      'delete from board_snapshots where board_id = :id and seq < :before',
    ),
    dropRows: database.prepare<[{ id: string; upTo: number }]>(
      'delete from board_updates where board_id = :id and seq <= :upTo',
    ),
    touch: database.prepare(
      "insert into settings (name, value) values ('storageProbe', '') on conflict do update set value = ''",
    ),
  }
}

const isWhole = ({ payload, checksum }: StoredBytes): boolean => checksumOf(payload) === checksum

/** On its own memory, so that handing it to another thread or decoding past its end touches nothing else. */
const plainBytes = (payload: Buffer): Uint8Array => new Uint8Array(payload)
