/** A stock y-websocket client, as it comes from npm, is at home here. */
import { describe, expect, it } from 'vitest'
import { StockTab } from '../support/stock-tab.ts'
import { SyncServer } from '../support/sync-server.ts'

describe('A stock y-websocket client', () => {
  it('WIRE-1 joins a board, writes, and is read by another and by the log', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const anna = new StockTab(server, boardId, 'anna')
    const bo = new StockTab(server, boardId, 'bo')
    await Promise.all([anna.synced(), bo.synced()])
    expect(bo.doc.getMap('meta').get('canvas')).toBe('blank')

    anna.writeNote('n:shape:a', 'Vi læser højt')
    await bo.until((doc) => doc.getText('n:shape:a').toJSON() === 'Vi læser højt')

    const committed = await server.rooms.readCommitted(boardId)
    expect(committed?.getText('n:shape:a').toJSON()).toBe('Vi læser højt')
    committed?.destroy()
  })
})
