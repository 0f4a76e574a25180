/** The gate and Yjs must agree: what the gate lets through does exactly what it should, and what people really do gets through. */
import { describe, expect, it, onTestFailed } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate } from '../../server/rooms/gate/decode-update.ts'
import { DeletedRanges } from '../../server/rooms/gate/deleted-ranges.ts'
import { ChangedMap } from '../../server/rooms/gate/map-changes.ts'
import { orderStructs } from '../../server/rooms/gate/order-structs.ts'
import type { TypeNode } from '../../server/rooms/gate/place.ts'
import { Refusal } from '../../server/rooms/gate/refusal.ts'
import { contentOf, faultsOf } from '../support/board-oracle.ts'
import { Dice } from '../support/dice.ts'
import { keepSeed, seeds } from '../support/seeds.ts'
import { JudgedBoard, updateOf } from '../support/judged-board.ts'
import { editAtRandom } from '../support/random-edits.ts'

const people = ['anna', 'bo', 'carl']

/** People who write, sometimes without a net, and whose updates come when they come. */
function authors(board: JudgedBoard, dice: Dice) {
  return people.map((name, i) => {
    const doc = board.open(1_000 + i * 10 + dice.below(10))
    return { name, doc, unsent: [] as Uint8Array[] }
  })
}

describe('GATE-8 What people do gets through', () => {
  it.each(seeds('gate-order', 15))(
    'seed %i: every edit in its order is taken, and everyone ends with the same board',
    async (seed) => {
      onTestFailed(() => keepSeed('gate-order', seed))
      const dice = new Dice(seed)
      const board = await JudgedBoard.of()
      const all = authors(board, dice)
      const answers: string[] = []
      for (let step = 0; step < 150; step++) {
        const { name, doc, unsent } = dice.pick(all)
        if (!dice.oneIn(4)) unsent.push(updateOf(doc, () => editAtRandom(doc, dice, name)))
        else {
          // Back in the net: what was written in one piece or in many, then what the others did.
          const updates = dice.oneIn(2) ? unsent : [Y.encodeStateAsUpdate(doc, Y.encodeStateVector(board.doc))]
          answers.push(...updates.map((update) => board.says(update, name)))
          unsent.length = 0
          Y.applyUpdate(doc, board.bytes())
        }
      }
      for (const { name, unsent } of all) answers.push(...unsent.map((update) => board.says(update, name)))
      expect(
        answers.filter((answer) => answer !== 'accepted' && answer !== 'known'),
        `seed ${seed}`,
      ).toEqual([])
      for (const { doc } of all) {
        Y.applyUpdate(doc, board.bytes())
        expect(contentOf(doc)).toEqual(contentOf(board.doc))
      }
      expect(faultsOf(board.doc)).toEqual([])
    },
  )
})

describe('GATE-9 The gate calls a gap what Yjs would leave pending', () => {
  it.each(seeds('gate-gaps', 15))('seed %i: in any order', async (seed) => {
    onTestFailed(() => keepSeed('gate-gaps', seed))
    const dice = new Dice(seed)
    const board = await JudgedBoard.of()
    const offered: { name: string; update: Uint8Array }[] = []
    for (const { name, doc } of authors(board, dice)) {
      for (let i = 0; i < 25; i++) offered.push({ name, update: updateOf(doc, () => editAtRandom(doc, dice, name)) })
    }
    for (const { name, update } of dice.shuffle(offered)) {
      const trial = new Y.Doc()
      Y.applyUpdate(trial, board.bytes())
      Y.applyUpdate(trial, update)
      const wouldWait = trial.store.pendingStructs !== null || trial.store.pendingDs !== null
      expect(board.says(update, name) === 'gap', `seed ${seed}`).toBe(wouldWait)
    }
  })
})

