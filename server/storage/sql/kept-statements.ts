/** Prepared statements, kept: preparing one costs as much as running it, and everybody who joins asks the same few questions. */
import type BetterSqlite3 from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More than there are different queries in the program; lists in them (`in (?, ?)`) come in every length. */
const mostKept = 500

export function keepStatements(database: BetterSqlite3.Database): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    prepare: (sql) => {
      const known = kept.get(sql)
      if (known) return known
      const statement = database.prepare(sql)
      if (kept.size >= mostKept) kept.clear()
      kept.set(sql, statement)
      return statement
    },
    close: () => {
      kept.clear()
      database.close()
    },
  }
}
