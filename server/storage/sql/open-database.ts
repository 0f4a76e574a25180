/**
 * The database file, opened and brought up to date.
 *
 * Invariants
 * - A commit that returned is on the disk (WAL with synchronous FULL, asserted: better-sqlite3 is compiled with NORMAL for WAL).
 * - A database that a newer version has migrated is left alone.
 * - What is deleted is overwritten (secure_delete).
 */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, Migrator } from 'kysely'
import { StartError } from '../../start-error.ts'
import { ImmediateDialect } from './immediate-dialect.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

export const busyTimeoutMs = 5_000

export type Database = Kysely<Tables>

export const databaseFile = (dataDir: string): string => join(dataDir, 'laeringstavlen.db')

export async function openDatabase(dataDir: string): Promise<Database> {
  const file = openFile(dataDir)
  const database = new Kysely<Tables>({ dialect: new ImmediateDialect(file) })
  try {
    refuseNewer(file, dataDir)
    const { error } = await new Migrator({
      db: database,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest()
    if (error)
      throw isDamage(error)
        ? error
        : new StartError(`The database in ${dataDir} could not be brought up to date.`, error)
    return database
  } catch (error) {
    await database.destroy()
    if (error instanceof StartError) throw error
    throw isDamage(error) ? damaged(dataDir, error) : new StartError(`The database in ${dataDir} can’t be read.`, error)
  }
}

function openFile(dataDir: string): BetterSqlite3.Database {
  try {
    const file = new BetterSqlite3(databaseFile(dataDir), { timeout: busyTimeoutMs })
    chmodSync(databaseFile(dataDir), 0o600)
    setPragmas(file)
    return file
  } catch (error) {
    if (error instanceof StartError) throw error
    if (isDamage(error)) throw damaged(dataDir, error)
    throw new StartError(`DATA_DIR ${dataDir} can’t be written to: ${reason(error)}.`, error)
  }
}

function setPragmas(file: BetterSqlite3.Database): void {
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  file.pragma('secure_delete = ON')
  const isSafe =
    file.pragma('synchronous', { simple: true }) === 2 && file.pragma('journal_mode', { simple: true }) === 'wal'
  if (!isSafe) throw new StartError('SQLite can’t be made to write safely on this disk.')
  // Writes nothing, but takes the lock that a write needs: a read-only file shows itself here and not in the middle of a day.
  file.exec('begin immediate; rollback')
}

function refuseNewer(file: BetterSqlite3.Database, dataDir: string): void {
  const hasHistory = file.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
  if (!hasHistory) return
  const unknown = file
    .prepare<[], { name: string }>('select name from kysely_migration order by name')
    .all()
    .find(({ name }) => !Object.hasOwn(migrations, name))
  if (unknown) {
    throw new StartError(
      `The database in ${dataDir} belongs to a newer version of Læringstavlen (${unknown.name}). Update the program.`,
    )
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof BetterSqlite3.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)

const damaged = (dataDir: string, error: unknown): StartError =>
  new StartError(`The database in ${dataDir} is damaged: ${reason(error)}. Put a backup in its place.`, error)

const reason = (error: unknown): string => (error instanceof Error ? error.message.replaceAll('\n', ' ') : 'unknown')
