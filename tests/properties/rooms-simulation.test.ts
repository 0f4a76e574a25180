/**
 * Rooms under everything that can happen to them, without a socket: slow nets that break, a disk that fails, rights that change, a
 * server that restarts or dies, and one who means no good. What must hold stands in docs/rules.md; a seed gives the same day again.
 */
import { afterAll, describe, expect, it, onTestFailed } from 'vitest'
import { simulateDay } from '../support/simulated-day.ts'
import { keepSeed, seeds } from '../support/seeds.ts'

/** All of these must have happened, else the days show nothing. */
const kinds = [
  'edit',
  'lie',
  'cut',
  'frame delayed',
  'frame lost under way',
  'frame overtaken by another connection’s',
  'disk fails before it has written',
  'disk fails after it has written',
  'right to view',
  'right to nothing',
  'right to edit',
  'compaction',
  'room turns hot',
  'room cools',
  'restart',
  'death',
  'lie refused: foreignClient',
  'lie refused: malformed',
  'edit refused: gap',
  'edit refused: notAllowed',
  'edit refused: storageFailing',
]
const happened = new Map<string, number>()

afterAll(() => {
  const sums = [...happened].toSorted(([a], [b]) => a.localeCompare(b)).map(([what, times]) => `${what} ${times}`)
  process.stdout.write(`${days} days: ${sums.join(', ')}\n`)
})
let days = 0

describe('SAVE-5 Whatever happens in a day', () => {
  it.each(seeds('rooms-simulation', 25))(
    'seed %i: what was acked is there, what was refused is not, and everyone sees the same',
    async (seed) => {
      onTestFailed(() => keepSeed('rooms-simulation', seed))
      const day = await simulateDay(seed)
      // Durable before visible (SAVE-1): nothing was ever sent that was not in the log.
      expect(day.seenTooEarly, `seed ${seed}`).toEqual([])
      expect(day.faults, `seed ${seed}`).toEqual([])
      expect(day.lost, `seed ${seed}`).toEqual([])
      expect(day.sneakedIn, `seed ${seed}`).toEqual([])
      for (const [name, content] of day.screens) expect(content, `seed ${seed}: ${name}`).toEqual(day.log)
      expect(day.leftOver, `seed ${seed}`).toEqual({ hot: 0, warm: 0, loading: 0, timers: 0, listeners: 0 })
      // It was a day on which something happened.
      expect(day.acked).toBeGreaterThan(0)
      days += 1
      for (const [what, times] of day.happened) happened.set(what, (happened.get(what) ?? 0) + times)
    },
  )

  it('with every kind of fault among them', () => {
    // One day alone needn't have seen them all.
    const missed = days >= 20 ? kinds.filter((kind) => !happened.has(kind)) : []
    expect(missed).toEqual([])
  })
})
