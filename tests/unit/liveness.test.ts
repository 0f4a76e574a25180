/** A dead line is noticed within five seconds; a slow one, or a laptop that slept, is not taken for dead. */
import { describe, expect, it } from 'vitest'
import { judgeLiveness, type Signs } from '../../client/sync/liveness.ts'
import { reconnectDelayMs } from '../../client/sync/reconnect-delay.ts'

const lookMs = 250
const signs = (given: Partial<Signs>): Signs => ({
  now: 0,
  startedAt: 0,
  openedAt: 0,
  synced: true,
  beatMs: 15_000,
  heardAt: 0,
  waitingSince: 0,
  askedAt: null,
  lookedAt: (given.now ?? 0) - lookMs,
  givenUp: 0,
  ...given,
})

/** Looks every quarter of a second; answers when the line was given up, or null when it never was. */
function watch(given: Partial<Signs>, untilMs: number): number | null {
  let askedAt: number | null = null
  for (let now = lookMs; now <= untilMs; now += lookMs) {
    const verdict = judgeLiveness(signs({ ...given, now, askedAt }))
    if (verdict === 'dead') return now
    if (verdict === 'ask') askedAt = now
  }
  return null
}

describe('Whether the line is alive', () => {
  it('is known within five seconds of an edit that nobody acknowledges', () => {
    expect(watch({}, 20_000)).toBeLessThan(5_000)
  })

  it('is known within five seconds also without an edit, when the server breaks the silence often', () => {
    expect(watch({ waitingSince: null, beatMs: 2_000 }, 20_000)).toBeLessThan(5_000)
    expect(watch({ waitingSince: null }, 60_000)).toBeGreaterThan(15_000)
  })

  it('is asked before it is given up', () => {
    expect(judgeLiveness(signs({ now: 2_500 }))).toBe('ask')
    expect(judgeLiveness(signs({ now: 2_500, heardAt: 1_000 }))).toBe('alive')
    expect(judgeLiveness(signs({ now: 2_500, waitingSince: 1_000 }))).toBe('alive')
  })

  it('is not doubted while the board itself is coming down a slow line', () => {
    expect(watch({ synced: false }, 20_000)).toBeNull()
    expect(watch({ synced: false }, 40_000)).not.toBeNull()
  })

  it('is asked anew after a sleep, not judged by the hours that passed', () => {
    const afterSleep = signs({ now: 3_600_000, lookedAt: 1_000 })
    expect(judgeLiveness(afterSleep)).toBe('ask')
    expect(judgeLiveness({ ...afterSleep, askedAt: 900 })).toBe('alive')
  })

  it('is given more time after it turned out to be slow', () => {
    const [first, later] = [watch({}, 60_000), watch({ givenUp: 2 }, 60_000)]
    expect(later).toBeGreaterThan(first! + 4_000)
  })

  it('is given up when it never opens', () => {
    expect(watch({ openedAt: null }, 60_000)).toBeGreaterThan(7_000)
  })
})

describe('Coming back', () => {
  it('happens at any moment of the window that the server named', () => {
    const at = (random: number) => reconnectDelayMs({ failures: 1, windowMs: 10_000, random })
    expect([at(0), at(0.5), at(1)]).toEqual([0, 5_000, 10_000])
  })

  it('waits longer after each try, but never long', () => {
    const at = (failures: number) => reconnectDelayMs({ failures, random: 1 })
    expect(at(1)).toBeLessThan(2_000)
    expect(at(2)).toBeGreaterThan(at(1))
    expect(at(50)).toBe(10_000)
  })

  it('waits longer where there was no room, at any moment of a wider window', () => {
    const at = (failures: number, random: number) => reconnectDelayMs({ failures, isFull: true, random })
    for (const failures of [0, 1, 2, 50]) {
      expect(at(failures, 1)).toBeGreaterThanOrEqual(4 * reconnectDelayMs({ failures, random: 1 }))
    }
    expect([at(1, 0), at(1, 0.5), at(1, 1), at(50, 1)]).toEqual([0, 5_000, 10_000, 40_000])
  })
})
