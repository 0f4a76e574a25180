/** A board behind the gate, without a room: updates are offered to it one by one. */
import * as Y from 'yjs'
import { BoardDocument, type Outcome } from '../../server/rooms/board-document.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { seedBoard } from '../../shared/document/seed.ts'

export const seedClient = 7

export class JudgedBoard {
  readonly #board: BoardDocument
  /** What the gate let through, as a log would hold it. */
  readonly rows: Uint8Array[]

  private constructor(seed: Uint8Array) {
    this.#board = new BoardDocument([seed], new Map([[seedClient, 'server']]))
    this.rows = [seed]
  }

  static async of(canvas = 'action-plan'): Promise<JudgedBoard> {
    let rows = 0
    const newId = (): string => `row${(rows += 1)}`
    const seeded = seedBoard({ canvas: requireCanvas(CanvasId.parse(canvas)), clientId: seedClient, newId })
    return new JudgedBoard(Y.encodeStateAsUpdate(seeded))
  }

  get doc(): Y.Doc {
    return this.#board.doc
  }

  offer(update: Uint8Array, name = 'anna', level: 'none' | 'view' | 'edit' = 'edit'): Outcome {
    const [outcome] = this.offerAtOnce([update], name, level)
    if (!outcome) throw new Error('no answer')
    return outcome
  }

  /** As they are when they came in one moment. */
  offerAtOnce(
    updates: readonly Uint8Array[],
    name = 'anna',
    level: 'none' | 'view' | 'edit' = 'edit',
  ): readonly Outcome[] {
    const batch = this.#board.apply(updates.map((update) => ({ update, principal: `account:${name}`, level })))
    if (batch.update) {
      this.rows.push(batch.update)
      this.#board.committed(batch)
    }
    return batch.outcomes
  }

  /** The answer in one word: accepted, known, or why not. */
  says(update: Uint8Array, name?: string, level?: 'none' | 'view' | 'edit'): string {
    const outcome = this.offer(update, name, level)
    return outcome.kind === 'refused' ? outcome.reason : outcome.kind
  }

  /** Somebody's own document of the board as it is. */
  open(clientId: number): Y.Doc {
    const doc = new Y.Doc()
    doc.clientID = clientId
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc))
    return doc
  }

  bytes(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }
}

/** What `act` adds to a document, as its owner would send it. */
export function updateOf(doc: Y.Doc, act: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  let update: Uint8Array | null = null
  const keep = (bytes: Uint8Array): void => void (update = bytes)
  doc.on('update', keep)
  doc.transact(() => act(doc))
  doc.off('update', keep)
  return update ?? Y.encodeStateAsUpdate(doc, before)
}
