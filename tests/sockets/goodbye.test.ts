/** What those on a board hear of it when the server goes away for a moment. */
import { describe, expect, it } from 'vitest'
import { closeCode } from '../../shared/protocol/messages.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { SyncServer } from '../support/sync-server.ts'

describe('ROOM-6 A server that is about to restart', () => {
  it('is waited for until everybody has heard when to come back', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const sessions = Array.from({ length: 80 }, (_, i) => `anna/${i}`)
    const tabs = await Promise.all(sessions.map((session) => new PlainTab({ server, boardId, session }).joined()))
    await server.rooms.drain()
    await server.sockets.emptied(5_000)
    server.sockets.close()
    const codes = await Promise.all(tabs.map(({ ended }) => ended))
    expect(new Set(codes)).toEqual(new Set([closeCode.restarting]))
    const windows = tabs.map(({ frames }) => frames.findLast(({ kind }) => kind === 'status'))
    expect(windows.every((frame) => frame?.kind === 'status' && (frame.status.restartWindowMs ?? 0) > 0)).toBe(true)
  })

  it('is not held up by one that doesn’t listen', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const tab = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    tab.stopReading()
    await server.rooms.drain()
    await server.sockets.emptied(50)
    server.sockets.close()
    await expect.poll(() => server.sockets.size()).toBe(0)
  })
})
