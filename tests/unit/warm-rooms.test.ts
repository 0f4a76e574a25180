/** A room holds bytes while people only look, and a document while somebody edits. Told as an operator sees it: by the rooms' numbers. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../shared/protocol/messages.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import type { StoredBoard } from '../../server/rooms/update-log.ts'
import { contentOf } from '../support/board-oracle.ts'
import { updateOf } from '../support/judged-board.ts'
import { writeRawUpdate } from '../support/raw-update.ts'
import { boardId, coolAfterMs, SmallRoom, type AtTable } from '../support/small-room.ts'
import { storedBoard } from '../support/stored-board.ts'

const cold = { loading: 0, warm: 0, hot: 0 }
const warm = { loading: 0, warm: 1, hot: 0 }
const hot = { loading: 0, warm: 0, hot: 1 }

/** Comes as a client does: asks for the board and, being asked, sends what the room lacks. */
async function enter(room: SmallRoom, name: string, copy?: Y.Doc): Promise<AtTable> {
  const place = await room.join(name, copy)
  place.answer()
  await room.time.pass(100)
  return place
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What somebody was told about what they sent. */
const toldTo = ({ wire }: AtTable): string[] =>
  wire
    .takeFrames()
    .flatMap((frame) => (frame.kind === 'ack' ? ['ack'] : frame.kind === 'nack' ? [frame.nack.reason] : []))

/** A board on which something was written and deleted, in one snapshot; `early` is a copy from before the last of it. */
async function lived(): Promise<{ room: SmallRoom; early: Y.Doc; built: number }> {
  const room = new SmallRoom()
  const anna = await enter(room, 'anna')
  anna.write('Vi skriver og sletter')
  const early = copyOf(anna.doc)
  anna.edit((doc) => doc.getText('f:goal').delete(0, 3))
  anna.write('Her ')
  await room.time.pass(100)
  anna.seat.leave()
  await room.time.pass(2_000)
  expect(await room.log.compact(boardId)).toBe(true)
  return { room, early, built: room.rooms.stats().documentsBuilt }
}

const text = 'Her skriver og sletter'

describe('ROOM-10 A room that is only looked at', () => {
  it('never builds a document, whoever comes and with whatever copy', async () => {
    const { room, early, built } = await lived()
    room.desk.allow('bo', boardId, 'view')
    const people = [
      await enter(room, 'anna'),
      await enter(room, 'bo'),
      await enter(room, 'bo', early),
      await enter(room, 'carl', copyOf(early)),
    ]
    const back = await enter(room, 'anna', copyOf(people[0]!.doc))
    expect([...people, back].map((place) => place.reads())).toEqual(Array.from({ length: 5 }, () => text))
    expect([...people, back].map(toldTo)).toEqual(Array.from({ length: 5 }, () => ['ack']))
    expect(room.rooms.stats()).toMatchObject({ rooms: warm, documentsBuilt: built, connections: 5 })
    expect(room.time.pending).toBe(0)
  })

  it('gives someone who was there a while ago only what they lack', async () => {
    const { room, early } = await lived()
    await enter(room, 'anna')
    const before = Y.encodeStateVector(early)
    const carl = await room.join('carl', early)
    const whole = (await room.log.read(boardId))?.updates[0]?.length ?? 0
    const got = Y.encodeStateAsUpdate(carl.doc, before).length
    expect(carl.reads()).toBe(text)
    expect(got).toBeLessThan(whole / 4)
  })

  it('builds a document once for those who ask for ever other parts of it, and lets it go again', async () => {
    const { room, built } = await lived()
    const anna = await enter(room, 'anna')
    for (let madeUp = 1; madeUp <= 12; madeUp++) {
      anna.seat.receive(writeSyncStep1(Y.encodeStateVector(new Map([[madeUp, 1]]))))
      await room.time.pass(50)
    }
    expect(room.rooms.stats()).toMatchObject({ rooms: hot, documentsBuilt: built + 1 })
    await room.time.pass(2 * coolAfterMs)
    expect(room.rooms.stats().rooms).toEqual(warm)
    expect(room.time.pending).toBe(0)
  })

  it('goes like any other, and a look at a board whose log has grown builds its document once', async () => {
    const { room, built } = await lived()
    const anna = await enter(room, 'anna')
    anna.write('mere ')
    await room.time.pass(100)
    anna.seat.leave()
    await room.time.pass(2_000)
    expect(room.rooms.stats().rooms).toEqual(cold)
    const bo = await enter(room, 'bo')
    expect(room.rooms.stats()).toMatchObject({ rooms: hot, documentsBuilt: built + 2 })
    await room.time.pass(coolAfterMs)
    await enter(room, 'carl')
    expect(room.rooms.stats()).toMatchObject({ rooms: warm, documentsBuilt: built + 2 })
    expect(bo.reads()).toBe(`mere ${text}`)
    expect(room.time.pending).toBe(0)
  })
})

describe('ROOM-10 The first edit', () => {
  it('makes a room hot, is saved, and reaches the others', async () => {
    const { room, built } = await lived()
    const [anna, bo] = [await enter(room, 'anna'), await enter(room, 'bo')]
    const { seq } = (await room.log.read(boardId)) as StoredBoard
    anna.write('Nu: ')
    await room.time.pass(100)
    expect(toldTo(anna)).toEqual(['ack', 'ack'])
    bo.hear()
    expect(bo.reads()).toBe(`Nu: ${text}`)
    expect((await room.log.read(boardId))?.seq).toBe(seq + 1)
    expect(room.rooms.stats()).toMatchObject({ rooms: hot, documentsBuilt: built + 1 })
  })

  it('may have been made without a net: it lands with the copy that brings it', async () => {
    const { room, early } = await lived()
    const looker = await enter(room, 'bo')
    early.getText('f:goal').insert(0, 'i bussen ')
    early.getText('f:goal').delete(9, 3)
    await enter(room, 'anna', early)
    looker.hear()
    expect(looker.reads()).toContain('i bussen ')
    expect(room.rooms.stats().rooms).toEqual(hot)
    const stored = await storedBoard(room.log, boardId)
    expect(contentOf(stored!)).toEqual(contentOf(looker.doc))
  })

  it('may be a mere deletion', async () => {
    const { room } = await lived()
    const [anna, bo] = [await enter(room, 'anna'), await enter(room, 'bo')]
    anna.edit((doc) => doc.getText('f:goal').delete(0, 4))
    await room.time.pass(100)
    bo.hear()
    expect(bo.reads()).toBe(text.slice(4))
    expect(room.rooms.stats().rooms).toEqual(hot)
  })

  it('may be the server’s own', async () => {
    const { room } = await lived()
    const anna = await enter(room, 'anna')
    const done = room.rooms.change(boardId, [
      { principal: 'account:bo', edit: (doc) => doc.getText('f:goal').insert(0, 'afsløret ') },
    ])
    await room.time.pass(100)
    expect(await done).toEqual([true])
    anna.hear()
    expect(anna.reads()).toBe(`afsløret ${text}`)
    expect(room.rooms.stats().rooms).toEqual(hot)
    await room.time.pass(coolAfterMs)
    expect(room.rooms.stats().rooms).toEqual(warm)
  })

  it('that can’t be saved is told so, and the room looks at its log again', async () => {
    const { room } = await lived()
    const [anna, bo] = [await enter(room, 'anna'), await enter(room, 'bo')]
    toldTo(anna)
    room.log.isFailing = true
    anna.write('Væk? ')
    await room.time.pass(100)
    expect(toldTo(anna)).toEqual(['storageFailing'])
    expect(room.rooms.stats().rooms).toEqual(warm)
    room.log.isFailing = false
    await room.time.pass(2_000)
    anna.hear()
    anna.answer()
    await room.time.pass(100)
    bo.hear()
    expect(bo.reads()).toBe(`Væk? ${text}`)
  })

  it('on bytes that nobody can read closes the room, and nothing is written', async () => {
    const { room } = await lived()
    const anna = await enter(room, 'anna')
    const stored = (await room.log.read(boardId)) as StoredBoard
    anna.seat.leave()
    await room.time.pass(2_000)
    // It can be read through, but refers to what isn't there.
    const broken = updateOf(copyOf(anna.doc), (doc) => doc.getText('f:goal').insert(3, 'x'))
    room.log.read = () => Promise.resolve({ ...stored, updates: [broken] })
    const bo = await room.join('bo')
    bo.seat.receive(writeUpdate(updateOf(new Y.Doc(), (doc) => doc.getText('f:goal').insert(0, 'x'))))
    await room.time.pass(100)
    expect(bo.wire.closes).toEqual([closeCode.unreadable])
    expect(room.rooms.stats().rooms).toEqual(cold)
  })
})

describe('ROOM-10 When nobody has edited for a while', () => {
  it('a room cools, and gives everyone the same board as before', async () => {
    const { room, early } = await lived()
    const anna = await enter(room, 'anna')
    anna.write('Først ')
    await room.time.pass(coolAfterMs / 2)
    anna.write('Så ')
    await room.time.pass(coolAfterMs - 1_000)
    expect(room.rooms.stats().rooms).toEqual(hot)
    const fromHot = [await enter(room, 'bo'), await enter(room, 'bo', copyOf(early))]
    await room.time.pass(1_000)
    expect(room.rooms.stats().rooms).toEqual(warm)
    expect(room.time.pending).toBe(0)
    const fromWarm = [await enter(room, 'bo'), await enter(room, 'bo', copyOf(early))]
    for (const [i, { doc }] of fromWarm.entries()) {
      expect(contentOf(doc)).toEqual(contentOf(fromHot[i]!.doc))
      expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(fromHot[i]!.doc))).toBe(true)
    }
    expect(room.rooms.stats().rooms).toEqual(warm)
  })

  it('who comes back with every letter hears what has been deleted, then as before', async () => {
    const { room } = await lived()
    const anna = await enter(room, 'anna')
    anna.write('Ord. ')
    await room.time.pass(100)
    const copies = Array.from({ length: 4 }, () => copyOf(anna.doc))
    await enter(room, 'bo', copies[0])
    anna.edit((doc) => doc.getText('f:goal').delete(0, 5))
    await room.time.pass(100)
    const seen = [await enter(room, 'bo', copies[1]), await enter(room, 'bo', copies[2])]
    await room.time.pass(coolAfterMs)
    expect(room.rooms.stats().rooms).toEqual(warm)
    seen.push(await enter(room, 'bo', copies[3]))
    expect(seen.map((place) => place.reads())).toEqual([text, text, text])
  })

  it('the next edit makes it hot again, as often as it comes', async () => {
    const { room, built } = await lived()
    const [anna, bo] = [await enter(room, 'anna'), await enter(room, 'bo')]
    for (const word of ['en ', 'to ', 'tre ']) {
      anna.write(word)
      await room.time.pass(2 * coolAfterMs)
      expect(room.rooms.stats().rooms).toEqual(warm)
    }
    bo.hear()
    expect(bo.reads()).toBe(`tre to en ${text}`)
    expect(room.rooms.stats().documentsBuilt).toBe(built + 3)
  })

  it('who looks on doesn’t keep it hot', async () => {
    const { room } = await lived()
    const anna = await enter(room, 'anna')
    anna.write('a')
    for (let i = 0; i < 5; i++) {
      await enter(room, 'bo', copyOf(anna.doc))
      await room.time.pass(coolAfterMs / 5)
    }
    expect(room.rooms.stats().rooms).toEqual(warm)
  })

  it('what is on its way to the disk is waited for', async () => {
    const { room } = await lived()
    const anna = await enter(room, 'anna')
    const append = room.log.append.bind(room.log)
    room.log.append = (row) =>
      new Promise((resolve) => void room.time.after(3 * coolAfterMs, () => resolve(append(row))))
    anna.write('Langsomt ')
    await room.time.pass(2 * coolAfterMs)
    expect(room.rooms.stats().rooms).toEqual(hot)
    await room.time.pass(3 * coolAfterMs)
    expect(room.rooms.stats().rooms).toEqual(warm)
    expect((await enter(room, 'bo')).reads()).toBe(`Langsomt ${text}`)
  })

  it('and when it goes while it is hot, no timer is left', async () => {
    const { room } = await lived()
    const anna = await enter(room, 'anna')
    anna.write('a')
    await room.time.pass(100)
    anna.seat.leave()
    await room.time.pass(1_100)
    expect(room.rooms.stats().rooms).toEqual(cold)
    expect(room.time.pending).toBe(0)
  })

  it('nor when it goes while it looks at its log again', async () => {
    const { room } = await lived()
    const anna = await enter(room, 'anna')
    anna.write('a')
    await room.time.pass(100)
    room.log.isFailing = true
    const read = room.log.read.bind(room.log)
    room.log.read = (id) => new Promise((resolve) => void room.time.after(500, () => resolve(read(id))))
    anna.write('b')
    await room.time.pass(100)
    room.rooms.closeBoard(boardId)
    await room.time.pass(1_000)
    expect(room.rooms.stats().rooms).toEqual(cold)
    expect(room.time.pending).toBe(0)
  })

  it('who had fallen behind gets all of it in the end', async () => {
    const { room } = await lived()
    const [anna, bo] = [await enter(room, 'anna'), await enter(room, 'bo')]
    bo.wire.pending = 300 * 1024
    anna.write('Imens ')
    await room.time.pass(coolAfterMs + 100)
    expect(room.rooms.stats().rooms).toEqual(warm)
    bo.wire.takeFrames()
    bo.wire.pending = 0
    await room.time.pass(200)
    bo.hear()
    expect(bo.reads()).toBe(`Imens ${text}`)
    expect(bo.wire.closes).toEqual([])
  })
})

