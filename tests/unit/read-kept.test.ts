import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readKept } from '../../server/facilitation/read-kept.ts'
import { firstLiveState, LiveState } from '../../shared/facilitation/live-state.ts'

const Shelf = z.object({ version: z.int(), name: z.string().nullable(), books: z.array(z.object({ pages: z.int() })) })
const empty = { version: 0, name: null, books: [] }
const read = (kept: unknown) => readKept(Shelf, empty, JSON.stringify(kept))

describe('What is kept of a day', () => {
  it('is read as it was written', () => {
    const kept = { version: 3, name: 'Sal', books: [{ pages: 12 }] }
    expect(read(kept)).toEqual({ value: kept, lost: [] })
  })

  it('loses the part that can’t be read, and of a list what can’t, and says which parts those are', () => {
    expect(read({ version: 3, name: 7, books: [{ pages: 12 }, { pages: 'many' }], later: true })).toEqual({
      value: { version: 3, name: null, books: [{ pages: 12 }] },
      lost: ['name', 'books'],
    })
  })

  it.each(['', '{"version":', 'null', '7', '[]'])('is as at first when it is no such thing: %j', (text) => {
    expect(readKept(Shelf, empty, text)).toEqual({ value: empty, lost: ['version', 'name', 'books'] })
  })

  it('is a state that holds, whatever stands in the place of whichever part', () => {
    const damage = fc.dictionary(fc.constantFrom(...Object.keys(firstLiveState)), fc.jsonValue(), { maxKeys: 5 })
    fc.assert(
      fc.property(damage, (other) => {
        const { value, lost } = readKept(LiveState, firstLiveState, JSON.stringify({ ...firstLiveState, ...other }))
        expect(LiveState.parse(value)).toEqual(value)
        expect(Object.keys(other)).toEqual(expect.arrayContaining([...lost]))
      }),
    )
  })
})
