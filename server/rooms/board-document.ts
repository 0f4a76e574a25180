/**
 * A board's document in memory, while somebody edits: what the log holds, and at most one batch beyond it that is on its way to the log.
 *
 * Invariants
 * - `clocks` and `since` speak of what is in the log; a batch under way shows in neither, and nobody asks `since` during one.
 * - The document never holds anything pending: an update that needs what we lack is refused before it is applied.
 */
import * as Y from 'yjs'
import { findCanvas } from '../../shared/canvases/all.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { metaOf } from '../../shared/document/layout.ts'
import type { BoundRights } from '../../shared/facilitation/rights.ts'
import { limits } from '../../shared/limits.ts'
import type { PrincipalKey } from '../../shared/ids.ts'
import type { RefusalReason } from '../../shared/protocol/messages.ts'
import { isNothing, reaches, type Clocks } from './clocks.ts'
import { documentOf, hasPending } from './compact-updates.ts'
import { judgeUpdate, type JudgedBoard } from './gate.ts'
import { RootNames } from './gate/root-names.ts'
import type { ClientBinding } from './update-log.ts'

/** Measuring costs as much as sending the whole board: one that is full is measured at one batch in so many. */
const measureEvery = 40

export interface ProposedUpdate {
  update: Uint8Array
  principal: PrincipalKey
  level: 'none' | 'view' | 'edit'
  /** What the workshop's step leaves of that; without it all. */
  rights?: BoundRights | undefined
}

export type Outcome =
  | { kind: 'accepted' }
  /** Holds nothing that we don't have: it is on disk already. */
  | { kind: 'known' }
  | { kind: 'refused'; reason: RefusalReason }

export interface Batch {
  outcomes: Outcome[]
  /** What the accepted updates add up to; null when nothing changed. */
  update: Uint8Array | null
  principals: PrincipalKey[]
  bindings: ClientBinding[]
  /** How far the board goes with them. */
  clocks: Clocks
}

/** An update passed the gate and did what the gate should have refused. */
export class GateMissed extends Error {
  /** Which of the proposed updates it was. */
  readonly index: number

  constructor(index: number, why: string, cause?: unknown) {
    super(`an update passed the gate, but ${why}`, { cause })
    this.name = 'GateMissed'
    this.index = index
  }
}

export class BoardDocument {
  readonly doc: Y.Doc
  /** Also holds those who have written nothing yet; what is new in a batch is added to it. */
  readonly #clients: Map<number, PrincipalKey>
  readonly #canvas: Canvas | null
  readonly #roots: RootNames
  #clocks: Clocks
  #whole: Uint8Array | null
  #nothingNew: Uint8Array | null = null
  /** About how many bytes the document takes in the log; exact again after every measuring. */
  #bytes: number
  #batchesWhileFull = 0

  /** Throws when the updates can't be understood. `clients`: to whom each client id belongs. */
  constructor(updates: readonly Uint8Array[], clients: Map<number, PrincipalKey>) {
    this.doc = documentOf(updates)
    this.#clients = clients
    this.#roots = new RootNames(this.doc)
    this.#clocks = Y.decodeStateVector(Y.encodeStateVector(this.doc))
    this.#bytes = updates.reduce((sum, update) => sum + update.length, 0)
    // A board that is nothing but its snapshot needn't be written out again for those who join it.
    this.#whole = updates.length === 1 ? (updates[0] ?? null) : null
    const canvas = metaOf(this.doc).get('canvas')
    this.#canvas = typeof canvas === 'string' ? findCanvas(canvas) : null
  }

  get clocks(): Clocks {
    return this.#clocks
  }

  /** All of it, as one update. Everyone who joins anew gets the same bytes. */
  get whole(): Uint8Array {
    return (this.#whole ??= Y.encodeStateAsUpdate(this.doc))
  }

  /** What someone who has `stateVector` lacks. */
  since(stateVector: Uint8Array): Uint8Array {
    if (isNothing(stateVector)) return this.whole
    if (!reaches(Y.decodeStateVector(stateVector), this.#clocks)) return Y.encodeStateAsUpdate(this.doc, stateVector)
    // What has been deleted, which Yjs says to everyone: the same bytes to all who come back with the rest.
    return (this.#nothingNew ??= Y.encodeStateAsUpdate(this.doc, stateVector))
  }

  /**
   * Judges the updates one after the other, each against what the ones before it left, and applies those that pass. Throws when an
   * update did what the gate should have refused: then the document is unusable.
   */
  apply(proposed: readonly ProposedUpdate[]): Batch {
    this.#measureWhenLarge()
    const outcomes: Outcome[] = []
    const bindings: ClientBinding[] = []
    const principals = new Set<PrincipalKey>()
    let merged: Uint8Array | null = null
    const keep = (update: Uint8Array): void => void (merged = update)
    this.doc.on('update', keep)
    try {
      const { afterState } = this.doc.transact((transaction) => {
        for (const { update, principal, level, rights } of proposed) {
          // It may come to that also in the middle of a batch.
          if (this.#batchesWhileFull === 0) this.#measureWhenLarge()
          const verdict = judgeUpdate(update, this.#judged(), { principal, level, rights })
          if (verdict.kind === 'accepted') {
            this.#applyOne(verdict.update, outcomes.length)
            for (const clientId of verdict.newClients) {
              this.#clients.set(clientId, principal)
              bindings.push({ clientId, principal })
            }
            principals.add(principal)
            this.#bytes += verdict.update.length
            outcomes.push({ kind: 'accepted' })
          } else {
            outcomes.push(verdict)
          }
        }
        return transaction
      })
      return { outcomes, update: merged, principals: [...principals].toSorted(), bindings, clocks: afterState }
    } finally {
      this.doc.off('update', keep)
    }
  }

  /** The batch is in the log. */
  committed({ clocks }: Batch): void {
    this.#clocks = clocks
    this.#whole = null
    this.#nothingNew = null
  }

  destroy(): void {
    this.doc.destroy()
  }

  #judged(): JudgedBoard {
    const { doc } = this
    return { doc, roots: this.#roots, clients: this.#clients, canvas: this.#canvas, bytes: this.#bytes }
  }

  /** The sum of what came in is far more than what it adds up to: before a board is called full, it is looked at. */
  #measureWhenLarge(): void {
    if (this.#bytes <= limits.boardBytes || this.#batchesWhileFull++ % measureEvery !== 0) return
    this.#bytes = Y.encodeStateAsUpdate(this.doc).length
    if (this.#bytes <= limits.boardBytes) this.#batchesWhileFull = 0
  }

  #applyOne(update: Uint8Array, index: number): void {
    try {
      Y.applyUpdate(this.doc, update)
    } catch (cause) {
      throw new GateMissed(index, 'it could not be applied', cause)
    }
    if (hasPending(this.doc)) throw new GateMissed(index, 'it has a gap')
  }
}