describe('ROOM-10 Who lies to a warm room', () => {
  const cases: [what: string, level: 'view' | 'edit', verdict: string][] = [
    ['deletes what never was', 'edit', 'gap'],
    ['deletes what never was, without the right to edit', 'view', 'gap'],
    ['deletes what stands there, without the right to', 'view', 'notAllowed'],
    ['sends no update at all', 'edit', 'malformed'],
    ['deletes nothing, at some place', 'edit', 'gap'],
  ]
  it.each(cases)('and %s is told the same as by a hot one', async (what, level, verdict) => {
    const { room, built } = await lived()
    room.desk.allow('bo', boardId, level)
    const anna = await enter(room, 'anna')
    const bo = await enter(room, 'bo')
    toldTo(bo)
    const send = (): void => bo.seat.receive(writeSyncStep2(lie(what, anna.doc)))
    for (let i = 0; i < 20; i++) send()
    await room.time.pass(100)
    for (let i = 0; i < 20; i++) send()
    await room.time.pass(100)
    expect(toldTo(bo)).toEqual(Array.from({ length: 40 }, () => verdict))
    // However much they send, one document is built.
    expect(room.rooms.stats()).toMatchObject({ rooms: hot, documentsBuilt: built + 1 })
    expect((await enter(room, 'anna')).reads()).toBe(text)
    await room.time.pass(coolAfterMs)
    expect(room.rooms.stats().rooms).toEqual(warm)
  })
})

