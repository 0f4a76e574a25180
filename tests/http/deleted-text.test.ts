/** What is deleted is gone from the disk, not only from the pages. */
import { existsSync, readFileSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { VotesAnswer } from '../../shared/api/facilitation.ts'
import { newId } from '../../server/new-id.ts'
import { field, LiveTown, wheel } from '../support/live-town.ts'
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

  it('are gone with it from what the day kept of them: what was voted for, what was whispered', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const ali = await live.guest(live.schools.north, 'Ali')
    const roundId = await live.openRound()
    const slipId = newId()
    await live.writeSlip(ali, north, roundId, canary, slipId)
    await live.press(live.mette, { act: 'revealRound', roundId, withNames: false, piled: false })
    const subject = { kind: 'notesInField' as const, canvas: wheel, fieldId: field, boardId: null }
    const { vote } = await live.press(live.mette, { act: 'openVote', subject, budget: 1, mayPile: false })
    const ballot = { boardId: north.id, item: `shape:${slipId}` }
    await ali.try('PUT', `${live.path}/votes/${vote!.id}/ballots/${newId()}`, ballot)
    const closed = await live.press(live.mette, { act: 'closeVote', voteId: vote!.id })
    expect(closed.vote?.results).toMatchObject([{ text: canary, votes: 1 }])
    await live.press(live.mette, { act: 'whisper', boardId: north.id, fieldId: field, text: canary })
    expect((await live.mette.try('DELETE', `/api/boards/${north.id}`)).status).toBe(204)
    expect(isOnDisk(live.town.dataDir)).toBe(false)
    expect((await live.see(live.mette)).vote?.results).toEqual([])
    const { votes } = await live.mette.ask(VotesAnswer, 'GET', `${live.path}/votes`)
    expect(votes).toMatchObject([{ voters: 1, results: [] }])
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
