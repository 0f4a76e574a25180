/** What the server refuses costs what was refused, no more: the rest goes on, and the person is told. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MemoryDevice } from '../../client/sync/memory-device.ts'
import { newId } from '../../server/new-id.ts'
import { insertSeed } from '../../server/storage/sql/update-log-seed.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { seedBoard } from '../../shared/document/seed.ts'
import type { BoardId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { BoardTab } from '../support/board-tab.ts'
import { SyncServer } from '../support/sync-server.ts'

async function anna(level: 'view' | 'edit' = 'edit') {
  const server = await SyncServer.start()
  const boardId = await server.boardFor('bo')
  server.desk.allow('anna', boardId, level)
  const device = new MemoryDevice({ durable: true })
  const open = (name: string) => new BoardTab({ port: server.port, boardId, name, device, level })
  return { server, boardId, open, tab: await open('anna').synced() }
}

/** A record that no board may hold. */
const breakARule = (doc: Y.Doc) => recordsOf(doc).set('shape:bad', new Y.Map(Object.entries({ t: 'no such shape' })))

describe('A refused edit', () => {
  it('is taken back and named; what was written after it is kept and saved', async () => {
    const { tab, open } = await anna()
    const before = tab.connection
    breakARule(tab.doc)
    tab.writeNote('shape:a', 'Det her skal blive.')
    await tab.until(() => tab.takenBack.length > 0)
    await tab.saved()

    expect(tab.takenBack).toEqual([{ reason: 'invalidRecord', left: [] }])
    expect(tab.connection).not.toBe(before)
    expect(recordsOf(tab.doc).has('shape:bad')).toBe(false)
    expect(tab.readNote('shape:a')).toBe('Det her skal blive.')
    const bo = await open('bo').synced()
    expect(bo.readNote('shape:a')).toBe('Det her skal blive.')
  })

  it('among much that was done offline costs only itself', async () => {
    const { tab, open } = await anna()
    tab.pull()
    tab.writeNote('shape:a', 'Første tanke')
    breakARule(tab.doc)
    tab.writeNote('shape:b', 'Anden tanke')
    tab.plugIn()
    await tab.until(() => tab.takenBack.some(({ reason }) => reason === 'invalidRecord'))
    await tab.until(() => tab.state.kind === 'saved' && tab.readNote('shape:b') === 'Anden tanke')
    const bo = await open('bo').synced()
    expect([bo.readNote('shape:a'), bo.readNote('shape:b')]).toEqual(['Første tanke', 'Anden tanke'])
    expect(recordsOf(bo.doc).size).toBe(0)
  })

  it('among much that was done at once costs only itself', async () => {
    const { tab, open } = await anna()
    tab.doc.transact(() => {
      tab.putNote('shape:one', 'Én')
      breakARule(tab.doc)
      tab.putNote('shape:two', 'To')
    })
    await tab.until(() => tab.takenBack.length > 0)
    await tab.saved()
    expect(tab.takenBack).toEqual([{ reason: 'invalidRecord', left: [] }])
    const bo = await open('bo').synced()
    expect([...recordsOf(bo.doc).keys()].toSorted()).toEqual(['shape:one', 'shape:two'])
    expect([bo.readNote('shape:one'), bo.readNote('shape:two')]).toEqual(['Én', 'To'])
  })

  it('that is larger than any message is taken back, and its text given back', async () => {
    const { tab } = await anna()
    tab.writeNote('shape:a', 'x'.repeat(limits.frameBytes))
    await tab.until(() => tab.takenBack.length > 0)
    expect(tab.takenBack.map(({ reason, left }) => [reason, left.length])).toEqual([['tooLarge', 1]])
    await tab.saved()
    expect(tab.readNote('shape:a')).toBe('')
  })

  it('is not in what the device keeps', async () => {
    const { tab, open } = await anna()
    breakARule(tab.doc)
    tab.writeNote('shape:a', 'Bliver')
    await tab.until(() => tab.takenBack.length > 0)
    await tab.saved()
    tab.crash()
    const again = await open('anna').synced()
    expect(recordsOf(again.doc).has('shape:bad')).toBe(false)
    expect(again.readNote('shape:a')).toBe('Bliver')
    expect(again.takenBack).toEqual([])
  })
})

