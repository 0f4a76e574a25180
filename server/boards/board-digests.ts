/**
 * What an overview shows of a board without opening it: how far it has come, and its picture. Made from the document once per version
 * and kept while there is room.
 */
import { requireCanvas } from '../../shared/canvases/all.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { boardSvg } from '../../shared/document/board-svg.ts'
import { phaseReached, type PhaseReached } from '../../shared/document/phase-reached.ts'
import { countFilled, type BoardSnapshot } from '../../shared/document/snapshot.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import { readBoard, type ReadLog } from './read-board.ts'
import type { BoardRecord } from './board-record.ts'

interface Digest {
  version: number
  filled: { fields: number; of: number }
  phase: PhaseReached | null
  thumbnails: Map<Language, string>
}

const mostDigests = 1_000

export class BoardDigests {
  readonly #digests = new Map<BoardId, Promise<Digest>>()
  readonly #log: ReadLog

  constructor(log: ReadLog) {
    this.#log = log
  }

  async filled(board: BoardRecord): Promise<{ fields: number; of: number }> {
    return (await this.#digest(board)).filled
  }

  /** How far the work has come. */
  async phase(board: BoardRecord): Promise<PhaseReached | null> {
    return (await this.#digest(board)).phase
  }

  async thumbnail(board: BoardRecord, language: Language): Promise<string> {
    const digest = await this.#digest(board)
    const kept = digest.thumbnails.get(language)
    if (kept !== undefined) return kept
    const drawn = await this.#read(board, (snapshot, canvas) => boardSvg(canvas, snapshot, language))
    digest.thumbnails.set(language, drawn)
    return drawn
  }

  async #digest(board: BoardRecord): Promise<Digest> {
    const kept = this.#digests.get(board.id)
    const digest = await kept?.catch(() => undefined)
    if (kept && digest && digest.version >= board.version) {
      this.#keep(board.id, kept)
      return digest
    }
    const made = this.#read(board, (snapshot, canvas) => ({
      version: board.version,
      filled: countFilled(canvas, snapshot),
      phase: phaseReached(canvas, snapshot),
      thumbnails: new Map<Language, string>(),
    }))
    this.#keep(board.id, made)
    return made
  }

  async #read<Result>(board: BoardRecord, look: (snapshot: BoardSnapshot, canvas: Canvas) => Result): Promise<Result> {
    const canvas = requireCanvas(board.canvas)
    return look(await readBoard(this.#log, board.id, canvas), canvas)
  }

  /** The newest use goes last; what hasn't been used longest goes first. */
  #keep(id: BoardId, digest: Promise<Digest>): void {
    this.#digests.delete(id)
    this.#digests.set(id, digest)
    for (const oldest of this.#digests.keys()) {
      if (this.#digests.size <= mostDigests) break
      this.#digests.delete(oldest)
    }
  }
}
