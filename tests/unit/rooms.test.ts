/** What one room does, moment by moment. */
import { describe, expect, it } from 'vitest'
import { BoardId, idFromBytes } from '../../shared/ids.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import { writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { roomLimits } from '../../server/rooms/room-limits.ts'
import { updateOf } from '../support/judged-board.ts'
import { SilentWire } from '../support/silent-wire.ts'
import { boardId, SmallRoom } from '../support/small-room.ts'
import { storedBoard } from '../support/stored-board.ts'
import { promisesKept } from '../support/virtual-time.ts'

describe('FAN-1 What has been saved goes to everyone', () => {
  it('at once after a pause, and gathered while much is going on', async () => {
    const room = new SmallRoom()
    const { time } = room
    const [anna, bo] = await Promise.all(['anna', 'bo'].map((name) => room.join(name)))
    anna!.write('a')
    await time.pass(1)
    expect(bo!.hear()).toBe(1)
    for (let i = 0; i < 10; i++) {
      anna!.write('b')
      await time.pass(3)
    }
    await time.pass(50)
    expect(bo!.hear()).toBeLessThanOrEqual(2)
    expect(bo!.reads()).toBe('bbbbbbbbbba')
  })

  it('is the same bytes to each', async () => {
    const room = new SmallRoom()
    const { time } = room
    const [anna, bo, carl] = await Promise.all(['anna', 'bo', 'carl'].map((name) => room.join(name)))
    anna!.write('a')
    await time.pass(1)
    expect(bo!.wire.sent[0]).toBe(carl!.wire.sent[0])
  })
})

describe('FAN-2 Who can’t keep up', () => {
  it('gets nothing more until it can, and then all of it in one frame', async () => {
    const room = new SmallRoom()
    const { time } = room
    const [anna, bo] = await Promise.all(['anna', 'bo'].map((name) => room.join(name)))
    bo!.wire.pending = roomLimits.behindAtBytes + 1
    for (let i = 0; i < 20; i++) {
      anna!.write('a')
      await time.pass(40)
    }
    expect(bo!.wire.sent).toHaveLength(0)
    bo!.wire.pending = 0
    await time.pass(100)
    expect(bo!.hear()).toBe(1)
    expect(bo!.reads()).toBe('a'.repeat(20))
    anna!.write('b')
    await time.pass(100)
    expect(bo!.hear()).toBe(1)
  })

  it('for long is shown out, and comes back', async () => {
    const room = new SmallRoom()
    const { time } = room
    const [anna, bo] = await Promise.all(['anna', 'bo'].map((name) => room.join(name)))
    bo!.wire.pending = roomLimits.behindAtBytes + 1
    anna!.write('a')
    await time.pass(roomLimits.behindMs + 1_000)
    expect(bo!.wire.closes).toEqual([closeCode.tooSlow])
    expect(anna!.wire.closes).toEqual([])
  })

  it('at all is shown out at once', async () => {
    const room = new SmallRoom()
    const { time } = room
    const [anna, bo] = await Promise.all(['anna', 'bo'].map((name) => room.join(name)))
    bo!.wire.pending = roomLimits.tooSlowAtBytes + 1
    anna!.write('a')
    await time.pass(100)
    expect(bo!.wire.closes).toEqual([closeCode.tooSlow])
  })
})

