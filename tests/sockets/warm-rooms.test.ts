/** Rooms without a document, as clients over real sockets meet them: nobody can tell. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { contentOf } from '../support/board-oracle.ts'
import { openStockTab } from '../support/stock-tab.ts'
import { storedBoard } from '../support/stored-board.ts'
import { SyncServer } from '../support/sync-server.ts'

const warm = { loading: 0, warm: 1, hot: 0 }
const hot = { loading: 0, warm: 0, hot: 1 }
const noteText = (doc: Y.Doc): string => doc.getText('n:shape:a').toJSON()

describe('ROOM-10 A stock y-websocket client', () => {
  it('joins a warm room and comes back to it; only an edit builds a document', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const anna = await openStockTab(server, boardId, 'anna').synced()
    anna.provider.disconnect()
    anna.provider.connect()
    await anna.synced()
    const bo = await openStockTab(server, boardId, 'bo').synced()
    expect(contentOf(bo.doc)).toEqual(contentOf(anna.doc))
    expect(server.rooms.stats()).toMatchObject({ rooms: warm, documentsBuilt: 0 })

    anna.doc.getText('n:shape:a').insert(0, 'Vi læser højt')
    await bo.until((doc) => noteText(doc) === 'Vi læser højt')
    expect(server.rooms.stats()).toMatchObject({ rooms: hot, documentsBuilt: 1, commits: 1 })
  })

  it('brings what it wrote without a net to a room that has cooled, and hears what it missed', async () => {
    const server = await SyncServer.start({ coolAfterMs: 0 })
    const boardId = await server.boardFor('anna', 'bo', 'carl')
    const [anna, bo] = await Promise.all(['anna', 'bo'].map((name) => openStockTab(server, boardId, name).synced()))
    anna!.doc.getText('n:shape:a').insert(0, 'højt')
    await bo!.until((doc) => noteText(doc) === 'højt')
    bo!.provider.disconnect()
    bo!.doc.getText('n:shape:a').insert(0, 'Vi læser ')
    anna!.doc.getText('n:shape:a').insert(4, ' i kor')
    await expect.poll(() => server.rooms.stats()).toMatchObject({ rooms: warm, commits: 2 })
    const carl = await openStockTab(server, boardId, 'carl').synced()
    expect(noteText(carl.doc)).toBe('højt i kor')
    expect(server.rooms.stats().rooms).toEqual(warm)

    bo!.provider.connect()
    for (const tab of [anna!, bo!, carl]) {
      await tab.until((doc) => noteText(doc) === 'Vi læser højt i kor')
    }
    await expect.poll(() => server.rooms.stats()).toMatchObject({ rooms: warm, commits: 3 })
    const committed = await storedBoard(server.log, boardId)
    expect(contentOf(committed!)).toEqual(contentOf(bo!.doc))
    expect(server.failures).toEqual([])
  })
})
