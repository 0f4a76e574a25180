/**
 * A board's document in memory: what the log holds, and at most one batch beyond it that is on its way to the log.
 *
 * Invariants
 * - `stateVector` and `committed…` speak of what is in the log; a batch under way shows in neither.
 * - The document never holds anything pending: an update that needs what we lack is refused before it is applied.
 * - A batch whose commit failed leaves the copy unusable: it holds edits that the log doesn't. Whoever holds it loads another.
 */
import * as Y from 'yjs'
import { findCanvas } from '../../shared/canvases/all.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { metaOf } from '../../shared/document/layout.ts'
import type { BoundRights } from '../../shared/facilitation/rights.ts'
import { limits } from '../../shared/limits.ts'
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'
import type { RefusalReason } from '../../shared/protocol/messages.ts'
import { documentOf, hasPending } from './compact-updates.ts'
import { judgeUpdate, type JudgedBoard } from './gate.ts'
import { gateLimits } from './gate/gate-limits.ts'
import { RootNames } from './gate/root-names.ts'
import { BoardUnreadable, type ClientBinding, type StoredBoard, type UpdateLog } from './update-log.ts'

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

export class BoardCopy {
  readonly boardId: BoardId
  readonly epoch: string
  readonly doc: Y.Doc
  readonly #clients: Map<number, PrincipalKey>
  /** Client ids that are somebody's and not yet so in the log: the next row brings them there. */
  #reserved: ClientBinding[] = []
  readonly #canvas: Canvas | null
  readonly #roots: RootNames
  #seq: number
  #stateVector: Uint8Array
  #whole: Uint8Array | null = null
  /** About how many bytes the document takes in the log; exact again after every measuring. */
  #bytes: number
  #batchesWhileFull = 0
  /** Rows that the log has beyond its newest snapshot, about. */
  #rows: number

  private constructor(boardId: BoardId, stored: StoredBoard, doc: Y.Doc) {
    this.boardId = boardId
    this.epoch = stored.epoch
    this.doc = doc
    this.#seq = stored.seq
    this.#roots = new RootNames(doc)
    this.#clients = stored.clients
    this.#stateVector = Y.encodeStateVector(doc)
    this.#bytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
    this.#rows = stored.updates.length - 1
    // A board that is nothing but its snapshot needn't be written out again for those who join it.
    if (stored.updates.length === 1) this.#whole = stored.updates[0] ?? null
    const canvas = metaOf(doc).get('canvas')
    this.#canvas = typeof canvas === 'string' ? findCanvas(canvas) : null
  }

  /** Null when there is no such board. */
  static async load(log: UpdateLog, boardId: BoardId): Promise<BoardCopy | null> {
    const stored = await log.read(boardId)
    if (stored === null) return null
    let doc: Y.Doc
    try {
      doc = documentOf(stored.updates)
    } catch (cause) {
      throw new BoardUnreadable(boardId, null, cause instanceof Error ? cause.message : 'unknown')
    }
    return new BoardCopy(boardId, stored, doc)
  }

  get seq(): number {
    return this.#seq
  }

  /** Of what is committed. */
  get stateVector(): Uint8Array {
    return this.#stateVector
  }

  get clients(): ReadonlyMap<number, PrincipalKey> {
    return this.#clients
  }

  /** Whether the log has grown by so many rows. Counted from here on, whatever comes of it. */
  takeCompactionDue(rows: number): boolean {
    if (this.#rows < rows) return false
    this.#rows = 0
    return true
  }

  /** What someone who has `stateVector` lacks. Only between two batches. */
  since(stateVector: Uint8Array): Uint8Array {
    // Everyone who joins anew gets the same bytes.
    if (stateVector.length === 1 && stateVector[0] === 0) return (this.#whole ??= Y.encodeStateAsUpdate(this.doc))
    return Y.encodeStateAsUpdate(this.doc, stateVector)
  }

  /**
   * Judges the updates one after the other, each against what the ones before it left, and applies those that pass. Throws when an
   * update did what the gate should have refused: then the copy is unusable.
   */
  apply(proposed: readonly ProposedUpdate[]): Batch {
    this.#measureWhenLarge()
    const outcomes: Outcome[] = []
    const bindings = [...this.#reserved]
    const principals = new Set<PrincipalKey>()
    let merged: Uint8Array | null = null
    const keep = (update: Uint8Array): void => void (merged = update)
    this.doc.on('update', keep)
    try {
      this.doc.transact(() => {
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
      })
    } finally {
      this.doc.off('update', keep)
    }
    return { outcomes, update: merged, principals: [...principals].toSorted(), bindings }
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

  /**
   * Keeps a client id for whom it is known to be, before anything is written under it. Others learn it from their presence; whoever
   * wrote under it first would make their edits look like ones that are known. Answers whether that is new.
   */
  reserve({ clientId, principal }: ClientBinding): boolean {
    if (this.#clients.has(clientId)) return false
    let own = 0
    for (const owner of this.#clients.values()) if (owner === principal) own += 1
    if (own >= gateLimits.clientsPerPrincipal) return false
    this.#clients.set(clientId, principal)
    this.#reserved.push({ clientId, principal })
    return true
  }

  /** The batch is in the log as row `seq + 1`. */
  committed({ bindings }: Batch): void {
    this.#reserved = this.#reserved.filter((reserved) => !bindings.includes(reserved))
    this.#seq += 1
    this.#rows += 1
    this.#stateVector = Y.encodeStateVector(this.doc)
    this.#whole = null
  }

  destroy(): void {
    this.doc.destroy()
  }
}
