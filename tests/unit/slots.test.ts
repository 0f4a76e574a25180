import { describe, expect, it } from 'vitest'
import { Slots } from '../../server/boards/slots.ts'

/** An act that ends when it is told to. */
function act() {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  let hasBegun = false
  const run = async (): Promise<void> => {
    hasBegun = true
    await ended
  }
  return { run, end, hasBegun: () => hasBegun }
}

/** Lets everything that waits for nothing happen. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('Slots', () => {
  it('let so many in, the others in the order in which they came', async () => {
    const slots = new Slots({ most: 2, mostWaiting: 2 })
    const acts = [act(), act(), act(), act()]
    const all = acts.map(({ run }) => slots.take(run))
    await settle()
    expect(acts.map(({ hasBegun }) => hasBegun())).toEqual([true, true, false, false])
    acts[1]?.end()
    await settle()
    expect(acts.map(({ hasBegun }) => hasBegun())).toEqual([true, true, true, false])
    for (const { end } of acts) end()
    await Promise.all(all)
    expect(acts.every(({ hasBegun }) => hasBegun())).toBe(true)
  })

  it('ask the rest to come again', async () => {
    const slots = new Slots({ most: 1, mostWaiting: 0 })
    const first = act()
    const taken = slots.take(first.run)
    await expect(slots.take(act().run)).rejects.toMatchObject({ code: 'tooManyTries', retryAfterSeconds: 5 })
    first.end()
    await taken
    await expect(slots.take(() => Promise.resolve('in'))).resolves.toBe('in')
  })

  it('are free again after an act that failed', async () => {
    const slots = new Slots({ most: 1, mostWaiting: 0 })
    await expect(slots.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(slots.take(() => Promise.resolve('in'))).resolves.toBe('in')
  })
})
