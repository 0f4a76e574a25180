/** What rooms do together, and what one room does at most once in a while. */
import { describe, expect, it } from 'vitest'
import { Beats } from '../../server/rooms/beats.ts'
import { roomLimits } from '../../server/rooms/room-limits.ts'
import { boardId, SmallRoom } from '../support/small-room.ts'
import { VirtualTime } from '../support/virtual-time.ts'
import { writePresence } from '../../shared/protocol/presence-frames.ts'

const { tickMs } = roomLimits

describe('FAN-1 The beat', () => {
  it('is the same for all who wait, whenever they began to', async () => {
    const time = new VirtualTime()
    const beats = new Beats(time, 30)
    const at: number[] = []
    beats.next(() => at.push(time.now()))
    await time.pass(7)
    beats.next(() => at.push(time.now()))
    await time.pass(60)
    expect(at).toHaveLength(2)
    expect(new Set(at).size).toBe(1)
  })

  it('runs no timer while nobody waits', async () => {
    const time = new VirtualTime()
    const beats = new Beats(time, 30)
    const callOff = beats.next(() => undefined)
    beats.next(() => undefined)
    callOff()
    expect(time.pending).toBe(1)
    await time.pass(60)
    expect(time.pending).toBe(0)
    beats.next(() => undefined)()
    expect(time.pending).toBe(0)
  })

  it('is waited for by all but a few rooms, also after a pause: hundreds of flushes would be too many', () => {
    const time = new VirtualTime()
    const beats = new Beats(time, 30)
    const leads = Array.from({ length: 20 }, () => beats.takeLead())
    expect(leads.filter(Boolean)).toHaveLength(roomLimits.leadsPerBeat)
  })

  it('makes one row and one write per client of what a room does in it, cursors included', async () => {
    const room = new SmallRoom()
    const [anna, bo] = await Promise.all(['anna', 'bo'].map((name) => room.join(name)))
    const rowsBefore = (await room.log.read(boardId))?.seq ?? 0
    const writesBefore = bo!.wire.writes
    const beats = 10
    for (let ms = 0; ms < beats * tickMs; ms += 3) {
      anna!.write('a')
      anna!.seat.receive(writePresence([{ clientId: anna!.doc.clientID, clock: ms, state: `{"cursor":{"x":${ms}}}` }]))
      await room.time.pass(3)
    }
    await room.time.pass(3 * tickMs)
    const rows = ((await room.log.read(boardId))?.seq ?? 0) - rowsBefore
    // The first goes at once, and so does the first of presence beside it.
    expect(rows).toBeLessThanOrEqual(beats + 2)
    expect(bo!.wire.writes - writesBefore).toBeLessThanOrEqual(beats + 3)
    bo!.hear()
    expect(bo!.reads()).toBe('a'.repeat((beats * tickMs) / 3))
  })
})
