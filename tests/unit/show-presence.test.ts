import { atom } from 'tldraw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { showPresence } from '../../client/board/show-presence.ts'
import { Screen } from '../support/screens.ts'

const user = (name: string) => ({ id: name, name, schoolId: null, colour: 2, kind: 'guest' as const })

describe('The others on a board', () => {
  const screen = new Screen()
  let mine: Awareness
  let stop: () => void
  const areHidden = atom('names are hidden', false)
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_800_000_000_000 })
    mine = new Awareness(new Y.Doc())
    stop = showPresence(screen.store, mine, () => areHidden.get())
  })
  afterEach(() => {
    areHidden.set(false)
    stop()
    vi.useRealTimers()
  })

  const arrives = (state: Record<string, unknown>): Awareness => {
    const theirs = new Awareness(new Y.Doc())
    theirs.setLocalState(state)
    hears(theirs)
    return theirs
  }
  const hears = (theirs: Awareness) => {
    applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'network')
    vi.advanceTimersByTime(60)
  }
  const shown = () => screen.store.allRecords().filter((record) => record.typeName === 'instance_presence')

  it('are shown with name, pointer and what they have selected', () => {
    arrives({ user: user('Bo'), cursor: { x: 5, y: 6 }, selected: ['shape:a'], view: { x: 100, y: 50, w: 20, h: 10 } })
    expect(shown()).toMatchObject([
      {
        userName: 'Bo',
        cursor: { x: 5, y: 6 },
        selectedShapeIds: ['shape:a'],
        camera: { x: -90, y: -45, z: 1 },
        screenBounds: { w: 20, h: 10 },
      },
    ])
  })

  it('LIVE-14 have neither name nor colour while names are hidden in the room, and both again after it', () => {
    arrives({ user: user('Bo'), cursor: { x: 5, y: 6 } })
    const [before] = shown()
    areHidden.set(true)
    vi.advanceTimersByTime(60)
    expect(shown()).toMatchObject([{ userName: '', cursor: { x: 5, y: 6 } }])
    expect(shown()[0]?.color).not.toBe(before?.color)
    arrives({ user: user('Anna'), cursor: { x: 1, y: 1 } })
    expect(shown().map(({ userName }) => userName)).toEqual(['', ''])
    areHidden.set(false)
    vi.advanceTimersByTime(60)
    expect(shown().map(({ userName }) => userName)).toEqual(['Bo', 'Anna'])
  })

  it('have moved just now by this screen’s clock, whatever theirs says', () => {
    arrives({ user: user('Bo'), cursor: { x: 1, y: 1 }, lastActivityTimestamp: 12 })
    const movedAt = shown()[0]?.lastActivityTimestamp ?? 0
    expect(Date.now() - movedAt).toBeLessThan(60)
  })

  it('are gone when they leave, and when this screen stops looking', () => {
    const bo = arrives({ user: user('Bo') })
    arrives({ user: user('Anna') })
    bo.setLocalState(null)
    hears(bo)
    expect(shown().map(({ userName }) => userName)).toEqual(['Anna'])
    stop()
    expect(shown()).toEqual([])
  })

  it.each([
    ['says nothing of himself', { cursor: { x: 1, y: 1 } }],
    ['has a name that is none', { user: { ...user('Bo'), name: { toString: 'x' } } }],
    ['is nobody', { user: null }],
  ])('somebody who %s is not shown', (_, state) => {
    arrives(state)
    expect(shown()).toEqual([])
  })

  it.each([
    ['a pointer at infinity', { cursor: { x: 1e300, y: 0 } }],
    ['a pointer that is a word', { cursor: 'here' }],
    ['a selection that is none', { selected: 'all' }],
    ['a selection of markup', { selected: ['<img>', 7, null] }],
    ['a view without size', { view: { x: 0, y: 0, w: 0, h: 0 } }],
  ])('somebody with %s is shown without it', (_, odd) => {
    arrives({ user: user('Bo'), ...odd })
    expect(shown()).toMatchObject([{ userName: 'Bo', cursor: null, selectedShapeIds: [], camera: null }])
  })
})
