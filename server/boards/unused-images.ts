/**
 * Makes room on a board that has as many pictures as it may: those that no shape has shown for an hour go. Until then an undo finds them.
 *
 * Invariant: a picture goes only when it has been missing from the board at every look for an hour, or the board hasn't changed since.
 */
import * as Y from 'yjs'
import { recordsOf } from '../../shared/document/layout.ts'
import type { BoardId, ImageId } from '../../shared/ids.ts'
import type { Clock } from '../clock.ts'
import { BoardUnreadable, type StoredBoard } from '../rooms/update-log.ts'
import type { BoardStore, ImageStore } from './board-record.ts'
import type { ImageFiles } from './image-files.ts'
import type { ReadLog } from './read-board.ts'

const graceMs = 60 * 60 * 1000

interface Given {
  boards: BoardStore
  images: ImageStore
  imageFiles: ImageFiles
  log: ReadLog
  clock: Clock
}

export class UnusedImages {
  readonly #given: Given
  /** When a picture was first found missing from its board; only of boards with many pictures. */
  #missingSince = new Map<ImageId, number>()

  constructor(given: Given) {
    this.#given = given
  }

  /** Looks at every board with at least so many pictures, and forgets about the others. */
  async look(least: number): Promise<void> {
    const looked = new Map<ImageId, number>()
    for (const id of await this.#given.images.boardsWith(least)) {
      for (const [image, since] of await this.free(id)) looked.set(image, since)
    }
    this.#missingSince = looked
  }

  /** Answers with the pictures that are missing but have to wait, and since when. */
  async free(boardId: BoardId): Promise<ReadonlyMap<ImageId, number>> {
    const { boards, images, imageFiles, log, clock } = this.#given
    const kept = await images.listOfBoard(boardId)
    const stored = await readWhole(log, boardId)
    const board = await boards.find(boardId)
    const waiting = new Map<ImageId, number>()
    if (!stored || !board) return waiting
    const now = clock()
    const shown = shownOn(stored.updates)
    const isQuiet = (board.changedAt ?? board.createdAt) <= now - graceMs
    const over: ImageId[] = []
    for (const { id, createdAt } of kept) {
      if (shown.has(`/api/images/${id}`)) {
        this.#missingSince.delete(id)
        continue
      }
      const since = this.#missingSince.get(id) ?? now
      if (createdAt <= now - graceMs && (isQuiet || since <= now - graceMs)) over.push(id)
      else waiting.set(id, since)
    }
    for (const [id, since] of waiting) this.#missingSince.set(id, since)
    for (const id of over) this.#missingSince.delete(id)
    await images.remove(over)
    await imageFiles.remove(over)
    return waiting
  }
}

/** Of a damaged board it isn't known what it shows: nothing of it goes. */
async function readWhole(log: ReadLog, boardId: BoardId): Promise<StoredBoard | null> {
  try {
    return await log.read(boardId)
  } catch (error) {
    if (error instanceof BoardUnreadable) return null
    throw error
  }
}

/** The addresses of the pictures that shapes show. An asset without a shape is what a deleted picture leaves. */
function shownOn(updates: readonly Uint8Array[]): Set<unknown> {
  const doc = new Y.Doc()
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))
    const records = recordsOf(doc)
    const shown = new Set<unknown>()
    for (const record of records.values()) {
      const { assetId } = (record.get('c') ?? {}) as { assetId?: unknown }
      if (typeof assetId !== 'string') continue
      const asset = records.get(assetId)?.get('r') as { props?: { src?: unknown } } | undefined
      shown.add(asset?.props?.src)
    }
    return shown
  } finally {
    doc.destroy()
  }
}
