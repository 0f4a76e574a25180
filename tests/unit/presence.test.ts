/** Who is seen at a board, and as whom. */
import { describe, expect, it } from 'vitest'
import { writePresence, writePresenceQuery, type PresenceEntry } from '../../shared/protocol/presence-frames.ts'
import { limits } from '../../shared/limits.ts'
import { SmallRoom, boardId, type AtTable } from '../support/small-room.ts'
import { storedBoard } from '../support/stored-board.ts'

const say = (who: AtTable, ...entries: PresenceEntry[]): void => who.seat.receive(writePresence(entries))
const at = (clientId: number, clock: number, state: unknown): PresenceEntry => ({
  clientId,
  clock,
  state: JSON.stringify(state),
})
/** What has come about presence, newest per client id. */
function seenBy(who: AtTable): Map<number, { clock: number; state: Record<string, unknown> | null }> {
  const seen = new Map<number, { clock: number; state: Record<string, unknown> | null }>()
  for (const frame of who.wire.takeFrames()) {
    if (frame.kind !== 'presence') continue
    for (const { clientId, clock, state } of frame.entries) {
      seen.set(clientId, { clock, state: JSON.parse(state) as Record<string, unknown> | null })
    }
  }
  return seen
}
async function threeAtTable() {
  const room = new SmallRoom()
  const [anna, bo, carl] = await Promise.all(['anna', 'bo', 'carl'].map((name) => room.join(name)))
  return { room, anna: anna!, bo: bo!, carl: carl! }
}
const annasUser = { id: 'u-anna', name: 'anna', schoolId: null, colour: 2, kind: 'account' }

describe('PRES-1 Who one is, is said by the session', () => {
  it('whatever the client says about itself', async () => {
    const { room, anna, bo } = await threeAtTable()
    say(anna, at(1, 1, { cursor: { x: 1, y: 2 }, user: { name: 'Rektor', id: 'u-bo', colour: 9 } }))
    await room.time.pass(100)
    expect(seenBy(bo).get(1)?.state).toEqual({ cursor: { x: 1, y: 2 }, user: annasUser })
  })

  it('and others are not one’s own to speak for', async () => {
    const { room, anna, bo, carl } = await threeAtTable()
    say(anna, at(1, 1, { cursor: null }))
    say(bo, at(2, 1, { cursor: null }))
    await room.time.pass(100)
    seenBy(carl)
    say(bo, at(1, 2, { cursor: { x: 9, y: 9 } }), at(1, 3, null), at(2, 2, { cursor: { x: 1, y: 1 } }))
    await room.time.pass(100)
    expect([...seenBy(carl).keys()]).toEqual([2])
  })

  it('and a client id that is in use, or that someone else has written under, is nobody else’s', async () => {
    const { room, anna, bo, carl } = await threeAtTable()
    say(anna, at(1, 1, {}))
    anna.write('a')
    await room.time.pass(100)
    say(bo, at(1, 5, {}))
    say(bo, at(anna.doc.clientID, 5, {}))
    await room.time.pass(100)
    expect([...seenBy(carl).values()].map(({ state }) => state?.['user'])).toEqual([annasUser])
  })

  it('one connection is one person at one place', async () => {
    const { room, anna, carl } = await threeAtTable()
    say(anna, at(1, 1, {}), at(2, 1, {}), at(3, 1, {}))
    say(anna, at(4, 1, {}))
    await room.time.pass(100)
    expect([...seenBy(carl).keys()]).toEqual([1])
  })
})

describe('PRES-2 Presence is bounded', () => {
  it.each([
    ['too long', `{"writing":"${'x'.repeat(limits.presenceBytes)}"}`],
    ['nested deep', `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`.slice(0, limits.presenceBytes)],
    ['nested deeper than anyone needs', JSON.stringify({ a: { b: { c: { d: { e: { f: { g: 1 } } } } } } })],
    ['no object', '[1]'],
    ['no JSON', '{'],
    ['a prototype', '{"__proto__":{"x":1}}'],
  ])('a state that is %s is not passed on', async (_, state) => {
    const { room, anna, bo, carl } = await threeAtTable()
    say(anna, { clientId: 1, clock: 1, state })
    say(bo, at(2, 1, {}))
    await room.time.pass(100)
    expect([...seenBy(carl).keys()]).toEqual([2])
    expect(anna.wire.closes).toEqual([])
  })

  it('a clock that nobody counts up to is not passed on', async () => {
    const { room, anna, carl } = await threeAtTable()
    say(anna, at(1, 2 ** 53 - 2, {}))
    await room.time.pass(100)
    expect(seenBy(carl).size).toBe(0)
  })

  it('so are ids: 4,000 states in one message are one at most', async () => {
    const { room, anna, carl } = await threeAtTable()
    say(anna, ...Array.from({ length: 4_000 }, (_, i) => at(10 + i, 1, {})))
    await room.time.pass(100)
    expect(seenBy(carl).size).toBe(1)
  })

  it('of many moves in one moment the newest is passed on', async () => {
    const { room, anna, carl } = await threeAtTable()
    say(anna, at(1, 1, { cursor: { x: 0, y: 0 } }))
    await room.time.pass(100)
    seenBy(carl)
    for (let i = 1; i <= 30; i++) {
      say(anna, at(1, 1 + i, { cursor: { x: i, y: 0 } }))
      await room.time.pass(1)
    }
    await room.time.pass(50)
    const frames = carl.wire.frames().filter(({ kind }) => kind === 'presence')
    expect(frames.length).toBeLessThanOrEqual(3)
    expect(seenBy(carl).get(1)?.state?.['cursor']).toEqual({ x: 30, y: 0 })
  })
})

