/**
 * The pictures that lie on a board, small, as data that a drawing of the board can hold in itself: a drawing that is shown as a picture
 * may fetch nothing.
 *
 * Invariants
 * - Only pictures that were put on this very board: an address of another's picture shows a grey sheet.
 * - One is decoded at a time, and the newest used are kept. One that can't be had is a grey sheet, never an error.
 */
import sharp from 'sharp'
import type { BoardSnapshot } from '../../shared/document/snapshot.ts'
import { ImageId, type BoardId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { ImageStore } from './board-record.ts'
import type { ImageFiles } from './image-files.ts'
import { keepNewest } from './keep-newest.ts'
import { Slots } from './slots.ts'

/** Longest side in pixels: enough for a table that fills half a wall. */
const side = 480
const quality = 60
/** Some 10 kB each. */
const mostKept = 1_000
const address = '/api/images/'

interface Stores {
  images: Pick<ImageStore, 'find'>
  imageFiles: Pick<ImageFiles, 'read'>
}

export class SmallPictures {
  readonly #stores: Stores
  readonly #kept = new Map<ImageId, Promise<string | null>>()
  readonly #decoding = new Slots({ most: 1, mostWaiting: limits.imagesPerBoard })

  constructor(stores: Stores) {
    this.#stores = stores
  }

  /** By the address under which the board knows each. */
  async of(boardId: BoardId, { pictures }: Pick<BoardSnapshot, 'pictures'>): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    for (const source of new Set(Object.values(pictures))) {
      const data = await this.#find(boardId, source)
      if (data) found.set(source, data)
    }
    return found
  }

  async #find(boardId: BoardId, source: string): Promise<string | null> {
    const id = ImageId.safeParse(source.startsWith(address) ? source.slice(address.length) : '')
    if (!id.success) return null
    const image = await this.#stores.images.find(id.data)
    if (image?.boardId !== boardId) return null
    const small = this.#kept.get(image.id) ?? this.#make(image.id)
    keepNewest(this.#kept, image.id, small, mostKept)
    try {
      return await small
    } catch {
      // Tried again with the next drawing.
      this.#kept.delete(image.id)
      return null
    }
  }

  async #make(id: ImageId): Promise<string | null> {
    return this.#decoding.take(async () => {
      const bytes = await this.#stores.imageFiles.read(id)
      if (!bytes) return null
      const small = await sharp(bytes)
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .webp({ quality })
        .toBuffer()
      return `data:image/webp;base64,${small.toString('base64')}`
    })
  }
}
