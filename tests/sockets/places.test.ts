/** How many connections there is room for, and what is said to whoever finds none. */
import { describe, expect, it } from 'vitest'
import { MemoryDevice } from '../../client/sync/memory-device.ts'
import { roomLimits } from '../../server/rooms/room-limits.ts'
import { SocketPlaces } from '../../server/sockets/socket-places.ts'
import { noteTextOf } from '../../shared/document/layout.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import { BoardTab } from '../support/board-tab.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { SilentWire } from '../support/silent-wire.ts'
import { boardId, SmallRoom } from '../support/small-room.ts'
import { storedBoard } from '../support/stored-board.ts'
import { SyncServer } from '../support/sync-server.ts'

describe('SOCK-8 A full server', () => {
  it('tells the next of a session so, lets others in, and has room again when somebody goes', async () => {
    const server = await SyncServer.start({ places: new SocketPlaces({ perSession: 2, perProcess: 10 }) })
    const boardId = await server.boardFor('anna', 'bo')
    const tabOf = (session: string): PlainTab => new PlainTab({ server, boardId, session })
    const [first] = await Promise.all([tabOf('anna').joined(), tabOf('anna').joined()])
    const third = tabOf('anna')
    expect(await third.ended).toBe(closeCode.full)
    expect(third.frames).toEqual([])
    await tabOf('bo').joined()
    first.socket.close()
    await first.ended
    await expect.poll(() => server.sockets.size()).toBe(2)
    await tabOf('anna').joined()
  })

  it('tells everybody so when the process has no room, whatever address they come from', async () => {
    const server = await SyncServer.start({ places: new SocketPlaces({ perSession: 10, perProcess: 2 }) })
    const boardId = await server.boardFor('anna', 'bo', 'carl')
    await Promise.all(['anna', 'bo'].map((session) => new PlainTab({ server, boardId, session }).joined()))
    expect(await new PlainTab({ server, boardId, session: 'carl' }).ended).toBe(closeCode.full)
  })

  it('is no end for our own client: it says why, keeps what is written, and sends it when there is room', async () => {
    const server = await SyncServer.start({ places: new SocketPlaces({ perSession: 1, perProcess: 10 }) })
    const boardId = await server.boardFor('anna')
    const device = new MemoryDevice({ durable: true })
    const first = await new BoardTab({ port: server.port, boardId, name: 'anna', device }).synced()
    first.putNote('shape:a', 'Hej')
    await first.saved()
    first.pull()
    await first.until(() => first.state.kind === 'offline')
    const other = await new PlainTab({ server, boardId, session: 'anna' }).joined()
    first.writeNote('shape:a', ' igen')
    first.plugIn()
    await first.until(() => first.state.kind === 'offline' && first.state.why !== undefined)
    expect(first.state).toEqual({ kind: 'offline', unsaved: true, onDevice: true, why: 'full' })
    other.socket.close()
    await first.saved()
    const committed = await storedBoard(server.log, boardId)
    expect(committed && noteTextOf(committed, 'shape:a').toJSON()).toBe('Hej igen')
  })

  it('gives a place back once, however often a connection ends', () => {
    const places = new SocketPlaces({ perSession: 1, perProcess: 1 })
    const giveBack = places.take('anna')
    expect(places.take('anna')).toBeNull()
    giveBack?.()
    giveBack?.()
    expect(places.take('anna')).not.toBeNull()
    expect(places.take('bo')).toBeNull()
  })

  it('has boards with a bound of their own', async () => {
    const room = new SmallRoom()
    for (let i = 0; i < roomLimits.connectionsPerBoard; i++) await room.join(`anna/${i}`)
    const wire = new SilentWire()
    const arrival = { boardId, sessionId: 'bo', wire, speaksOurs: true, epoch: null }
    expect(await room.rooms.join(arrival)).toBeNull()
    expect(wire.closes).toEqual([closeCode.full])
  })
})
