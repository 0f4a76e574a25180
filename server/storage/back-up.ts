/**
 * A copy of the data folder, taken while the server runs.
 *
 * Invariants
 * - The database is copied as it was at one moment, then the pictures: every picture that the copied database names is there, unless it
 *   has been deleted meanwhile. One that is newer than the database is an orphan, which the next start removes.
 * - A copy never takes the place of another.
 */
import { chmodSync, cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { StartError } from '../start-error.ts'
import { makeFolder } from './make-folder.ts'
import { databaseFile } from './sql/open-database.ts'

export function backUp(dataDir: string, target: string): void {
  if (!existsSync(databaseFile(dataDir))) throw new StartError(`There is no database in ${dataDir}. Set DATA_DIR.`)
  if (existsSync(target)) throw new StartError(`${target} is there already. Name a folder that isn’t.`)
  makeFolder(target)
  const database = new BetterSqlite3(databaseFile(dataDir), { readonly: true, fileMustExist: true })
  try {
    database.prepare('vacuum into ?').run(databaseFile(target))
    chmodSync(databaseFile(target), 0o600)
  } finally {
    database.close()
  }
  const images = join(dataDir, 'images')
  if (existsSync(images)) cpSync(images, join(target, 'images'), { recursive: true })
}