describe('The right to write', () => {
  it('is missing: nothing that is forced into the document stays, and its text is given back', async () => {
    const { tab } = await anna('view')
    expect(tab.connection.level()).toBe('view')
    tab.writeNote('shape:a', 'Alligevel')
    await tab.until(() => tab.takenBack.length > 0)
    expect(tab.takenBack).toEqual([{ reason: 'notAllowed', left: [{ key: 'n:shape:a', text: 'Alligevel' }] }])
    expect(tab.readNote('shape:a')).toBe('')
    await tab.saved()
  })

  it('is taken and given while one looks on', async () => {
    const { tab, server, boardId } = await anna()
    server.desk.allow('anna', boardId, 'view')
    await tab.until(() => tab.connection.level() === 'view')
    expect(tab.state.kind).toBe('saved')
    server.desk.allow('anna', boardId, 'edit')
    await tab.until(() => tab.connection.level() === 'edit')
    tab.writeNote('shape:a', 'Nu igen')
    await tab.saved()
    expect(tab.takenBack).toEqual([])
  })

  it('is lost while away: the text that can’t be sent is given back', async () => {
    const { tab, server, boardId } = await anna()
    tab.pull()
    tab.writeNote('shape:a', 'For sent')
    server.desk.allow('anna', boardId, 'view')
    tab.plugIn()
    await tab.until(() => tab.takenBack.length > 0)
    expect(tab.takenBack).toEqual([{ reason: 'notAllowed', left: [{ key: 'n:shape:a', text: 'For sent' }] }])
    await tab.saved()
  })

  it('ends with the session, the right to see it, or the board', async () => {
    const { tab, server, boardId, open } = await anna()
    const bo = await open('bo').synced()
    server.desk.signOut('anna')
    await tab.until(() => tab.state.kind === 'ended')
    expect(tab.state).toEqual({ kind: 'ended', reason: 'signInAgain' })
    await server.boards.deleteBoard(boardId)
    server.rooms.closeBoard(boardId)
    await bo.until(() => bo.state.kind === 'ended')
    expect(bo.state).toEqual({ kind: 'ended', reason: 'gone' })
  })

  it('is asked for in words when the door doesn’t open at all', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const tab = new BoardTab({ port: server.port, boardId, name: '', askWhy: () => Promise.resolve('signInAgain') })
    await tab.until(() => tab.state.kind === 'ended')
    expect(tab.state).toEqual({ kind: 'ended', reason: 'signInAgain' })
  })
})

/** As after a backup was put back: the same board with another history. */
async function setBack(server: SyncServer, boardId: BoardId): Promise<void> {
  server.rooms.closeBoard(boardId)
  const [epoch, clientId] = ['another epoch', 4711]
  const doc = seedBoard({ canvas: requireCanvas(CanvasId.parse('blank')), clientId, newId })
  await server.boards.database.transaction().execute(async (trx) => {
    await trx.updateTable('boards').set({ epoch }).where('id', '=', boardId).execute()
    for (const table of ['board_updates', 'board_snapshots', 'board_clients'] as const)
      await trx.deleteFrom(table).where('board_id', '=', boardId).execute()
    await insertSeed(trx, { boardId, epoch, update: Y.encodeStateAsUpdate(doc), clientId, at: 1 })
  })
}

describe('A board that was set back', () => {
  it('is fetched anew; unsaved text of the old one is given back, and nothing is doubled', async () => {
    const { tab, server, boardId, open } = await anna()
    tab.writeNote('shape:a', 'Gemt før. ')
    await tab.saved()
    tab.pull()
    tab.writeNote('shape:b', 'Skrevet imens')
    tab.crash()
    await setBack(server, boardId)

    const again = open('anna')
    await again.until(() => again.takenBack.length > 0)
    await again.saved()
    expect(again.takenBack).toEqual([{ reason: 'otherEpoch', left: [{ key: 'n:shape:b', text: 'Skrevet imens' }] }])
    expect([again.readNote('shape:a'), again.readNote('shape:b')]).toEqual(['', ''])
    again.writeNote('shape:a', 'Nyt')
    await again.saved()
  })
})
