/** Who means no good on the wire itself. The server is a process of its own: what it holds is measured from outside. */
import { describe, expect, it } from 'vitest'
import { writePresence, writePresenceQuery } from '../../shared/protocol/presence-frames.ts'
import { writeSyncStep1 } from '../../shared/protocol/sync-frames.ts'
import { BoardDatabase } from '../support/board-database.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { flood, opcode, openRawSocket, webSocketFrame } from '../support/raw-socket.ts'
import { SyncProcess } from '../support/sync-process.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const megabyte = 1024 * 1024

/** A server of its own, with somebody who works on a board of several megabytes. */
async function largeBoard() {
  const folder = makeTempFolder()
  const boards = await BoardDatabase.open(folder)
  const boardId = await boards.createBoard()
  const server = await SyncProcess.start({ folder })
  const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
  for (let i = 1; i <= 250; i++) {
    bo.edit((doc) => doc.getText(`n:shape:s${i}`).insert(0, '語'.repeat(4_000)))
    if (i % 50 === 0) await bo.acked(i)
  }
  return { server, boardId, bo }
}

describe('SOCK-6 Who asks and asks and reads nothing of the answers', () => {
  it.each<[string, Uint8Array, number]>([
    ['for the board', webSocketFrame(opcode.binary, writeSyncStep1(new Uint8Array([1, 7, 1]))), 38],
    ['who is here', webSocketFrame(opcode.binary, writePresenceQuery()), 1_900],
    ['for signs of life', webSocketFrame(opcode.ping, new Uint8Array(125)), 200_000],
  ])('%s: costs a bounded part of memory, and nobody else notices', async (_, question, times) => {
    const { server, boardId, bo } = await largeBoard()
    const state = JSON.stringify({ note: 'x'.repeat(3_900) })
    for (let i = 0; i < 40; i++) {
      const tab = await new PlainTab({ server, boardId, session: `carl/${i}`, query: '' }).answered()
      tab.send(writePresence([{ clientId: 9_000 + i, clock: 1, state }]))
    }
    const before = await server.memory()
    const socket = await openRawSocket({ port: server.port, boardId, session: 'mallory' })
    await flood(socket, Buffer.from(question), times)
    // The server has come to all of that when it has come to what was said afterwards.
    for (let i = 251; i < 256; i++) {
      bo.edit((doc) => doc.getText('n:shape:a').insert(0, 'x'))
      await bo.acked(i)
    }
    // 16 MB may wait for it, beside what the others' five edits leave behind; unbounded it was 277.
    expect(((await server.memory()) - before) / megabyte).toBeLessThan(80)
  })
})

describe('SOCK-6 Who stops reading while others write', () => {
  it('costs no more than is behind: 10 MB went by, and next to nothing is held', async () => {
    const folder = makeTempFolder()
    const boards = await BoardDatabase.open(folder)
    const boardId = await boards.createBoard('action-plan')
    const server = await SyncProcess.start({ folder })
    const sessions = ['anna', 'bo', 'carl', 'dea']
    const writers = await Promise.all(sessions.map((session) => new PlainTab({ server, boardId, session }).joined()))
    const slow = await new PlainTab({ server, boardId, session: 'eva' }).joined()
    slow.stopReading()
    const before = await server.memory()
    const piece = '語'.repeat(9_000)
    for (let i = 1; i <= 100; i++) {
      for (const tab of writers) {
        // Written and taken away again: the board stays small, the frames don't.
        tab.edit((doc) => doc.getText('f:goal').insert(0, piece))
        tab.edit((doc) => doc.getText('f:goal').delete(0, piece.length))
      }
      await Promise.all(writers.map((tab) => tab.acked(i * 2)))
    }
    expect(writers.flatMap((tab) => tab.nacks())).toEqual([])
    expect(((await server.memory()) - before) / megabyte).toBeLessThan(10)
    slow.socket.resume()
    await slow.until(() => slow.doc.store.clients.size === writers[0]!.doc.store.clients.size)
  }, 60_000)
})