describe('ROOM-2 A room', () => {
  it('goes when the last has left, with every timer and listener', async () => {
    const room = new SmallRoom()
    const { rooms, time } = room
    const anna = await room.join('anna')
    anna.write('a')
    await time.pass(100)
    anna.seat.leave()
    expect(rooms.stats().rooms.hot).toBe(1)
    await time.pass(2_000)
    expect(rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
    expect(time.pending).toBe(0)
  })

  it('stays for who comes straight back', async () => {
    const room = new SmallRoom()
    const { rooms, time } = room
    const anna = await room.join('anna')
    anna.seat.leave()
    await time.pass(500)
    await room.join('anna')
    await time.pass(5_000)
    expect(rooms.stats()).toMatchObject({ rooms: { warm: 1 }, connections: 1 })
  })

  it('that is empty is one of so many at most: those left first go first', async () => {
    const room = new SmallRoom()
    const { rooms, log, desk } = room
    const boards = Array.from({ length: roomLimits.lingeringRooms + 5 }, (_, i) =>
      BoardId.parse(idFromBytes(new Uint8Array(16).fill(i % 30).fill(Math.floor(i / 30), 8))),
    )
    const stored = await log.read(boardId)
    for (const [i, board] of boards.entries()) {
      log.createBoard(board, 'epoch', stored?.updates[0] ?? new Uint8Array(), 7)
      desk.allow('anna', board, 'edit')
      const arrival = { boardId: board, sessionId: 'anna', wire: new SilentWire(), speaksOurs: true, epoch: null }
      const seat = await rooms.join(arrival)
      seat?.leave()
      expect(rooms.stats().emptyRooms).toBe(Math.min(i + 1, roomLimits.lingeringRooms))
    }
    await room.time.pass(2_000)
    expect(rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
    expect(room.time.pending).toBe(0)
  })

  it('saves what came with the last word of who left', async () => {
    const room = new SmallRoom()
    const { time } = room
    const anna = await room.join('anna')
    anna.write('sidste ord')
    anna.seat.leave()
    await time.pass(5_000)
    const doc = await storedBoard(room.log, boardId)
    expect(doc?.getText('f:goal').toJSON()).toBe('sidste ord')
  })
})

describe('ROOM-1 A board that is cold', () => {
  it('is loaded once for all who come at once', async () => {
    const room = new SmallRoom()
    const { log } = room
    let reads = 0
    const read = log.read.bind(log)
    log.read = (id) => {
      reads += 1
      return read(id)
    }
    await Promise.all(['anna', 'bo', 'carl'].map((name) => room.join(name)))
    expect(reads).toBe(1)
  })

  it('ROOM-3 that can’t be read is tried again by the next', async () => {
    const room = new SmallRoom()
    const { rooms, log, failures } = room
    const read = log.read.bind(log)
    log.read = () => Promise.reject(new Error('the disk is away'))
    await expect(room.join('anna')).rejects.toThrow('not let in')
    expect(failures).toHaveLength(1)
    log.read = read
    await room.join('anna')
    expect(rooms.stats().rooms).toEqual({ loading: 0, warm: 1, hot: 0 })
  })
})

describe('ROOM-9 A log that has grown long', () => {
  it('is compacted when the last has left', async () => {
    const room = new SmallRoom()
    const anna = await room.join('anna')
    for (let i = 0; i < roomLimits.rowsBeforeCompaction; i++) {
      anna.write('a')
      await room.time.pass(2 * roomLimits.tickMs)
    }
    expect((await room.log.read(boardId))?.updates.length).toBe(roomLimits.rowsBeforeCompaction + 1)
    anna.seat.leave()
    await room.time.pass(5_000)
    await expect.poll(async () => (await room.log.read(boardId))?.updates.length).toBe(1)
    const back = await room.join('anna')
    await room.time.pass(100)
    back.hear()
    expect(back.reads()).toBe('a'.repeat(roomLimits.rowsBeforeCompaction))
  })
})

describe('ROOM-5 A board that is deleted', () => {
  it('answers an edit of the server’s own that was about to begin', async () => {
    const room = new SmallRoom()
    const { rooms, time, log } = room
    await room.join('anna')
    const change = rooms.change(boardId, [{ principal: 'server', edit: (doc) => doc.getText('f:goal').insert(0, 'a') }])
    log.deleteBoard(boardId)
    rooms.closeBoard(boardId)
    let answer: unknown = 'none yet'
    void change.then((stands) => (answer = stands))
    await time.pass(100)
    expect(answer).toBeNull()
  })
})

describe('ROOM-7 A bug in a room', () => {
  it('closes that room alone; who comes back gets a fresh one', async () => {
    const room = new SmallRoom()
    const { rooms, time, log, failures } = room
    const anna = await room.join('anna')
    log.append = () => Promise.reject(new TypeError('a bug'))
    log.read = () => Promise.reject(new TypeError('another'))
    anna.write('a')
    await time.pass(100)
    expect(anna.wire.closes).toEqual([closeCode.couldNotLoad])
    expect(failures.length).toBeGreaterThan(0)
    expect(rooms.stats().rooms).toEqual({ loading: 0, warm: 0, hot: 0 })
  })
})

describe('ROOM-8 Who wrote what', () => {
  it('can be told by the client ids on the board', async () => {
    const room = new SmallRoom()
    const { rooms, time } = room
    const [anna, bo] = await Promise.all(['anna', 'bo'].map((name) => room.join(name)))
    anna!.write('a')
    bo!.write('b')
    await time.pass(100)
    const clients = await rooms.clientsOf(boardId)
    expect(clients.get(anna!.doc.clientID)).toBe('account:anna')
    expect(clients.get(bo!.doc.clientID)).toBe('account:bo')
    expect(clients.get(7)).toBe('server')
  })
})

describe('SAVE-6 A room under load', () => {
  it('saves what came in one moment as one row', async () => {
    const room = new SmallRoom()
    const { time, log } = room
    const [anna, bo] = await Promise.all(['anna', 'bo'].map((name) => room.join(name)))
    for (let i = 0; i < 50; i++) {
      anna!.write('a')
      bo!.write('b')
    }
    await time.pass(100)
    expect((await log.read(boardId))?.seq).toBe(2)
    const acks = anna!.wire.frames().flatMap((frame) => (frame.kind === 'ack' ? [frame.n] : []))
    expect(acks).toEqual([50])
  })

  it('judges each against what the ones before it left', async () => {
    const room = new SmallRoom()
    const { time } = room
    const anna = await room.join('anna')
    anna.write('a')
    anna.seat.receive(writeUpdate(new Uint8Array([7])))
    anna.write('b')
    await time.pass(100)
    await promisesKept()
    const told = anna.wire
      .frames()
      .flatMap((frame) =>
        frame.kind === 'ack' ? [`ack ${frame.n}`] : frame.kind === 'nack' ? [`nack ${frame.nack.n}`] : [],
      )
    expect(told).toEqual(['nack 2', 'ack 3'])
  })
})

describe('SAVE-4 A gap', () => {
  it('is asked for as often as it shows, but not of who has just sent all that they have', async () => {
    const room = new SmallRoom()
    const anna = await room.join('anna')
    const lost = updateOf(anna.doc, (doc) => doc.getText('f:goal').insert(0, 'a'))
    expect(lost.length).toBeGreaterThan(0)
    const told: string[][] = []
    const hear = async (): Promise<void> => {
      await room.time.pass(100)
      told.push(anna.wire.takeFrames().map((frame) => (frame.kind === 'sync' ? frame.message.step : frame.kind)))
    }
    anna.write('b')
    await hear()
    anna.write('c')
    await hear()
    const gappy = updateOf(anna.doc, (doc) => doc.getText('f:goal').insert(0, 'd'))
    anna.seat.receive(writeSyncStep2(gappy))
    await hear()
    expect(told).toEqual([['nack', 'step1'], ['nack', 'step1'], ['nack']])
  })
})
