/** Keeps boards for as long as the page lives: where a browser gives no storage, and in tests. */
import type { BoardId } from '../../shared/ids.ts'
import type { BoardCopy, Device, Forget, KeptBoard, PersonKey } from './device.ts'
import { mayForget } from './may-forget.ts'

interface Shelf {
  boardId: BoardId
  person: PersonKey
  kept: KeptBoard | null
}

interface Note {
  person: PersonKey
  value: unknown
}

/** `durable`: pretends to outlive the page, for tests that reload by opening a new connection on the same device. */
export class MemoryDevice implements Device {
  readonly #shelves = new Map<string, Shelf>()
  readonly #notes = new Map<string, Note>()
  readonly #durable: boolean

  constructor({ durable = false } = {}) {
    this.#durable = durable
  }

  readonly notes = {
    read: (key: string) => Promise.resolve(this.#notes.get(key)?.value ?? null),
    write: (key: string, person: PersonKey, value: unknown) => {
      this.#notes.set(key, { person, value })
      return Promise.resolve()
    },
  }

  openCopy(boardId: BoardId, person: PersonKey): BoardCopy {
    const key = `${person}/${boardId}`
    const shelf = this.#shelves.get(key) ?? { boardId, person, kept: null }
    this.#shelves.set(key, shelf)
    return new MemoryCopy(shelf, this.#durable)
  }

  unsavedBoards(person: PersonKey): Promise<BoardId[]> {
    const shelves = [...this.#shelves.values()].filter((shelf) => shelf.person === person && shelf.kept?.unsaved)
    return Promise.resolve(shelves.map(({ boardId }) => boardId))
  }

  forget(which: Forget): Promise<void> {
    for (const [key, { boardId, person, kept }] of this.#shelves) {
      if (mayForget(which, { boardId, person, unsaved: !!kept?.unsaved, idleMs: 0 })) this.#shelves.delete(key)
    }
    for (const [key, { person }] of this.#notes) {
      if (mayForget(which, { boardId: null, person, unsaved: false, idleMs: 0 })) this.#notes.delete(key)
    }
    return Promise.resolve()
  }
}

class MemoryCopy implements BoardCopy {
  readonly #shelf: Shelf
  readonly #durable: boolean

  constructor(shelf: Shelf, durable: boolean) {
    this.#shelf = shelf
    this.#durable = durable
  }

  isDurable(): boolean {
    return this.#durable
  }

  read(): Promise<KeptBoard | null> {
    const { kept } = this.#shelf
    return Promise.resolve(kept && { ...kept, updates: [...kept.updates] })
  }

  add({
    epoch,
    updates,
    unsaved,
  }: {
    epoch: string
    updates: Uint8Array[]
    unsaved: readonly string[]
  }): Promise<void> {
    const before = this.#shelf.kept?.epoch === epoch ? this.#shelf.kept : { epoch, updates: [], unsaved: null }
    const keys = [...(before.unsaved ?? []), ...unsaved]
    this.#shelf.kept = { epoch, updates: [...before.updates, ...updates], unsaved: keys.length > 0 ? keys : null }
    return Promise.resolve()
  }

  settle(): Promise<void> {
    if (this.#shelf.kept) this.#shelf.kept.unsaved = null
    return Promise.resolve()
  }

  replace({ epoch, state, unsaved }: { epoch: string; state: Uint8Array; unsaved: readonly string[] }): Promise<void> {
    this.#shelf.kept = { epoch, updates: [state], unsaved: unsaved.length > 0 ? unsaved : null }
    return Promise.resolve()
  }

  drop(): Promise<void> {
    this.#shelf.kept = null
    return Promise.resolve()
  }

  size(): number {
    return this.#shelf.kept?.updates.length ?? 0
  }

  close(): void {}
}
