/** What is said to be saved is; and what is not is said not to be. */
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { updateOf } from '../support/judged-board.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { storedBoard } from '../support/stored-board.ts'
import { SyncServer } from '../support/sync-server.ts'

/** Holds the database for longer than the log waits, until the answer is called. */
function takeStorage(server: SyncServer): () => void {
  const holder = new BetterSqlite3(server.boards.file)
  onTestFinished(() => void holder.close())
  holder.exec('begin immediate')
  return () => void holder.exec('rollback')
}

describe('SAVE-2 An ack', () => {
  it('comes for every update, counted from the first, once it is in the log', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    for (let i = 1; i <= 5; i++) {
      anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'x'))
      await anna.acked(i)
      const stored = await server.log.read(boardId)
      const doc = new Y.Doc()
      for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
      expect(doc.getText('n:shape:a').length).toBe(i)
    }
    expect(anna.nacks()).toEqual([])
  })

  it('comes for a mere deletion too, and for what was known', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'abc'))
    anna.edit((doc) => doc.getText('n:shape:a').delete(0, 2))
    anna.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
    await anna.acked(3)
    const committed = await storedBoard(server.log, boardId)
    expect(committed?.getText('n:shape:a').toJSON()).toBe('c')
  })

  it('never stands before the nack of what was refused among them', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'a'))
    anna.send(writeUpdate(new Uint8Array([9, 9, 9])))
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'b'))
    await anna.acked(3)
    const told = anna.frames.filter(({ kind }) => kind === 'ack' || kind === 'nack')
    const refusal = told.findIndex(({ kind }) => kind === 'nack')
    expect(anna.nacks()).toEqual(['2 malformed'])
    expect(told.slice(0, refusal).every((frame) => frame.kind === 'ack' && frame.n === 1)).toBe(true)
  })
})

describe('SAVE-1 Durable before visible', () => {
  it('SAVE-3 while the storage fails nobody sees anything, everybody is told, and it all arrives when it can', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'før '))
    await bo.until(() => bo.doc.getText('n:shape:a').toJSON() === 'før ')

    const giveBack = takeStorage(server)
    anna.edit((doc) => doc.getText('n:shape:a').insert(4, 'under'))
    await bo.until(() => bo.frames.some((frame) => frame.kind === 'status' && frame.status.storage === 'failing'))
    await anna.until(() => anna.nacks().length > 0)
    expect(anna.nacks()).toEqual(['2 storageFailing'])
    expect(bo.doc.getText('n:shape:a').toJSON()).toBe('før ')
    // Who joins now gets what is committed, and is told.
    const kim = new PlainTab({ server, boardId, session: 'bo/2' })
    await kim.joined()
    expect((await kim.next('status')).status.storage).toBe('failing')
    expect(kim.doc.getText('n:shape:a').toJSON()).toBe('før ')

    giveBack()
    await anna.until(() => anna.frames.some((frame) => frame.kind === 'status' && frame.status.storage === 'ok'))
    // It is asked for what it has kept, and answers as every y-websocket client does.
    const asked = anna.frames.filter((frame) => frame.kind === 'sync' && frame.message.step === 'step1')
    expect(asked.length).toBeGreaterThan(1)
    anna.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
    await anna.acked(3)
    await bo.until(() => bo.doc.getText('n:shape:a').toJSON() === 'før under')
    expect(server.rooms.stats().failingRooms).toBe(0)
  })
})

describe('SAVE-4 A gap', () => {
  it('is refused, and everything that is missing is asked for', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    const lost = updateOf(anna.doc, (doc) => doc.getText('n:shape:a').insert(0, 'a'))
    expect(lost.length).toBeGreaterThan(0)
    anna.edit((doc) => doc.getText('n:shape:a').insert(1, 'b'))
    await anna.until(() => anna.nacks().length > 0)
    expect(anna.nacks()).toEqual(['1 gap'])
    await anna.until(() => anna.frames.filter(({ kind }) => kind === 'sync').length >= 3)
    anna.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
    await anna.acked(2)
    const bo = new PlainTab({ server, boardId, session: 'anna/2' })
    await bo.joined()
    expect(bo.doc.getText('n:shape:a').toJSON()).toBe('ab')
  })
})

describe('ROOM-6 A restart', () => {
  it('is announced, saves what is under way, and shows everyone out to come back', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'sidste ord'))
    await anna.acked(1)
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'aller'))
    await server.rooms.drain()
    expect(await anna.ended).toBe(1012)
    expect(await bo.ended).toBe(1012)
    expect((await bo.next('status')).status.restartWindowMs).toBeGreaterThan(0)
    const late = new PlainTab({ server, boardId, session: 'anna' })
    expect(await late.ended).toBe(1012)
    expect(server.rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
    expect(server.desk.listeners()).toBe(0)
  })

  it('says to someone who comes with what it has that nothing is new', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    anna.send(writeSyncStep1(Y.encodeStateVector(anna.doc)))
    await anna.until(() => anna.frames.filter((f) => f.kind === 'sync' && f.message.step === 'step2').length === 2)
    const [, again] = anna.frames.flatMap((f) =>
      f.kind === 'sync' && f.message.step === 'step2' ? [f.message.update] : [],
    )
    expect(again).toEqual(new Uint8Array([0, 0]))
  })
})
