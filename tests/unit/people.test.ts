import { describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { readPeople } from '../../client/board/people.ts'

function together(...states: object[]): Awareness {
  const [mine, ...others] = states.map((state) => {
    const awareness = new Awareness(new Y.Doc())
    awareness.setLocalState(state)
    return awareness
  })
  for (const other of others) applyAwarenessUpdate(mine!, encodeAwarenessUpdate(other, [other.clientID]), 'network')
  return mine!
}
const user = (id: string, name: string) => ({ id, name, schoolId: null, colour: 1, kind: 'guest' as const })

describe('The people on a board', () => {
  it('are named once each, oneself first, the others by name', () => {
    const awareness = together(
      { user: user('b', 'Bo') },
      { user: user('a', 'Anna') },
      { user: user('å', 'Åse') },
      { user: user('b', 'Bo') },
    )
    expect(readPeople(awareness).map(({ name, isMe }) => [name, isMe])).toEqual([
      ['Bo', true],
      ['Anna', false],
      ['Åse', false],
    ])
  })

  it('can be followed when one of their devices shows the canvas', () => {
    const view = { x: 0, y: 0, w: 1, h: 1 }
    const awareness = together(
      { user: user('b', 'Bo') },
      { user: user('a', 'Anna'), view },
      { user: user('a', 'Anna') },
    )
    expect(readPeople(awareness).find(({ id }) => id === 'a')?.hasView).toBe(true)
  })

  it('know who follows them', () => {
    const awareness = together(
      { user: user('b', 'Bo'), following: 'b' },
      { user: user('a', 'Anna'), following: 'b' },
      { user: user('c', 'Carl'), following: 'a' },
    )
    expect(readPeople(awareness).map(({ name, followsMe }) => [name, followsMe])).toEqual([
      ['Bo', false],
      ['Anna', true],
      ['Carl', false],
    ])
  })

  it('are those who say properly who they are', () => {
    expect(readPeople(together({ user: user('b', 'Bo') }, {}, { user: { id: 7 } }, { user: null }))).toHaveLength(1)
  })
})
