import BetterSqlite3 from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeAnswerError } from '../../server/http/answer-errors.ts'
import type { HttpEnv } from '../../server/http/http-env.ts'
import { makeSpeak } from '../../server/http/speak.ts'
import { StorageFailing } from '../../server/rooms/update-log.ts'
import { imageFolder } from '../../server/storage/files/image-folder.ts'
import { ImmediateDialect } from '../../server/storage/sql/immediate-dialect.ts'
import { ImageId } from '../../shared/ids.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

/** A database on a disk with room for a few pages. */
async function smallDatabase() {
  const file = new BetterSqlite3(join(makeTempFolder(), 'small.db'))
  file.pragma('journal_mode = WAL')
  file.exec('create table notes (id integer primary key, text text)')
  file.pragma('max_page_count = 8')
  const database = new Kysely<{ notes: { id: number; text: string } }>({ dialect: new ImmediateDialect(file) })
  onTestFinished(() => database.destroy())
  return database
}

describe('A full disk', () => {
  it('fails the write as something that may pass, keeps what was there, and goes on reading', async () => {
    const database = await smallDatabase()
    await database.insertInto('notes').values({ id: 1, text: 'er gemt' }).execute()
    const tooMuch = database.transaction().execute(async (trx) => {
      await trx.insertInto('notes').values({ id: 2, text: 'begyndt' }).execute()
      await trx
        .insertInto('notes')
        .values({ id: 3, text: 'x'.repeat(200_000) })
        .execute()
    })
    await expect(tooMuch).rejects.toThrow(StorageFailing)
    expect(await database.selectFrom('notes').select('text').execute()).toEqual([{ text: 'er gemt' }])
    await sql`pragma max_page_count = 1000`.execute(database)
    await database
      .insertInto('notes')
      .values({ id: 4, text: 'x'.repeat(200_000) })
      .execute()
  })

  it('is told to people as such, and to the log without what they wrote', async () => {
    const logged: string[] = []
    const log = pino({}, { write: (line: string) => void logged.push(line) })
    const database = await smallDatabase()
    const app = new Hono<HttpEnv>().get('/', async (c) => {
      await database
        .insertInto('notes')
        .values({ id: 1, text: 'kanariefugl'.repeat(50_000) })
        .execute()
      return c.text('saved')
    })
    app.onError(makeAnswerError(await makeSpeak(), log))
    const response = await app.request('/')
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await response.json()).toMatchObject({ error: 'storageFailing' })
    expect(logged.join('')).toContain('SQLITE_FULL')
    expect(logged.join('')).not.toContain('kanariefugl')
  })

  it('under the folder of pictures is told the same way', async () => {
    const dataDir = makeTempFolder()
    const folder = imageFolder(dataDir, Date.now)
    rmSync(join(dataDir, 'images'), { recursive: true })
    await expect(folder.write(ImageId.parse('a'.repeat(16)), Buffer.from('x'))).rejects.toThrow(StorageFailing)
  })
})
