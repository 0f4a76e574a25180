/**
 * A board as bytes, without a document: enough for those who look, and for whoever comes back with nothing new. Reading them takes one
 * pass, a seventh of the time that building the document takes.
 *
 * Invariants
 * - They are what is committed, and never change.
 * - To everyone they give what a document of them would give, in effect.
 * - What they know, the gate would call known. What they aren't sure of they don't know: then a document is built, and the gate asked.
 */
import * as Y from 'yjs'
import { isNothing, reaches, type Clocks } from './clocks.ts'
import { readDeletions } from './gate/decode-update.ts'
import { DeletedRanges } from './gate/deleted-ranges.ts'
import { sameBytes } from './same-bytes.ts'

/** Building a document takes as long as about three. */
const mostPasses = 2

export class BoardBytes {
  /** All of it, as one update: what `Y.encodeStateAsUpdate` says of a document. */
  readonly whole: Uint8Array
  readonly clocks: Clocks
  #nothingNew: Uint8Array | null = null
  #deleted: DeletedRanges | null = null
  /** Many who come back at once come from the same moment. */
  #lastAnswer: { stateVector: Uint8Array; update: Uint8Array } | null = null
  #passes = 0

  constructor(whole: Uint8Array, clocks: Clocks) {
    this.whole = whole
    this.clocks = clocks
  }

  /** Throws when they can't be understood to their end, or have a gap. */
  static read(whole: Uint8Array): BoardBytes {
    const { structs, ds } = Y.decodeUpdate(whole)
    const clocks: Clocks = new Map()
    for (const struct of structs) {
      const { client, clock } = struct.id
      if (struct instanceof Y.Skip || clock !== (clocks.get(client) ?? 0)) throw new Error('the bytes have a gap')
      clocks.set(client, clock + struct.length)
    }
    const bytes = new BoardBytes(whole, clocks)
    bytes.#deleted = deletedBy(ds)
    return bytes
  }

  /** What someone who has `stateVector` lacks. Null where a document would be the cheaper one to ask: each answer is a pass over all. */
  since(stateVector: Uint8Array): Uint8Array | null {
    if (isNothing(stateVector)) return this.whole
    if (reaches(Y.decodeStateVector(stateVector), this.clocks)) return this.#forWhoHasAll()
    if (!this.#lastAnswer || !sameBytes(this.#lastAnswer.stateVector, stateVector)) {
      this.#passes += 1
      if (this.#passes > mostPasses) return null
      // What came in lies on memory of others.
      this.#lastAnswer = { stateVector: new Uint8Array(stateVector), update: Y.diffUpdate(this.whole, stateVector) }
    }
    return this.#lastAnswer.update
  }

  /** Whether the update brings nothing that they don't hold. False when that isn't plain to see. */
  knows(update: Uint8Array): boolean {
    // Whatever writes something is for the gate.
    if (update[0] !== 0) return false
    // What a client with an empty copy has to say, and one with a copy like ours.
    if (sameBytes(update, nothing) || sameBytes(update, this.#forWhoHasAll())) return true
    const deletions = readDeletions(update)
    if (deletions === null) return false
    const deleted = (this.#deleted ??= deletedBy(Y.decodeUpdate(this.#forWhoHasAll()).ds))
    return deletions.every(
      ({ client, clock, length }) => length > 0 && deleted.countIn(client, clock, length) === length,
    )
  }

  /** No more than what has been deleted: Yjs says that to everyone, whatever they have. */
  #forWhoHasAll(): Uint8Array {
    return (this.#nothingNew ??= Y.diffUpdate(this.whole, Y.encodeStateVector(this.clocks)))
  }
}

const deletedBy = ({ clients }: ReturnType<typeof Y.decodeUpdate>['ds']): DeletedRanges =>
  new DeletedRanges(
    [...clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, length: len }))),
  )

/** An update without anything in it. */
const nothing = new Uint8Array([0, 0])