describe('PRES-3 Nobody stays who is gone, and nobody is unseen who is there', () => {
  it('who leaves is gone for everyone in the same tick', async () => {
    const { room, anna, bo, carl } = await threeAtTable()
    say(anna, at(1, 7, {}))
    await room.time.pass(100)
    seenBy(carl)
    anna.seat.leave()
    await room.time.pass(100)
    expect(seenBy(carl).get(1)).toEqual({ clock: 7, state: null })
    bo.seat.receive(writePresenceQuery())
    expect(seenBy(bo).size).toBeGreaterThanOrEqual(0)
    expect(room.rooms.present(boardId).map(({ name }) => name)).toEqual(['bo', 'carl'])
  })

  it('who comes back with an old clock is asked for a new one, and seen with it', async () => {
    const { room, anna, carl } = await threeAtTable()
    say(anna, at(1, 7, {}))
    await room.time.pass(100)
    anna.seat.leave()
    const back = await room.join('anna')
    say(back, at(1, 7, {}))
    expect(seenBy(back).get(1)).toEqual({ clock: 7, state: null })
    // What y-protocols does when it is told that it has left: it raises its clock.
    say(back, at(1, 8, { cursor: { x: 3, y: 3 } }))
    await room.time.pass(100)
    expect(seenBy(carl).get(1)).toEqual({ clock: 8, state: { cursor: { x: 3, y: 3 }, user: annasUser } })
  })

  it('who comes back before the old line was given up takes its place, and stays when that one ends', async () => {
    const { room, anna, carl } = await threeAtTable()
    say(anna, at(1, 7, {}))
    const back = await room.join('anna/2')
    say(back, at(1, 9, { cursor: { x: 3, y: 3 } }))
    await room.time.pass(100)
    anna.seat.leave()
    await room.time.pass(100)
    expect(seenBy(carl).get(1)?.clock).toBe(9)
    expect(carl.wire.frames()).toEqual([])
    const late = await room.join('bo/2')
    late.seat.receive(writePresenceQuery())
    expect(seenBy(late).get(1)?.state?.['cursor']).toEqual({ x: 3, y: 3 })
  })

  it('who says that they are away is away, and back when they say so', async () => {
    const { room, anna, carl } = await threeAtTable()
    say(anna, at(1, 3, {}))
    say(anna, at(1, 4, null))
    await room.time.pass(100)
    expect(seenBy(carl).get(1)).toEqual({ clock: 4, state: null })
    say(anna, at(1, 5, {}))
    await room.time.pass(100)
    expect(seenBy(carl).get(1)?.clock).toBe(5)
  })

  it('who comes new is told of everyone but itself', async () => {
    const { room, anna, bo } = await threeAtTable()
    say(anna, at(1, 1, {}))
    say(bo, at(2, 1, {}))
    await room.time.pass(100)
    anna.wire.takeFrames()
    anna.seat.receive(writePresenceQuery())
    expect([...seenBy(anna).keys()]).toEqual([2])
  })
})

describe('PRES-4 A state of one’s own never comes back with a higher clock', () => {
  it('than one has sent', async () => {
    const { room, anna } = await threeAtTable()
    const sent = [3, 4, 9]
    for (const clock of sent) {
      say(anna, at(1, clock, {}))
      await room.time.pass(100)
      const own = anna.wire.takeFrames().flatMap((frame) => (frame.kind === 'presence' ? frame.entries : []))
      expect(
        own.filter(({ clientId, state }) => clientId === 1 && state !== 'null').every((entry) => entry.clock <= clock),
      ).toBe(true)
    }
  })
})

describe('GATE-18 The client id under which someone is seen', () => {
  it('is theirs to write under, also before they have written anything', async () => {
    const { room, anna, bo } = await threeAtTable()
    say(anna, at(anna.doc.clientID, 1, {}))
    await room.time.pass(100)
    // Bo sees the id, and is first to write under it.
    bo.doc.clientID = anna.doc.clientID
    bo.write('aaa')
    await room.time.pass(100)
    expect(bo.wire.frames().some((frame) => frame.kind === 'nack' && frame.nack.reason === 'foreignClient')).toBe(true)
    anna.write('mine')
    await room.time.pass(100)
    const committed = await storedBoard(room.log, boardId)
    expect(committed?.getText('f:goal').toJSON()).toBe('mine')
  })

  it('stays theirs when the server dies before anybody has written', async () => {
    const { room, anna } = await threeAtTable()
    say(anna, at(anna.doc.clientID, 1, {}))
    await room.time.pass(1)
    const stored = await room.log.read(boardId)
    expect([stored?.seq, stored?.clients.get(anna.doc.clientID)]).toEqual([1, 'account:anna'])
  })

  it('stays theirs when they have left, and after the next restart', async () => {
    const { room, anna, bo } = await threeAtTable()
    say(anna, at(77, 1, {}))
    anna.seat.leave()
    bo.write('x')
    await room.time.pass(100)
    expect((await room.log.read(boardId))?.clients.get(77)).toBe('account:anna')
  })
})
