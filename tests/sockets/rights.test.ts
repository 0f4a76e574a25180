/** Rights are those of the moment, for every frame. */
import { describe, expect, it } from 'vitest'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { closeCode, messageType, syncType } from '../../shared/protocol/messages.ts'
import { writePresence, writePresenceQuery } from '../../shared/protocol/presence-frames.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { updateOf } from '../support/judged-board.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { storedBoard } from '../support/stored-board.ts'
import { SyncServer } from '../support/sync-server.ts'

const typeA = (tab: PlainTab): Uint8Array => updateOf(tab.doc, (doc) => doc.getText('n:shape:a').insert(0, 'a'))

/** One frame of each kind that there is, as a client would send it. */
const frames: Record<string, (tab: PlainTab) => Uint8Array> = {
  'sync step1': (tab) => writeSyncStep1(Y.encodeStateVector(tab.doc)),
  'sync step2': (tab) => writeSyncStep2(typeA(tab)),
  'sync update': (tab) => writeUpdate(typeA(tab)),
  awareness: () => writePresence([{ clientId: 5, clock: 1, state: '{"cursor":{"x":1,"y":2}}' }]),
  queryAwareness: () => writePresenceQuery(),
}
/** Kinds that only a server sends, or nobody. */
const foreignTypes = [
  ...Object.values(messageType).filter(
    (type) => ![messageType.sync, messageType.awareness, messageType.queryAwareness].includes(type as 0),
  ),
  4,
  99,
  124,
]

describe('RIGHT-1 Every kind of frame from every kind of member', () => {
  it('covers every kind that the protocol has', () => {
    const kinds = Object.keys(messageType).flatMap((kind) =>
      kind === 'sync' ? Object.keys(syncType).map((sub) => `sync ${sub}`) : [kind],
    )
    const serversOwn = ['auth', 'hello', 'ack', 'nack', 'status']
    expect(kinds.filter((kind) => !(kind in frames)).toSorted()).toEqual(serversOwn.toSorted())
  })

  it.each(['edit', 'view'] as const)('who may %s', async (level) => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('witness')
    server.desk.allow('anna', boardId, level)
    const witness = await new PlainTab({ server, boardId, session: 'witness' }).joined()
    const effects: Record<string, string> = {}
    for (const [kind, write] of Object.entries(frames)) {
      const tab = await new PlainTab({ server, boardId, session: 'anna' }).joined()
      const before = tab.frames.length
      const text = witness.doc.getText('n:shape:a').length
      tab.send(write(tab))
      if (kind.startsWith('sync') && kind !== 'sync step1') {
        await tab.until(() => tab.acks().length + tab.nacks().length > 0)
        effects[kind] = tab.nacks()[0] ?? 'ack'
        const isTaken = effects[kind] === 'ack'
        if (isTaken) await witness.until(() => witness.doc.getText('n:shape:a').length > text)
      } else if (kind === 'awareness') {
        await witness.until(() =>
          witness.frames.some((f) => f.kind === 'presence' && f.entries.some((e) => e.clientId === 5)),
        )
        effects[kind] = 'seen'
      } else {
        tab.send(writeSyncStep1(Y.encodeStateVector(tab.doc)))
        await tab.until(() => tab.frames.length > before)
        effects[kind] = 'answered'
      }
      tab.socket.terminate()
    }
    const refusal = level === 'view' ? '1 notAllowed' : 'ack'
    expect(effects).toEqual({
      'sync step1': 'answered',
      'sync step2': refusal,
      'sync update': refusal,
      awareness: 'seen',
      queryAwareness: 'answered',
    })
    expect(witness.doc.getText('n:shape:a').length).toBe(level === 'view' ? 0 : 2)
  })

  it('WIRE-2 a frame that no client sends ends the connection, and nobody else’s', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
    for (const type of foreignTypes) {
      const tab = await new PlainTab({ server, boardId, session: 'anna' }).joined()
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, type)
      encoding.writeVarString(encoder, '{}')
      tab.send(encoding.toUint8Array(encoder))
      expect(await tab.ended, `type ${type}`).toBe(closeCode.badMessage)
    }
    bo.edit((doc) => doc.getText('n:shape:a').insert(0, 'x'))
    await bo.acked(1)
  })
})

describe('RIGHT-2 Who loses the right to see a board', () => {
  it.each([
    [
      'the right',
      closeCode.gone,
      (server: SyncServer, boardId: string) => server.desk.forbid('anna', boardId as never),
    ],
    ['the session', closeCode.signInAgain, (server: SyncServer) => server.desk.signOut('anna')],
  ] as const)('%s: is out within a second', async (_, code, take) => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
    const tabs = await Promise.all(
      ['anna', 'anna/2'].map((session) => new PlainTab({ server, boardId, session }).joined()),
    )
    const at = Date.now()
    take(server, boardId)
    expect(await Promise.all(tabs.map((tab) => tab.ended))).toEqual([code, code])
    expect(Date.now() - at).toBeLessThan(1_000)
    bo.edit((doc) => doc.getText('n:shape:a').insert(0, 'x'))
    await bo.acked(1)
    expect(server.rooms.present(boardId).map(({ name }) => name)).toEqual(['bo'])
  })

  it('RIGHT-4 what was sent and not yet judged doesn’t count either', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    server.desk.forbid('anna', boardId)
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'for sent'))
    await anna.ended
    const committed = await storedBoard(server.log, boardId)
    expect(committed?.getText('n:shape:a').toJSON()).toBe('')
  })

  it('RIGHT-5 a change during the way in is seen', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    let goOn = (): void => undefined
    const asked = new Promise<void>((resolve) => {
      server.desk.beforeAnswer = () => {
        resolve()
        return new Promise((resolve) => (goOn = resolve))
      }
    })
    const anna = new PlainTab({ server, boardId, session: 'anna' })
    await asked
    server.desk.beforeAnswer = async () => undefined
    server.desk.allow('anna', boardId, 'view')
    goOn()
    expect((await anna.next('hello')).hello.level).toBe('view')
  })
})

describe('RIGHT-3 Whose rights change', () => {
  it('is told at once, keeps the connection, and is judged anew', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'a'))
    await anna.acked(1)

    server.desk.allow('anna', boardId, 'view')
    expect((await anna.next('status')).status).toEqual({ level: 'view', storage: 'ok' })
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'b'))
    await anna.until(() => anna.nacks().length === 1)
    expect(anna.nacks()).toEqual(['2 notAllowed'])

    server.desk.allow('anna', boardId, 'edit')
    await anna.until(() => anna.frames.some((f) => f.kind === 'status' && f.status.level === 'edit'))
    // It is asked for what it had to keep.
    anna.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
    await anna.acked(3)
    expect((await storedBoard(server.log, boardId))?.getText('n:shape:a').toJSON()).toBe('ba')
  })
})

describe('ROOM-5 A board that is deleted', () => {
  it('shows everyone out, and an edit on its way brings nothing back', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna', 'bo')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    const bo = await new PlainTab({ server, boardId, session: 'bo' }).joined()
    await server.boards.deleteBoard(boardId)
    anna.edit((doc) => doc.getText('n:shape:a').insert(0, 'for sent'))
    expect(await anna.ended).toBe(closeCode.gone)
    expect(await bo.ended).toBe(closeCode.gone)
    expect(await server.log.read(boardId)).toBeNull()
  })

  it('at the word of whoever deletes it', async () => {
    const server = await SyncServer.start()
    const boardId = await server.boardFor('anna')
    const anna = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    server.rooms.closeBoard(boardId)
    expect(await anna.ended).toBe(closeCode.gone)
    expect(server.rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
  })
})
