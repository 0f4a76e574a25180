/** What no browser of ours sends and the standard allows: a message in parts, with a ping between them, and one letter at a time. */
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { opcode, openRawSocket, webSocketFrame } from '../support/raw-socket.ts'
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
