/** The folder that everything is kept in: made if it is missing, and held by one process at a time. */
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { StartError } from '../start-error.ts'
import { makeFolder } from './make-folder.ts'

export function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir)
  } catch (error) {
    throw new StartError(`DATA_DIR ${dataDir} can’t be made: ${messageOf(error)}.`, error)
  }
}

/**
 * Holds the folder until the answer is called or the process ends, however it ends: the lock is the operating system's, through a
 * database file of its own that nothing is ever written to. Two servers on one folder would each believe that their copy of a board is
 * the newest.
 */
export function holdDataFolder(dataDir: string): () => void {
  let lock: BetterSqlite3.Database | null = null
  try {
    lock = new BetterSqlite3(join(dataDir, 'lock'), { timeout: 0 })
    lock.exec('begin exclusive')
    const held = lock
    return () => held.close()
  } catch (error) {
    lock?.close()
    if (error instanceof BetterSqlite3.SqliteError && error.code === 'SQLITE_BUSY') {
      throw new StartError(`DATA_DIR ${dataDir} is in use by another running Læringstavlen.`, error)
    }
    throw new StartError(`DATA_DIR ${dataDir} can’t be written to: ${messageOf(error)}.`, error)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message.replaceAll('\n', ' ') : 'unknown')
