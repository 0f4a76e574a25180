/**
 * One who sends frames that were really written, changed at random, to a room where others work: through the codec, the gate and the
 * room. `FRAMES=2000000` makes it as many as one likes; what became of them is printed.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it, onTestFailed } from 'vitest'
import * as Y from 'yjs'
import { documentOf } from '../../server/rooms/compact-updates.ts'
import { writePresence, writePresenceQuery } from '../../shared/protocol/presence-frames.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { contentOf, faultsOf } from '../support/board-oracle.ts'
import { Dice } from '../support/dice.ts'
import { updateOf } from '../support/judged-board.ts'
import { mutateBytes, mutateUpdate } from '../support/mutate-update.ts'
import { editAtRandom } from '../support/random-edits.ts'
import { keepSeed, seedsFor } from '../support/seeds.ts'
import { AtTable, boardId, SmallRoom } from '../support/small-room.ts'

const framesPerRoom = 10_000
const rooms = Math.ceil(Number(process.env['FRAMES'] ?? 10_000) / framesPerRoom)
const total = new Map<string, number>()
const count = (what: string, times = 1): void => void total.set(what, (total.get(what) ?? 0) + times)

afterAll(() => {
  const lines = [...total].toSorted(([a], [b]) => a.localeCompare(b)).map(([what, times]) => `${what} ${times}`)
  process.stdout.write(`mutated frames: ${lines.join(', ')}\n`)
})

describe('GATE-10 Whatever frames are sent, nobody else notices', () => {
  it.each(seedsFor('frame-fuzz', rooms))(
    'seed %i: and nothing is thrown, and nothing piles up',
    async (seed) => {
      onTestFailed(() => keepSeed('frame-fuzz', seed))
      const heapBefore = heapUsed()
      const attack = new Attack(new Dice(seed))
      await attack.begin()
      for (let frames = 0; frames < framesPerRoom;) frames += await attack.strike()
      expect(await attack.damage(), `seed ${seed}`).toEqual([])
      expect((heapUsed() - heapBefore) / 1024 / 1024).toBeLessThan(100)
    },
    120_000,
  )
})

class Attack {
  readonly #dice: Dice
  readonly #room = new SmallRoom()
  #mallory: AtTable | null = null
  #bo!: AtTable
  #facts = ''
  /** What bo was told that his edits were refused for. */
  readonly #refusals: string[] = []

  constructor(dice: Dice) {
    this.#dice = dice
  }

  async begin(): Promise<void> {
    this.#room.desk.allow('mallory', boardId, 'edit')
    this.#bo = await this.#room.join('bo')
    await this.#hear()
    this.#facts = JSON.stringify(factsOf(this.#bo.doc))
  }

  /** Some frames that arrive in one moment; answers how many. */
  async strike(): Promise<number> {
    const dice = this.#dice
    if (!this.#mallory || this.#mallory.wire.closes.length > 0) {
      for (const code of this.#mallory?.wire.closes ?? []) count(`closed ${code}`)
      this.#mallory?.seat.leave()
      this.#mallory = await this.#room.join('mallory')
    }
    const { seat } = this.#mallory
    const own = new Y.Doc()
    Y.applyUpdate(own, Y.encodeStateAsUpdate(this.#bo.doc))
    let frames = 0
    for (let i = 0; i < 10; i++) {
      const real = updateOf(own, () => editAtRandom(own, dice, 'mallory'))
      for (let n = 0; n < 10; n++) seat.receive(this.#mutated(real))
      frames += 10
      // So that the next one doesn't only lack this one.
      if (!dice.oneIn(12)) seat.receive(writeUpdate(real))
    }
    if (dice.oneIn(4)) this.#bo.edit(() => editAtRandom(this.#bo.doc, dice, 'bo'))
    own.destroy()
    // What is no frame ends the connection: last of all.
    if (dice.oneIn(4)) {
      seat.receive(this.#nonsense())
      frames += 1
    }
    count('sent', frames)
    await this.#room.time.pass(600)
    await this.#hear()
    return frames
  }

  #mutated(real: Uint8Array): Uint8Array {
    const dice = this.#dice
    const update = mutateUpdate(real, this.#bo.doc, dice)
    if (!dice.oneIn(20)) return dice.oneIn(6) ? writeSyncStep2(update) : writeUpdate(update)
    count('presence')
    return dice.oneIn(2) ? writePresenceQuery() : this.#presence()
  }

  #presence(): Uint8Array {
    const dice = this.#dice
    const ids = [...this.#bo.doc.store.clients.keys(), dice.below(2 ** 32)]
    const state = dice.pick(['null', '{}', '[]', '{"user":{"name":"bo"}}', '{"__proto__":1}', '{', '"x"'])
    return writePresence([{ clientId: dice.pick(ids), clock: dice.below(2 ** 31), state }])
  }

  #nonsense(): Uint8Array {
    const { doc } = this.#bo
    count('bytes of a frame')
    const frame = [
      () => writeUpdate(Y.encodeStateAsUpdate(doc)),
      () => writeSyncStep1(Y.encodeStateVector(doc)),
      () => this.#presence(),
    ]
    return mutateBytes(this.#dice.pick(frame)(), this.#dice)
  }

  async #hear(): Promise<void> {
    for (const frame of this.#mallory?.wire.takeFrames() ?? []) {
      if (frame.kind === 'nack') count(frame.nack.reason)
    }
    for (const frame of this.#bo.wire.takeFrames()) {
      if (frame.kind === 'nack') this.#refusals.push(frame.nack.reason)
      if (frame.kind === 'sync' && frame.message.step !== 'step1') Y.applyUpdate(this.#bo.doc, frame.message.update)
    }
  }

  /** What others have to bear; nothing is as it should be. */
  async damage(): Promise<string[]> {
    const { log, failures, rooms, time } = this.#room
    await time.pass(2_000)
    await this.#hear()
    const stored = documentOf((await log.read(boardId))?.updates ?? [])
    const damage = [...failures.map(String), ...faultsOf(stored), ...faultsOf(this.#bo.doc)]
    if (this.#bo.wire.closes.length > 0) damage.push('bo was shown out')
    // A board may be filled by anyone who may write on it.
    damage.push(...this.#refusals.filter((reason) => reason !== 'boardFull').map((reason) => `bo: ${reason}`))
    if (JSON.stringify(factsOf(stored)) !== this.#facts) damage.push('the board’s own facts have changed')
    if (JSON.stringify(contentOf(stored)) !== JSON.stringify(contentOf(this.#bo.doc)))
      damage.push('bo sees another board')
    const { warm, hot } = rooms.stats().rooms
    if (warm + hot !== 1) damage.push('the room is gone')
    return damage
  }
}

/** What nobody may change. */
const factsOf = (doc: Y.Doc): unknown => [doc.getMap('meta').toJSON(), doc.getMap('votes').toJSON()]

function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
