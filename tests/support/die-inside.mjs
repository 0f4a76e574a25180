/**
 * Ends the process at a named point inside SQLite's own work, as when the power goes: preloaded (`--import`) into every thread of a server that a
 * test kills. Plain JavaScript, because threads don't inherit the TypeScript loader. `DIE_AT` names the point, `DIE_AFTER` the how-manieth time.
 *
 *   writer:before commit       rows are written, their transaction isn't committed
 *   writer:after commit        committed, and nobody told yet
 *   compactor:reading          a board is read to be compacted
 *   compactor:before commit    the snapshot has taken the rows' place, not committed
 *   compactor:after commit     committed
 *   writer:before checkpoint   everything is saved, the write-ahead log is about to be copied
 *   writer:after checkpoint    copied
 */
import BetterSqlite3 from 'better-sqlite3'
import { isMainThread, workerData } from 'node:worker_threads'

const thread = isMainThread ? 'main' : /update-log-(writer|compactor)/.exec(workerData?.entry)?.[1]
let left = Number(process.env['DIE_AFTER'] ?? 1)

function pass(point) {
  if (`${thread}:${point}` !== process.env['DIE_AT']) return
  left -= 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
}

const exec = Reflect.get(BetterSqlite3.prototype, 'exec')
const pragma = Reflect.get(BetterSqlite3.prototype, 'pragma')

BetterSqlite3.prototype.exec = function (sql) {
  if (sql === 'begin') pass('reading')
  if (sql === 'commit') pass('before commit')
  const result = exec.call(this, sql)
  if (sql === 'commit') pass('after commit')
  return result
}

BetterSqlite3.prototype.pragma = function (name, options) {
  const isCheckpoint = name.startsWith('wal_checkpoint')
  if (isCheckpoint) pass('before checkpoint')
  const result = pragma.call(this, name, options)
  if (isCheckpoint) pass('after checkpoint')
  return result
}
