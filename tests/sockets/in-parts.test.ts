/** What no browser of ours sends and the standard allows: a message in parts, with a ping between them, and one letter at a time. */
import { once } from 'node:events'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { opcode, openRawSocket, webSocketFrame } from '../support/raw-socket.ts'
import { storedBoard } from '../support/stored-board.ts'
import { SyncServer } from '../support/sync-server.ts'

it('SOCK-9 An edit in parts, one byte at a time, is heard like any other, before and after others in one piece', async () => {
  const server = await SyncServer.start()
  const boardId = await server.boardFor('anna', 'bo')
  const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
  const socket = await openRawSocket({ port: server.port, boardId, session: 'anna' })
  socket.setNoDelay(true)
  const doc = new Y.Doc()
  const edits: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => edits.push(writeUpdate(update)))
  for (const text of ['et', 'to', 'tre', 'fire']) doc.getText('n:shape:a').insert(doc.getText('n:shape:a').length, text)
  const [first, second, third, fourth] = edits as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const bytes = Buffer.concat([
    webSocketFrame(opcode.binary, first),
    webSocketFrame(opcode.ping, new Uint8Array([1])),
    webSocketFrame(opcode.binary, second.subarray(0, 5), false),
    webSocketFrame(opcode.ping, new Uint8Array([2])),
    webSocketFrame(opcode.more, second.subarray(5)),
    webSocketFrame(opcode.binary, third),
  ])
  for (const byte of bytes) socket.write(Buffer.of(byte))
  socket.write(webSocketFrame(opcode.binary, fourth))
  await expect.poll(() => bo.doc.getText('n:shape:a').toJSON()).toBe('ettotrefire')
})

it.each([
  ['a kind that there is none of', Buffer.from([0x83, 0x80, 0, 0, 0, 0])],
  ['a message without its mask', Buffer.from([0x82, 1, 0])],
  ['a message that claims to be packed', Buffer.from([0xc2, 0x81, 0, 0, 0, 0, 0])],
  ['a goodbye', Buffer.from([0x88, 0x80, 0, 0, 0, 0])],
])('SOCK-9 An edit that comes with %s before it is not heard', async (_, before) => {
  const server = await SyncServer.start()
  const boardId = await server.boardFor('anna', 'bo')
  const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
  const socket = await openRawSocket({ port: server.port, boardId, session: 'anna' })
  const doc = new Y.Doc()
  doc.getText('n:shape:a').insert(0, 'bagefter')
  const edit = webSocketFrame(opcode.binary, writeUpdate(Y.encodeStateAsUpdate(doc)))
  const closed = once(socket, 'close')
  socket.write(Buffer.concat([before, edit, edit]))
  socket.resume()
  await closed
  // What was in the same chunk has been judged by the time that somebody else's next edit is on disk.
  bo.edit((board) => board.getText('n:shape:b').insert(0, 'x'))
  await bo.acked(1)
  expect((await storedBoard(server.log, boardId))?.getText('n:shape:a').toJSON()).toBe('')
})
