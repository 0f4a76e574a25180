/**
 * What an overview shows of a board without opening it: how far it has come, and its picture. Made from the document, kept while there
 * is room, and made anew at most once in `freshMs`: forty tables may write while a hundred people look on.
 */
import { requireCanvas } from '../../shared/canvases/all.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { boardSvg } from '../../shared/document/board-svg.ts'
import { phaseReached, type PhaseReached } from '../../shared/document/phase-reached.ts'
import { countFilled, type BoardSnapshot } from '../../shared/document/snapshot.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import type { Clock } from '../clock.ts'
import { readBoard, type ReadLog } from './read-board.ts'
import type { BoardRecord } from './board-record.ts'
import { keepNewest } from './keep-newest.ts'
import type { SmallPictures } from './small-pictures.ts'

interface Digest {
  version: number
  /** ms since 1970 */
  madeAt: number
  filled: { fields: number; of: number }
  phase: PhaseReached | null
  thumbnails: Map<Language, Promise<string>>
}

const mostDigests = 1_000
const freshMs = 2_000

export class BoardDigests {
  readonly #digests = new Map<BoardId, Promise<Digest>>()
  readonly #log: ReadLog
  readonly #pictures: Pick<SmallPictures, 'of'>
  readonly #clock: Clock

  constructor(log: ReadLog, pictures: Pick<SmallPictures, 'of'>, clock: Clock) {
    this.#log = log
    this.#pictures = pictures
    this.#clock = clock
  }

  async filled(board: BoardRecord): Promise<{ fields: number; of: number }> {
    return (await this.#digest(board)).filled
  }

  /** How far the work has come. */
  async phase(board: BoardRecord): Promise<PhaseReached | null> {
    return (await this.#digest(board)).phase
  }

  /** The picture, and the version that it shows. */
  async thumbnail(board: BoardRecord, language: Language): Promise<{ svg: string; version: number }> {
    const digest = await this.#digest(board)
    const svg = digest.thumbnails.get(language) ?? this.draw(board, language)
    digest.thumbnails.set(language, svg)
    try {
      return { svg: await svg, version: digest.version }
    } catch (error) {
      // Tried again next time.
      digest.thumbnails.delete(language)
      throw error
    }
  }

  /** The version that the picture shows. */
  async version(board: BoardRecord): Promise<number> {
    return (await this.#digest(board)).version
  }

  /** Its picture as it is now. */
  draw(board: BoardRecord, language: Language): Promise<string> {
    return this.#read(board, async (snapshot, canvas) =>
      boardSvg(canvas, snapshot, language, await this.#pictures.of(board.id, snapshot)),
    )
  }

  async #digest(board: BoardRecord): Promise<Digest> {
    for (;;) {
      const kept = this.#digests.get(board.id)
      if (!kept) return this.#make(board)
      const digest = await kept.catch(() => null)
      // Somebody else may have begun a newer one meanwhile: two who ask at once wait for one reading.
      if (this.#digests.get(board.id) !== kept) continue
      const isFresh = digest && (digest.version >= board.version || this.#clock() - digest.madeAt < freshMs)
      if (!isFresh) return this.#make(board)
      keepNewest(this.#digests, board.id, kept, mostDigests)
      return digest
    }
  }

  #make(board: BoardRecord): Promise<Digest> {
    const madeAt = this.#clock()
    const made = this.#read(board, (snapshot, canvas) => ({
      version: board.version,
      madeAt,
      filled: countFilled(canvas, snapshot),
      phase: phaseReached(canvas, snapshot),
      thumbnails: new Map<Language, Promise<string>>(),
    }))
    keepNewest(this.#digests, board.id, made, mostDigests)
    return made
  }

  async #read<Result>(
    board: BoardRecord,
    look: (snapshot: BoardSnapshot, canvas: Canvas) => Result | Promise<Result>,
  ): Promise<Result> {
    const canvas = requireCanvas(board.canvas)
    return look(await readBoard(this.#log, board.id, canvas), canvas)
  }
}
