/**
 * A board in memory: warm, as bytes, while people only look; hot, as a document, from the first edit until nobody has edited for a while.
 *
 * Invariants
 * - `clocks`, `stateVector` and `since` speak of what is in the log; a batch under way shows in none of them.
 * - Warm or hot, everyone is given the same board, and every update gets the same verdict.
 * - A document is built for what can't be judged by the bytes, and for a log with rows beyond its snapshot; never to look.
 * - A batch whose commit failed leaves the copy unusable: it holds edits that the log doesn't. Whoever holds it loads another.
 */
import * as Y from 'yjs'
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'
import { BoardBytes } from './board-bytes.ts'
import { BoardDocument, type Batch, type ProposedUpdate } from './board-document.ts'
import type { Clocks } from './clocks.ts'
import { gateLimits } from './gate/gate-limits.ts'
import type { RoomTally } from './room-tally.ts'
import { BoardUnreadable, type ClientBinding, type StoredBoard, type UpdateLog } from './update-log.ts'

type DocumentTally = Pick<RoomTally, 'documentsBuilt'>

export class BoardCopy {
  readonly boardId: BoardId
  readonly epoch: string
  readonly #clients: Map<number, PrincipalKey>
  /** Client ids that are somebody's and not yet so in the log: the next row brings them there. */
  #reserved: ClientBinding[] = []
  readonly #tally: DocumentTally
  #held: BoardBytes | BoardDocument
  #seq: number
  /** The clocks written down, once somebody has asked. */
  #written: { clocks: Clocks; stateVector: Uint8Array } | null = null
  /** Rows that the log has beyond its newest snapshot, about. */
  #rows: number

  private constructor(boardId: BoardId, { epoch, seq, updates, clients }: StoredBoard, tally: DocumentTally) {
    this.#tally = tally
    this.boardId = boardId
    this.epoch = epoch
    this.#clients = clients
    this.#seq = seq
    this.#rows = updates.length - 1
    const [snapshot] = updates
    this.#held = updates.length === 1 && snapshot ? BoardBytes.read(snapshot) : this.#build(updates)
  }

  /** Null when there is no such board. */
  static async load(log: UpdateLog, boardId: BoardId, tally: DocumentTally): Promise<BoardCopy | null> {
    const stored = await log.read(boardId)
    return stored && asUnreadable(boardId, () => new BoardCopy(boardId, stored, tally))
  }

  get isHot(): boolean {
    return this.#held instanceof BoardDocument
  }

  get seq(): number {
    return this.#seq
  }

  get clocks(): Clocks {
    return this.#held.clocks
  }

  /** The clocks written down. */
  get stateVector(): Uint8Array {
    const { clocks } = this
    if (this.#written?.clocks !== clocks) this.#written = { clocks, stateVector: Y.encodeStateVector(clocks) }
    return this.#written.stateVector
  }

  get clients(): ReadonlyMap<number, PrincipalKey> {
    return this.#clients
  }

  /** All of the board, as one update. Only between two batches. */
  get whole(): Uint8Array {
    return this.#held.whole
  }

  /** What someone who has `stateVector` lacks. Only between two batches. */
  since(stateVector: Uint8Array): Uint8Array {
    return this.#held.since(stateVector) ?? this.#document().since(stateVector)
  }

  /** Whether the log has grown by so many rows. Counted from here on, whatever comes of it. */
  takeCompactionDue(rows: number): boolean {
    if (this.#rows < rows) return false
    this.#rows = 0
    return true
  }

  /** Whether it can judge these as it is. Otherwise a document is built for them. */
  canJudge(proposed: readonly { update: Uint8Array }[]): boolean {
    const held = this.#held
    return held instanceof BoardDocument || proposed.every(({ update }) => held.knows(update))
  }

  /**
   * Judges the updates one after the other, each against what the ones before it left, and applies those that pass. Throws when an
   * update did what the gate should have refused: then the copy is unusable.
   */
  apply(proposed: readonly ProposedUpdate[]): Batch {
    const held = this.#held
    if (held instanceof BoardBytes && this.canJudge(proposed)) {
      const outcomes = proposed.map(() => ({ kind: 'known' as const }))
      return { outcomes, update: null, principals: [], bindings: [], clocks: held.clocks }
    }
    const batch = this.#document().apply(proposed)
    return { ...batch, bindings: [...this.#reserved, ...batch.bindings] }
  }

  /** The batch is in the log as row `seq + 1`. */
  committed(batch: Batch): void {
    this.#reserved = this.#reserved.filter((reserved) => !batch.bindings.includes(reserved))
    this.#seq += 1
    this.#rows += 1
    this.#document().committed(batch)
  }

  /** Lets the document go. Only between two batches. */
  cool(): void {
    const held = this.#held
    if (!(held instanceof BoardDocument)) return
    this.#held = new BoardBytes(held.whole, held.clocks)
    held.destroy()
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

  destroy(): void {
    if (this.#held instanceof BoardDocument) this.#held.destroy()
  }

  #document(): BoardDocument {
    const held = this.#held
    if (held instanceof BoardDocument) return held
    const document = asUnreadable(this.boardId, () => this.#build([held.whole]))
    this.#held = document
    return document
  }

  #build(updates: readonly Uint8Array[]): BoardDocument {
    this.#tally.documentsBuilt += 1
    return new BoardDocument(updates, this.#clients)
  }
}

/** Bytes that can't be understood are a board that can't be read, whatever their checksums say. */
function asUnreadable<T>(boardId: BoardId, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new BoardUnreadable(boardId, null, cause instanceof Error ? cause.message : 'unknown')
  }
}
