/** A board as bytes and the same board as a document must agree: in what they give to everyone, and in what they know. */
import { describe, expect, it, onTestFailed } from 'vitest'
import * as Y from 'yjs'
import { BoardBytes } from '../../server/rooms/board-bytes.ts'
import { BoardDocument } from '../../server/rooms/board-document.ts'
import { hasPending } from '../../server/rooms/compact-updates.ts'
import { contentOf } from '../support/board-oracle.ts'
import { Dice } from '../support/dice.ts'
import { JudgedBoard, updateOf } from '../support/judged-board.ts'
import { mutateBytes, mutateUpdate } from '../support/mutate-update.ts'
import { editAtRandom } from '../support/random-edits.ts'
import { writeRawUpdate } from '../support/raw-update.ts'
import { keepSeed, seeds } from '../support/seeds.ts'

/** A board that three have worked on, and their copies: of different moments, some with edits that the board lacks. */
async function workedOn(dice: Dice): Promise<{ board: JudgedBoard; copies: { name: string; doc: Y.Doc }[] }> {
  const board = await JudgedBoard.of()
  const copies: { name: string; doc: Y.Doc }[] = []
  const names = ['anna', 'bo', 'carl']
  const open = names.map((name, i) => ({ name, doc: board.open(1_000 + i) }))
  for (let step = 0; step < 80; step++) {
    const { name, doc } = dice.pick(open)
    board.offer(
      updateOf(doc, () => editAtRandom(doc, dice, name)),
      name,
    )
    if (dice.oneIn(2)) Y.applyUpdate(doc, board.bytes())
    if (dice.oneIn(10)) {
      const kept = board.open(2_000 + step)
      // Some have just looked, some have written without a net.
      if (dice.oneIn(2)) editAtRandom(kept, dice, name)
      copies.push({ name, doc: kept })
    }
  }
  copies.push({ name: 'dea', doc: board.open(3_000) }, { name: 'eva', doc: new Y.Doc() })
  return { board, copies }
}

const bytesOf = (board: JudgedBoard): BoardBytes => BoardBytes.read(board.bytes())

/** A state vector that nobody has honestly: some of it, or more than there is. */
function anyStateVector(board: JudgedBoard, dice: Dice): Uint8Array {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(board.doc))
  for (const client of clocks.keys()) {
    if (dice.oneIn(2)) clocks.set(client, dice.below(2 * (clocks.get(client) ?? 0)))
    else if (dice.oneIn(4)) clocks.delete(client)
  }
  if (dice.oneIn(3)) clocks.set(dice.below(100), 1 + dice.below(9))
  return Y.encodeStateVector(clocks)
}

const numbersIn = (update: Uint8Array): unknown => {
  const { structs, ds } = Y.decodeUpdate(update)
  const spans = new Map<number, [from: number, to: number]>()
  for (const { id, length } of structs) {
    spans.set(id.client, [spans.get(id.client)?.[0] ?? id.clock, id.clock + length])
  }
  return {
    spans,
    deleted: new Map([...ds.clients].map(([client, ranges]) => [client, ranges.map(({ clock, len }) => [clock, len])])),
  }
}

describe('ROOM-10 Bytes give what their document would', () => {
  it.each(seeds('warm-gives', 15))('seed %i: to whoever comes, with any copy', async (seed) => {
    onTestFailed(() => keepSeed('warm-gives', seed))
    const dice = new Dice(seed)
    const { board, copies } = await workedOn(dice)
    const bytes = bytesOf(board)
    expect(new Map(bytes.clocks)).toEqual(Y.decodeStateVector(Y.encodeStateVector(board.doc)))
    for (const { doc } of copies) {
      const has = Y.encodeStateVector(doc)
      const [warm, hot] = [bytesOf(board).since(has)!, Y.encodeStateAsUpdate(board.doc, has)].map((answer) => {
        const after = new Y.Doc()
        Y.applyUpdate(after, Y.encodeStateAsUpdate(doc))
        Y.applyUpdate(after, answer)
        expect(hasPending(after)).toBe(false)
        return after
      })
      expect(contentOf(warm!)).toEqual(contentOf(hot!))
      expect(Y.equalSnapshots(Y.snapshot(warm!), Y.snapshot(hot!))).toBe(true)
    }
    const document = new BoardDocument([board.bytes()], new Map())
    const odd = Array.from({ length: 10 }, () => anyStateVector(board, dice))
    for (const has of [...copies.map(({ doc }) => Y.encodeStateVector(doc)), ...odd]) {
      const answer = numbersIn(Y.encodeStateAsUpdate(board.doc, has))
      expect(numbersIn(bytesOf(board).since(has)!)).toEqual(answer)
      expect(numbersIn(document.since(has))).toEqual(answer)
    }
  })
})

describe('ROOM-10 Bytes know nothing that the gate doesn’t', () => {
  it.each(seeds('warm-knows', 15))('seed %i: and know who has nothing of their own', async (seed) => {
    onTestFailed(() => keepSeed('warm-knows', seed))
    const dice = new Dice(seed)
    const { board, copies } = await workedOn(dice)
    const bytes = bytesOf(board)
    const before = board.bytes()
    const judge = (update: Uint8Array) => {
      // Nobody without rights changes anything, and what is known takes none.
      return { update, known: bytes.knows(update), verdict: board.says(update, 'liar', 'none') }
    }
    const honest = copies
      .flatMap(({ doc }) => [Y.encodeStateAsUpdate(doc, Y.encodeStateVector(board.doc)), Y.encodeStateAsUpdate(doc)])
      .map(judge)
    const deletes = Array.from({ length: 50 }, () => anyDeletions(board, dice))
    const others = [...honest.map(({ update }) => update), ...deletes]
      .flatMap((update) => [mutateUpdate(update, board.doc, dice), mutateBytes(update, dice), update])
      .map(judge)
    expect([...honest, ...others].filter(({ known, verdict }) => known && verdict !== 'known')).toEqual([])
    const lookers = honest.filter(({ update, verdict }) => update[0] === 0 && verdict === 'known')
    expect(lookers.filter(({ known }) => !known)).toEqual([])
    expect(lookers.length).toBeGreaterThan(0)
    expect(others.filter(({ known }) => known).length).toBeGreaterThan(0)
    expect(board.bytes()).toEqual(before)
  })
})

/** Of what is there, has been deleted, or never was. */
function anyDeletions(board: JudgedBoard, dice: Dice): Uint8Array {
  const clients = [...board.doc.store.clients.keys()]
  const deletes = Array.from({ length: 1 + dice.below(3) }, () => {
    const client = dice.oneIn(20) ? 5 : dice.pick(clients)
    const clock = dice.below(Y.getState(board.doc.store, client) + 1)
    return { client, ranges: [[clock, dice.below(4)] as const] }
  })
  return writeRawUpdate({ blocks: [], deletes })
}
