/** What stays on a device that several people share. */
import { describe, expect, it } from 'vitest'
import { mayForget, waitForOwnerMs, type Forgettable } from '../../client/sync/may-forget.ts'
import type { BoardId } from '../../shared/ids.ts'

const copy = (given: Partial<Forgettable>): Forgettable => ({
  boardId: 'abcdefghjkmnpqrs' as BoardId,
  person: 'account:anna',
  unsaved: false,
  idleMs: 0,
  ...given,
})

describe('On a shared device', () => {
  it('who signs out leaves nothing', () => {
    expect(mayForget({ everything: true }, copy({ unsaved: true }))).toBe(true)
  })

  it('the next person finds nothing of the one before', () => {
    expect(mayForget({ othersOf: 'account:bo' }, copy({}))).toBe(true)
    expect(mayForget({ othersOf: null }, copy({}))).toBe(true)
    expect(mayForget({ othersOf: 'guest:2' }, copy({ person: 'guest:1', unsaved: true }))).toBe(true)
  })

  it('an account’s unsaved edits wait for it to sign in again, but not for ever', () => {
    expect(mayForget({ othersOf: 'account:bo' }, copy({ unsaved: true }))).toBe(false)
    expect(mayForget({ othersOf: 'account:bo' }, copy({ unsaved: true, idleMs: waitForOwnerMs }))).toBe(true)
  })

  it('one’s own boards stay', () => {
    expect(mayForget({ othersOf: 'account:anna' }, copy({}))).toBe(false)
  })

  it('one board can be forgotten, of one person', () => {
    const { boardId } = copy({})
    expect(mayForget({ boardId: boardId!, person: 'account:anna' }, copy({}))).toBe(true)
    expect(mayForget({ boardId: boardId!, person: 'account:bo' }, copy({}))).toBe(false)
  })
})
