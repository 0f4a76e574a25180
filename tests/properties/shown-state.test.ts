/** PRES-1 Whatever a client writes about itself and in whatever order: others see all of it but the name, which is the session's. */
import { expect, it, onTestFailed } from 'vitest'
import { ShownState } from '../../server/rooms/shown-state.ts'
import type { PresenceUser } from '../../shared/protocol/messages.ts'
import { Dice } from '../support/dice.ts'
import { keepSeed, seeds } from '../support/seeds.ts'

const users: PresenceUser[] = ['Anna', 'Bo "x" {,'].map((name) => ({
  id: `u-${name}`,
  name,
  schoolId: null,
  colour: 2,
  kind: 'guest',
}))

const said = [
  '{"name":"Rektor"}',
  '"Rektor"',
  'null',
  '{"name":"Rektor","user":{"a":1}}',
  '{"__proto__":{"a":1}}',
  '[1,2]',
  '}',
]
const entries = [
  '"cursor":{"x":1.5,"y":2}',
  '"cursor":null',
  '"æ":"\\"user\\":{"',
  '"user":{"id":"u-Bo"}',
  '"\\u0075ser":7',
  '"__proto__":{"x":1}',
  '',
  '"7":1',
  '"x":1e999',
  '"x":1e999',
]
const oddities = [
  'null',
  '[]',
  '7',
  '',
  '{',
  '{}',
  ' {} ',
  '{"user":{"name":"Rektor"},}',
  '{"user":{"name":"Rektor"}}',
  '{"user":{"name":"Rektor"}, "a":1}',
  '{"a":[[[[[[[1]]]]]]]}',
  '{"a":1} x',
]

function someText(dice: Dice): string {
  if (dice.oneIn(6)) return dice.pick(oddities)
  const user = dice.oneIn(3) ? dice.pick(said) : '{"name":"Rektor"}'
  return `{${[`"user":${user}`, ...Array.from({ length: dice.below(3) }, () => dice.pick(entries))].join(',')}}`
}

/** As a reader would see it who knows nothing of how it is made. */
function expected(text: string, user: PresenceUser): unknown {
  try {
    const state = JSON.parse(text) as unknown
    if (typeof state !== 'object' || state === null || Array.isArray(state)) return null
    return { ...(JSON.parse(text) as object), user }
  } catch {
    return null
  }
}

/** It may be one that is refused although it is JSON. */
const isOdd = (text: string): boolean => /__proto__|\[\[|1e999/.test(text)

it('PRES-1 shows what the client wrote, under the name of the session, whatever it wrote before', () => {
  let shownOften = 0
  for (const seed of seeds('shown-state', 60)) {
    onTestFailed(() => keepSeed('shown-state', seed))
    const dice = new Dice(seed)
    const state = new ShownState()
    for (let i = 0; i < 40; i++) {
      const [text, user] = [someText(dice), dice.oneIn(5) ? users[1]! : users[0]!]
      const shown = state.of(text, user)
      const wanted = expected(text, user)
      if (shown === null && isOdd(text)) continue
      expect(shown === null ? null : JSON.parse(shown), `seed ${seed}: ${text}`).toEqual(wanted)
      // Also a reader that takes the first of two names takes the right one.
      const isFirst = shown === null || shown.startsWith(`{"user":${JSON.stringify(user)}`)
      expect(isFirst, `seed ${seed}: ${shown}`).toBe(true)
      if (shown !== null) shownOften += 1
    }
  }
  expect(shownOften).toBeGreaterThan(500)
})