describe('GATE-10 Whatever is sent, a board stays one that everybody can open', () => {
  it.each(seeds('gate-bytes', 20))('seed %i: bytes changed at random', async (seed) => {
    onTestFailed(() => keepSeed('gate-bytes', seed))
    const dice = new Dice(seed)
    const board = await JudgedBoard.of()
    const all = authors(board, dice)
    for (let step = 0; step < 120; step++) {
      const { name, doc } = dice.pick(all)
      const update = updateOf(doc, () => editAtRandom(doc, dice, name))
      const mutated = mutate(update, dice)
      // Throws when an update passes that Yjs can't take whole.
      board.offer(mutated, dice.oneIn(3) ? dice.pick(people) : name)
      if (dice.oneIn(2)) board.offer(update, name)
      if (dice.oneIn(5)) Y.applyUpdate(doc, board.bytes())
      expect(faultsOf(board.doc), `seed ${seed}, step ${step}`).toEqual([])
    }
    const reopened = new Y.Doc()
    for (const row of board.rows) Y.applyUpdate(reopened, row)
    expect(contentOf(reopened)).toEqual(contentOf(board.doc))
    expect(faultsOf(reopened)).toEqual([])
  })
})

function mutate(update: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Array.from(update)
  for (let n = 1 + dice.below(3); n > 0; n--) {
    const at = dice.below(bytes.length)
    const act = dice.below(4)
    if (act === 0) bytes[at] = dice.below(256)
    else if (act === 1) bytes[at] = ((bytes[at] ?? 0) + dice.pick([1, -1, 128])) & 255
    else if (act === 2) bytes.splice(at, 1 + dice.below(3))
    else bytes.splice(at, 0, dice.below(256))
  }
  return Uint8Array.from(bytes)
}

describe('GATE-11 The gate knows beforehand what will stand under each key', () => {
  it.each(seeds('gate-keys', 60))('seed %i: as Yjs then puts it there', (seed) => {
    onTestFailed(() => keepSeed('gate-keys', seed))
    const dice = new Dice(seed)
    const docs = Array.from({ length: 4 }, () => new Y.Doc())
    docs.forEach((doc, i) => (doc.clientID = 10 + ((i * 7 + seed) % 4)))
    const server = new Y.Doc()
    for (let step = 0; step < 60; step++) {
      const doc = dice.pick(docs)
      const act = dice.below(8)
      if (act < 4) doc.getMap('records').set(dice.pick(['a', 'b']), step)
      else if (act === 4) doc.getMap('records').delete(dice.pick(['a', 'b']))
      else if (act === 5) Y.applyUpdate(doc, Y.encodeStateAsUpdate(dice.pick(docs)))
      else if (act === 6 && dice.oneIn(2)) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
      else Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    }
    const sender = dice.pick(docs)
    for (const doc of docs) if (dice.oneIn(2)) Y.applyUpdate(sender, Y.encodeStateAsUpdate(doc))
    const update = Y.encodeStateAsUpdate(sender, Y.encodeStateVector(server))
    const foreseen = foresee(update, server)
    Y.applyUpdate(server, update)
    expect(foreseen, `seed ${seed}`).toEqual(server.getMap('records').toJSON())
  })
})

function rootOf(doc: Y.Doc): TypeNode | null {
  doc.getMap('records')
  return doc.share.get('records') ?? null
}

function foresee(update: Uint8Array, server: Y.Doc): Record<string, unknown> {
  const decoded = decodeUpdate(update, server)
  const map = new ChangedMap(rootOf(server), new DeletedRanges(decoded.deletes), { step: () => undefined })
  const keys = new Map<string, string | null>()
  const keyAt = (id: Y.ID | null): string | null => {
    if (!id) return null
    if (id.clock < Y.getState(server.store, id.client)) return Y.getItem(server.store, id).parentSub
    return keys.get(`${id.client}:${id.clock}`) ?? null
  }
  for (const item of orderStructs(decoded, server)) {
    if (!(item instanceof Y.Item)) throw new Refusal('malformed', 'no item')
    const key = item.parentSub ?? keyAt(item.origin)
    for (let i = 0; i < item.length; i++) keys.set(`${item.id.client}:${item.id.clock + i}`, key)
    map.set(key ?? '', item)
  }
  for (const { client, clock, length } of decoded.deletes) {
    for (let at = clock; at < Math.min(clock + length, Y.getState(server.store, client)); at++) {
      map.touch(Y.getItem(server.store, Y.createID(client, at)).parentSub ?? '')
    }
  }
  const foreseen: Record<string, unknown> = {}
  for (const key of ['a', 'b']) if (map.get(key)) foreseen[key] = map.value(key)
  return foreseen
}
