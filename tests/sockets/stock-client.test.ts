/** A stock y-websocket client, as it comes from npm, is at home here. */
import { describe, expect, it } from 'vitest'
import { writeSyncStep1, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { openStockTab } from '../support/stock-tab.ts'
import { storedBoard } from '../support/stored-board.ts'
import { SyncServer } from '../support/sync-server.ts'

describe('A stock y-websocket client', () => {
  it('WIRE-1 joins a board, writes, and is read by another and by the log', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const anna = openStockTab(server, boardId, 'anna')
    const bo = openStockTab(server, boardId, 'bo')
    await Promise.all([anna.synced(), bo.synced()])
    expect(bo.doc.getMap('meta').get('canvas')).toBe('blank')

    anna.doc.getText('n:shape:a').insert(0, 'Vi læser højt')
    await bo.until((doc) => doc.getText('n:shape:a').toJSON() === 'Vi læser højt')

    const committed = await storedBoard(server.log, boardId)
    expect(committed?.getText('n:shape:a').toJSON()).toBe('Vi læser højt')
    committed?.destroy()
  })

  it('WIRE-6 hears nothing that it doesn’t know', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = new PlainTab({ server, boardId, session: 'anna', query: '' })
    await anna.until(() => anna.frames.length > 0)
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'x'))
    anna.send(writeUpdate(new Uint8Array([7])))
    server.desk.allow('anna', boardId, 'view')
    anna.send(writeSyncStep1(new Uint8Array([0])))
    await anna.until(() => anna.doc.getText('n:shape:a').toJSON() === 'x')
    expect(new Set(anna.frames.map(({ kind }) => kind))).toEqual(new Set(['sync']))
  })

  it('PRES-3 sees the others at once, also when the net was away for a moment', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const anna = await openStockTab(server, boardId, 'anna').synced()
    const bo = await openStockTab(server, boardId, 'bo').synced()
    anna.provider.awareness.setLocalStateField('cursor', { x: 1, y: 2 })
    const seesAnna = (states: Map<number, Record<string, unknown>>): boolean =>
      JSON.stringify(states.get(anna.doc.clientID)?.['user'] ?? '').includes('u-anna')
    await bo.untilPresence(seesAnna)

    const startedAt = Date.now()
    anna.provider.disconnect()
    await bo.untilPresence((states) => !states.has(anna.doc.clientID))
    anna.provider.connect()
    await bo.untilPresence(seesAnna)
    await anna.untilPresence((states) => states.has(bo.doc.clientID))
    // y-protocols itself says something only after 15 s.
    expect(Date.now() - startedAt).toBeLessThan(8_000)
  })

  it('is given back what it may do, board and all, after the server has lost it from memory', async () => {
    const server = await SyncServer.start({ lingerMs: 0 })
    const boardId = await server.boardFor('anna')
    const anna = await openStockTab(server, boardId, 'anna').synced()
    anna.doc.getText('n:shape:a').insert(0, 'gemt')
    await expect.poll(() => server.rooms.stats().commits).toBe(1)
    anna.provider.disconnect()
    await expect.poll(() => server.rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
    anna.doc.getText('n:shape:a').insert(0, 'uden net, ')
    anna.provider.connect()
    await expect.poll(() => server.rooms.stats().commits).toBe(2)
    const committed = await storedBoard(server.log, boardId)
    expect(committed?.getText('n:shape:a').toJSON()).toBe('uden net, gemt')
  })
})
