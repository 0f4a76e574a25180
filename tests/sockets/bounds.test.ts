/** Nobody makes the server hold more than it wants to, and nobody who is gone stays. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../shared/protocol/messages.ts'
import { limits } from '../../shared/limits.ts'
import { writePresence, writePresenceQuery } from '../../shared/protocol/presence-frames.ts'
import { writeSyncStep1, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { storedBoard } from '../support/stored-board.ts'
import { SyncServer } from '../support/sync-server.ts'

describe('A client', () => {
  it('WIRE-5 that sends a frame too large is told so for good', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    anna.send(new Uint8Array(limits.frameBytes + 1))
    expect(await anna.ended).toBe(closeCode.tooLarge)
  })

  it.each([
    ['text', '{}'],
    ['nothing', new Uint8Array()],
    ['a number without end', new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 255, 255])],
    ['bytes after the end', new Uint8Array([...writePresenceQuery(), 0])],
    ['a length past the end', new Uint8Array([0, 2, 200, 1])],
    ['a state vector that is none', writeSyncStep1(new Uint8Array([9]))],
  ])('WIRE-2 that sends %s is shown out', async (_, message) => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    anna.socket.send(message)
    expect(await anna.ended).toBe(closeCode.badMessage)
    expect(server.failures).toEqual([])
  })

  it('SOCK-5 that sends more than anyone needs to is shown out for a while', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    const frame = writePresence([{ clientId: 1, clock: 1, state: '{}' }])
    for (let i = 0; i < 4_000; i++) anna.send(frame)
    expect(await anna.ended).toBe(closeCode.tooFast)
    bo.edit((doc) => doc.getText('n:shape:a').insert(0, 'x'))
    await bo.acked(1)
  })

  it('SOCK-5 that asks for the whole board again and again is shown out for a while', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    for (let i = 0; i < 100; i++) anna.send(writeSyncStep1(new Uint8Array([0])))
    expect(await anna.ended).toBe(closeCode.tooFast)
  })

  it('SOCK-6 that stops reading costs a bounded part of memory, and gets the rest in one piece when it reads again', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const slow = await new PlainTab({ server, boardId, session: 'bo' }).joined()
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    slow.stopReading()
    const before = slow.frames.length
    const piece = 'å'.repeat(1_900)
    for (let i = 1; i <= 300; i++) {
      // Written and taken away again: the board stays small, the frames don't.
      anna.edit((doc) => {
        doc.getText('n:shape:a').insert(0, piece)
      })
      anna.edit((doc) => {
        doc.getText('n:shape:a').delete(0, piece.length)
      })
      if (i % 20 === 0) await anna.acked(i * 2)
    }
    anna.edit((doc) => doc.getText('n:shape:b').insert(0, 'til sidst'))
    await anna.acked(601)
    slow.socket.resume()
    await slow.until(() => slow.doc.getText('n:shape:b').toJSON() === 'til sidst')
    expect(Y.encodeStateVector(slow.doc)).toEqual(Y.encodeStateVector(anna.doc))
    expect(slow.frames.length - before).toBeLessThan(700)
  })

  it('SOCK-7 that is gone without a word is found, and nobody sees its cursor any more', async () => {
    const server = await SyncServer.start({ beatMs: 20, pingMs: 40 })
    const boardId = await server.boardFor('anna', 'bo')
    const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
    const socket = connect(server.port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.write(
      `GET /sync/${boardId} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: session=anna\r\n\r\n',
    )
    const closed = once(socket, 'close')
    await expect.poll(() => server.rooms.present(boardId).map(({ name }) => name)).toContain('anna')
    // It is there, and answers no ping: this socket knows nothing of WebSockets.
    socket.resume()
    await closed
    await expect.poll(() => server.rooms.present(boardId).map(({ name }) => name)).toEqual(['bo'])
    expect(bo.socket.readyState).toBe(bo.socket.OPEN)
  })

  it('ROOM-2 that is the last to leave takes the room with it', async () => {
    const server = await SyncServer.start({ lingerMs: 0 })
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'x'))
    anna.socket.close()
    await anna.ended
    await expect.poll(() => server.rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
    expect((await storedBoard(server.log, boardId))?.getText('n:shape:a').toJSON()).toBe('x')
    expect(server.rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
  })

  it('ROOM-1 that comes with many others to a cold board waits for one load with them', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const sessions = Array.from({ length: 20 }, (_, i) => `anna/${i}`)
    const tabs = await Promise.all(sessions.map((session) => new PlainTab({ server, boardId, session }).joined()))
    expect(server.rooms.stats()).toMatchObject({ rooms: { loading: 0, warm: 1 }, connections: 20 })
    tabs[0]?.send(writeUpdate(new Uint8Array([0, 0])))
    await tabs[0]?.acked(1)
    expect(server.rooms.present(boardId)).toHaveLength(1)
  })
})
