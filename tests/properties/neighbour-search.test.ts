/** How long Yjs looks for neighbours is counted in Yjs itself, and compared with what the gate said beforehand. */
import { describe, expect, it, onTestFailed } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate } from '../../server/rooms/gate/decode-update.ts'
import { NeighbourSearch } from '../../server/rooms/gate/neighbour-search.ts'
import { orderStructs } from '../../server/rooms/gate/order-structs.ts'
import { Dice } from '../support/dice.ts'
import { keepSeed, seeds } from '../support/seeds.ts'
import { letters, values, writeRawUpdate, type RawItem } from '../support/raw-update.ts'

const addToSet = Reflect.get(Set.prototype, 'add') as (this: Set<unknown>, value: unknown) => Set<unknown>

describe('GATE-20 The gate never counts less than Yjs will look', () => {
  it.each(seeds('neighbour-search', 40))('seed %i: for items at random in one text and under one key', (seed) => {
    onTestFailed(() => keepSeed('neighbour-search', seed))
    const dice = new Dice(seed)
    const server = new Y.Doc()
    const states = [0, 0, 0]
    for (let round = 0; round < 12; round++) {
      const update = atRandom(dice, states)
      const foreseen = foresee(update, server)
      expect(
        lookedPast(() => Y.applyUpdate(server, update)),
        `seed ${seed}, round ${round}`,
      ).toBeLessThanOrEqual(foreseen)
      expect(server.store.pendingStructs).toBeNull()
    }
  })
})

/** Letters that three clients put beside each other's, anywhere, as Yjs never would. */
function atRandom(dice: Dice, states: number[]): Uint8Array {
  const client = dice.below(states.length)
  const clock = states[client] ?? 0
  const anyId = (): { client: number; clock: number } | null => {
    const other = dice.below(states.length)
    const known = states[other] ?? 0
    return known === 0 ? null : { client: 10 + other, clock: dice.below(known) }
  }
  const structs: RawItem[] = []
  let length = 0
  for (let n = 1 + dice.below(12); n > 0; n--) {
    const isKey = dice.oneIn(3)
    const text = 'abc'.slice(0, 1 + dice.below(3))
    const left = dice.oneIn(4)
      ? null
      : dice.oneIn(3) && length > 0
        ? { client: 10 + client, clock: clock + length - 1 }
        : anyId()
    const right = dice.oneIn(2) ? null : anyId()
    const content = isKey ? values(n) : letters(text)
    const size = isKey ? 1 : text.length
    if (left || right)
      structs.push({ ...(left ? { origin: left } : {}), ...(right ? { rightOrigin: right } : {}), content })
    else structs.push({ parent: isKey ? 'records' : 'text', ...(isKey ? { key: 'a' } : {}), content })
    length += size
  }
  states[client] = clock + length
  return writeRawUpdate({ blocks: [{ client: 10 + client, clock, structs }] })
}

function foresee(update: Uint8Array, server: Y.Doc): number {
  const decoded = decodeUpdate(update, server)
  const search = new NeighbourSearch(server, 1_000_000)
  const starts: { from: number; to: number; name: string }[] = []
  const startOf = ({ client, clock }: Y.ID): string =>
    starts.find(({ from, to }) => clock >= from && clock < to)?.name ?? `${client}:${clock}`
  const structs = orderStructs(decoded, server)
  for (const struct of structs) {
    const { client, clock } = struct.id
    starts.push({ from: clock, to: clock + struct.length, name: `${client}:${clock}` })
    if (struct instanceof Y.Item) search.add(struct, startOf)
  }
  // One for each item is not counted.
  return search.steps + structs.length
}

/** Yjs keeps each item that it looks past in two sets. */
function lookedPast(act: () => void): number {
  let kept = 0
  const count = function add(this: Set<unknown>, value: unknown): Set<unknown> {
    if (value instanceof Y.Item) kept += 1
    return addToSet.call(this, value)
  }
  const make = { configurable: true, writable: true }
  Reflect.defineProperty(Set.prototype, 'add', { ...make, value: count })
  try {
    act()
  } finally {
    Reflect.defineProperty(Set.prototype, 'add', { ...make, value: addToSet })
  }
  return kept / 2
}
