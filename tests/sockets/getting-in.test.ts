/** Who gets into a room, and what the others are told. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { closeCode } from '../../shared/protocol/messages.ts'
import { BoardTab } from '../support/board-tab.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { SyncServer } from '../support/sync-server.ts'

describe('A WebSocket', () => {
  it('SOCK-1 from another origin is not let in, whoever’s cookie it carries', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    for (const origin of ['https://evil.example', 'http://andet.127.0.0.1', `https://127.0.0.1:${server.port}`]) {
      const tab = new PlainTab({ server, boardId, session: 'anna', origin })
      expect(await tab.ended).toBe(403)
    }
    expect(server.rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
  })

  it('SOCK-2 without a session is not let in', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    expect(await new PlainTab({ server, boardId, session: null }).ended).toBe(401)
    expect(server.sockets.size()).toBe(0)
  })

  it('SOCK-3 to a board that is not yours is told what it is told of one that is not there', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    for (const asked of [boardId, 'zzzzzzzzzzzzzzzz', 'nonsense', '..%2f..']) {
      expect(await new PlainTab({ server, boardId: asked, session: 'bo' }).ended).toBe(closeCode.gone)
    }
    expect(server.rooms.stats().connections).toBe(0)
  })

  it('SOCK-3 after signing out is told to sign in again', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    server.desk.signOut('anna')
    expect(await new PlainTab({ server, boardId, session: 'anna' }).ended).toBe(closeCode.signInAgain)
  })

  it('WIRE-4 of another version is told so before any byte of the board', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const tab = new PlainTab({ server, boardId, session: 'anna', query: '?v=2' })
    expect(await tab.ended).toBe(closeCode.otherVersion)
    expect(tab.frames).toEqual([])
  })

  it('ROOM-4 with a copy of another epoch is told so before any byte of the board', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const tab = new PlainTab({ server, boardId, session: 'anna', query: '?v=1&epoch=older' })
    expect(await tab.ended).toBe(closeCode.otherEpoch)
    expect(tab.frames).toEqual([])
    const { hello } = await new PlainTab({ server, boardId, session: 'anna' }).next('hello')
    const back = new PlainTab({ server, boardId, session: 'anna', query: `?v=1&epoch=${hello.epoch}` })
    expect((await back.next('hello')).hello.level).toBe('edit')
  })

  it('WIRE-7 is greeted first of all: the epoch, what one may do, who one is, the server’s time and its beat', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const tab = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    expect(tab.frames[0]).toEqual({
      kind: 'hello',
      hello: {
        epoch: expect.any(String),
        level: 'edit',
        now: expect.any(Number),
        beatMs: 1_000,
        user: { id: expect.any(String), name: 'anna', schoolId: null, colour: 2, kind: 'account' },
      },
    })
  })

  it('SOCK-4 that is reset in the middle of the upgrade costs nothing', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    let answer = (): void => undefined
    server.desk.beforeAnswer = () => new Promise((resolve) => (answer = resolve))
    for (let i = 0; i < 50; i++) {
      const socket = connect(server.port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(
        `GET /sync/${boardId}?v=1 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: session=anna\r\n\r\n',
      )
      await once(socket, 'connect')
      socket.resetAndDestroy()
      answer()
    }
    server.desk.beforeAnswer = async () => undefined
    answer()
    const tab = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    expect(tab.doc.getMap('meta').get('canvas')).toBe('blank')
    await expect.poll(() => server.rooms.stats().connections).toBe(1)
  })

  it('ROOM-3 to a board that can’t be read is told so, never shown an empty one', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    await server.boards.database
      .updateTable('board_updates')
      .set({ checksum: 1 })
      .where('board_id', '=', boardId)
      .execute()
    const tab = new PlainTab({ server, boardId, session: 'anna' })
    expect(await tab.ended).toBe(closeCode.unreadable)
    expect(tab.frames).toEqual([])
    expect(server.failures).toHaveLength(1)
    // Our own client says so, instead of trying again for ever.
    const ours = new BoardTab({ port: server.port, boardId, name: 'anna' })
    await ours.until(() => ours.state.kind === 'ended')
    expect(ours.state).toEqual({ kind: 'ended', reason: 'unreadable' })
    const healthy = await server.boardFor('anna')
    await new PlainTab({ server, boardId: healthy, session: 'anna' }).joined()
  })
})
