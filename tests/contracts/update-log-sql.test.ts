import { statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { LogFile } from '../../server/storage/sql/log-file.ts'
import { SqlUpdateLog } from '../../server/storage/sql/update-log.ts'
import type { BoardId } from '../../shared/ids.ts'
import { BoardDatabase } from '../support/board-database.ts'
import { describeUpdateLog, textOf, Writer } from './update-log-contract.ts'

async function tryLog() {
  const boards = await BoardDatabase.open()
  const open = (): SqlUpdateLog => {
    const log = new SqlUpdateLog({ file: boards.file, busyTimeoutMs: 50 }, () => 5_000)
    onTestFinished(() => log.close())
    return log
  }
  const beneath = new BetterSqlite3(boards.file)
  onTestFinished(() => void beneath.close())
  const log = open()
  return {
    boards,
    beneath,
    log,
    createBoard: (epoch: string) => boards.createBoard('blank', epoch),
    deleteBoard: (boardId: BoardId) => boards.deleteBoard(boardId),
    damage: async (boardId: BoardId) => {
      beneath
        .prepare(
          `update board_updates set payload = zeroblob(length(payload))
           where board_id = ? and seq = (select max(seq) from board_updates where board_id = ?)`,
        )
        .run(boardId, boardId)
    },
    breakStorage: async () => {
      // Somebody holds the file for longer than we wait.
      beneath.exec('begin immediate')
      return async () => void beneath.exec('rollback')
    },
    reopen: async () => {
      await log.close()
      return open()
    },
  }
}

describeUpdateLog('SQLite', tryLog)

describe('The update log in SQLite', () => {
  it('LOG-8 is opened only where a returned commit is on the disk', async () => {
    const { boards } = await tryLog()
    const file = LogFile.open({ file: boards.file, busyTimeoutMs: 50 })
    expect(file.safety()).toEqual({ journal: 'wal', synchronous: 2 })
    file.close()
  })

  it('LOG-1 writes the board’s number and moment with the row', async () => {
    const { boards, log, createBoard } = await tryLog()
    const boardId = await createBoard('e1')
    await log.append(new Writer(boardId, 'e1').write('a'))
    const board = await boards.database
      .selectFrom('boards')
      .select(['version', 'changed_at'])
      .where('id', '=', boardId)
      .executeTakeFirst()
    expect(board).toEqual({ version: 2, changed_at: 1_002 })
  })

  it('LOG-6 keeps two snapshots and every row after the older one', async () => {
    const { beneath, log, createBoard } = await tryLog()
    const boardId = await createBoard('e1')
    const writer = new Writer(boardId, 'e1')
    for (let generation = 0; generation < 3; generation++) {
      for (let i = 0; i < 5; i++) await log.append(writer.write('a'))
      await log.compact(boardId)
    }
    const seqs = (table: string): unknown[] =>
      beneath.prepare(`select seq from ${table} where board_id = ? order by seq`).pluck().all(boardId)
    expect(seqs('board_snapshots')).toEqual([11, 16])
    expect(seqs('board_updates')).toEqual([12, 13, 14, 15, 16])
  })

  it('LOG-6 loses nothing when the newest snapshot is damaged, and lets no row go while it is', async () => {
    const { beneath, log, createBoard } = await tryLog()
    const boardId = await createBoard('e1')
    const writer = new Writer(boardId, 'e1')
    for (let generation = 0; generation < 2; generation++) {
      for (let i = 0; i < 5; i++) await log.append(writer.write('a'))
      await log.compact(boardId)
    }
    beneath.prepare('update board_snapshots set payload = zeroblob(3) where seq = 11').run()
    expect(textOf((await log.read(boardId))?.updates)).toBe('a'.repeat(10))
    await log.append(writer.write('b'))
    expect(await log.compact(boardId)).toBe(true)
    expect(textOf((await log.read(boardId))?.updates)).toBe(`b${'a'.repeat(10)}`)
    expect(beneath.prepare('select min(seq) from board_updates').pluck().get()).toBe(7)
  })

  it('LOG-9 shares one flush to disk among rows that come together', async () => {
    const { boards, log, createBoard } = await tryLog()
    const ids = await Promise.all(Array.from({ length: 40 }, () => createBoard('e1')))
    // The first row wakes the thread; the rest wait for it together.
    const rows = ids.map((boardId) => new Writer(boardId, 'e1').write('a'))
    await Promise.all(rows.map((row) => log.append(row)))
    expect(statSync(`${boards.file}-wal`).size).toBeGreaterThan(0)
    const stored = await Promise.all(ids.map((boardId) => log.read(boardId)))
    expect(stored.map((board) => board?.seq)).toEqual(ids.map(() => 2))
  })

  it('LOG-7 refuses on a full disk, whole rows and bindings alike, and goes on when there is room', async () => {
    const { boards, beneath, createBoard } = await tryLog()
    const boardId = await createBoard('e1')
    const other = await createBoard('e1')
    const ballast = { payload: Buffer.alloc(400_000), other }
    beneath.prepare('insert into board_updates values (@other, 2, @payload, 0, @other, 0)').run(ballast)
    beneath.pragma('wal_checkpoint(TRUNCATE)')
    const pages = Number(beneath.pragma('page_count', { simple: true }))
    const log = new SqlUpdateLog({ file: boards.file, busyTimeoutMs: 50, maxPages: pages }, () => 5_000)
    onTestFinished(() => log.close())
    const writer = new Writer(boardId, 'e1')
    const row = {
      ...writer.write('a'.repeat(300_000)),
      bindings: [{ clientId: 11, principal: 'account:anna' as const }],
    }
    await expect(log.append(row)).rejects.toThrow('database or disk is full')
    const stored = await log.read(boardId)
    expect([stored?.seq, stored?.clients.has(11)]).toEqual([1, false])
    // Somebody makes room; nobody restarts anything.
    beneath.prepare('delete from board_updates where board_id = ?').run(other)
    await log.append(row)
    expect((await log.read(boardId))?.seq).toBe(2)
  })
})
