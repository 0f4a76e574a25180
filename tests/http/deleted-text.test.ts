/** What is deleted is gone from the disk, not only from the pages. */
import { existsSync, readFileSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { StockClient } from '../support/stock-client.ts'
import { gatherEveryone, type Everyone } from './everyone.ts'
import { ownBoard, Town } from './town.ts'

const canary = 'Kanariefuglen-synger-kun-her'

/** Does the database or its write-ahead log hold the words? */
function isOnDisk(dataDir: string): boolean {
  const files = [databaseFile(dataDir), `${databaseFile(dataDir)}-wal`].filter((file) => existsSync(file))
  return files.some((file) => readFileSync(file).includes(canary))
}

async function writeCanary({ by, board, town }: Everyone): Promise<void> {
  const writer = await new StockClient(by.itsSchool, board.id).synced()
  writer.doc.getText('n:shape:a').insert(0, canary)
  await expect.poll(() => isOnDisk(town.dataDir)).toBe(true)
  writer.leave()
}

describe('The words on a board', () => {
  it.each([
    ['board', ({ board }: Everyone) => `/api/boards/${board.id}`],
    ['workshop', ({ day }: Everyone) => `/api/workshops/${day.id}`],
  ])('are overwritten on the disk when the %s is deleted', async (_, path) => {
    const world = await gatherEveryone(await Town.withAdmin())
    await writeCanary(world)
    expect((await world.town.admin.try('DELETE', path(world))).status).toBe(204)
    expect(isOnDisk(world.town.dataDir)).toBe(false)
  })

  it('are deleted also while somebody reads the database, and overwritten at the next occasion', async () => {
    const world = await gatherEveryone(await Town.withAdmin())
    await writeCanary(world)
    const reader = new BetterSqlite3(databaseFile(world.town.dataDir), { readonly: true })
    reader.exec('begin')
    reader.prepare('select count(*) from boards').get()
    const before = performance.now()
    expect((await world.town.admin.try('DELETE', `/api/boards/${world.board.id}`)).status).toBe(204)
    expect(performance.now() - before).toBeLessThan(2_000)
    expect(isOnDisk(world.town.dataDir)).toBe(true)
    reader.exec('rollback')
    reader.close()
    const another = await ownBoard(world.by.itsSchool, world.fjord)
    expect((await world.by.itsSchool.try('DELETE', `/api/boards/${another.id}`)).status).toBe(204)
    expect(isOnDisk(world.town.dataDir)).toBe(false)
  })
})
