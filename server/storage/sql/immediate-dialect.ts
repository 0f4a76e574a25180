/**
 * Kysely's SQLite, as it is needed beside a log that another thread writes.
 *
 * Invariants
 * - A transaction takes the write lock when it begins. One that only asks for it at its first write fails at once when the log's writer
 *   has committed meanwhile, and no waiting helps (SQLITE_BUSY_SNAPSHOT).
 * - A disk that is full or failing is told apart from a mistake of ours: it may pass, and people are asked to try again.
 */
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import { StorageFailing } from '../../rooms/update-log.ts'
import { keepStatements } from './kept-statements.ts'

export class ImmediateDialect extends SqliteDialect {
  readonly #database: BetterSqlite3.Database

  constructor(database: BetterSqlite3.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database)
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: BetterSqlite3.Database

  constructor(database: BetterSqlite3.Database) {
    super({ database: keepStatements(database) })
    this.#database = database
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return tellFailing(await super.acquireConnection())
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk has rolled back by itself; to do it again would hide what was wrong.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

const tellFailing = (connection: DatabaseConnection): DatabaseConnection => ({
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return await connection.executeQuery<Row>(query)
    } catch (error) {
      throw isDiskFault(error) ? new StorageFailing('the database can’t be written', { cause: error }) : error
    }
  },
  streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
})

function isDiskFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(FULL|IOERR|READONLY|BUSY|CANTOPEN)/.test(code)
}