function lie(what: string, board: Y.Doc): Uint8Array {
  const [client = 0] = [...board.store.clients.keys()].filter((id) => id !== 7)
  const ranges: Record<string, readonly [number, number]> = {
    'deletes what stands there, without the right to': [0, Y.getState(board.store, client)],
    'deletes nothing, at some place': [0, 0],
  }
  if (what === 'sends no update at all') return new Uint8Array([0, 9, 9])
  return writeRawUpdate({ deletes: [{ client, ranges: [ranges[what] ?? [5_000, 3]] }] })
}

describe('SAVE-1 What a room says it has', () => {
  it('is what is saved: an edit on its way to the disk doesn’t show in it', async () => {
    const { room } = await lived()
    const anna = await enter(room, 'anna')
    let save = (): void => undefined
    const append = room.log.append.bind(room.log)
    room.log.append = (row) => new Promise((resolve) => (save = () => resolve(append(row))))
    anna.write('på vej ')
    await room.time.pass(100)
    const during = await room.join('bo')
    const clockIn = (asked: Uint8Array | null): number =>
      Y.decodeStateVector(asked ?? new Uint8Array([0])).get(anna.doc.clientID) ?? 0
    expect(clockIn(during.asked)).toBe(0)
    save()
    await room.time.pass(100)
    expect(clockIn((await room.join('carl')).asked)).toBe('på vej '.length)
    during.hear()
    expect(during.reads()).toBe(`på vej ${text}`)
  })
})
