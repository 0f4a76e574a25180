/** One person's copy of one board in IndexedDB. Several tabs may write it at once: each removes only rows that it has read or written. */
import type { BoardId } from '../../shared/ids.ts'
import type { BoardCopy, KeptBoard, PersonKey } from './device.ts'
import {
  answerOf,
  done,
  type DatabaseLine,
  type StoredCopy,
  type StoredUnsaved,
  type StoredUpdates,
} from './indexeddb-line.ts'

const stores = ['updates', 'copies', 'unsaved']

/** Not `randomUUID`: a board may be served over plain http in a school's own network, where browsers withhold it. */
const newMark = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

export class IndexedDbCopy implements BoardCopy {
  readonly #line: DatabaseLine
  readonly #stored: Omit<StoredCopy, 'touchedAt'>
  readonly #now: () => number
  readonly #writer = newMark()
  /** Rows that our document has in it. */
  #rows: IDBValidKey[] = []
  /** Marks of unsaved edits that our document has in it: by writer. */
  readonly #marks = new Map<string, string>()
  /** What our own unsaved edits have touched. */
  readonly #keys = new Set<string>()
  /** Not yet known to be durable, known to be, known not to be. */
  #durable: boolean | null = null
  #queue: Promise<void> = Promise.resolve()

  constructor(given: { line: DatabaseLine; boardId: BoardId; person: PersonKey; now: () => number }) {
    this.#line = given.line
    this.#now = given.now
    this.#stored = { copy: `${given.person}/${given.boardId}`, boardId: given.boardId, person: given.person }
  }

  isDurable(): boolean {
    return this.#durable === true
  }

  async read(): Promise<KeptBoard | null> {
    try {
      const database = await this.#line.database()
      this.#durable = database !== null
      return database && (await this.#readFrom(database))
    } catch {
      this.#durable = false
      return null
    }
  }

  async #readFrom(database: IDBDatabase): Promise<KeptBoard | null> {
    const transaction = database.transaction(stores)
    const updates = transaction.objectStore('updates').index('copy')
    const [keys, rows, marks] = await Promise.all([
      answerOf(updates.getAllKeys(this.#stored.copy)),
      answerOf<StoredUpdates[]>(updates.getAll(this.#stored.copy)),
      answerOf<StoredUnsaved[]>(transaction.objectStore('unsaved').index('copy').getAll(this.#stored.copy)),
    ])
    const newest = rows.at(-1)
    if (!newest) return null
    this.#rows = keys
    for (const { writer, mark } of marks) this.#marks.set(writer, mark)
    const ofEpoch = rows.filter(({ epoch }) => epoch === newest.epoch)
    const unsaved = marks.length > 0 ? marks.flatMap((mark) => mark.keys) : null
    return { epoch: newest.epoch, updates: ofEpoch.flatMap((row) => row.updates), unsaved }
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
    return this.#write(async (transaction) => {
      const key = answerOf(transaction.objectStore('updates').add({ copy: this.#stored.copy, epoch, updates }))
      if (unsaved.length > 0) this.#mark(transaction, unsaved)
      this.#rows.push(await key)
    })
  }

  settle(): Promise<void> {
    return this.#write(async (transaction) => {
      const store = transaction.objectStore('unsaved')
      for (const [writer, mark] of this.#marks) {
        const stored = await answerOf<StoredUnsaved | undefined>(store.get([this.#stored.copy, writer]))
        // Another tab that has gone on writing has another mark by now, and settles it itself.
        if (stored?.mark === mark) store.delete([this.#stored.copy, writer])
      }
      this.#marks.clear()
      this.#keys.clear()
    })
  }

  replace({ epoch, state, unsaved }: { epoch: string; state: Uint8Array; unsaved: readonly string[] }): Promise<void> {
    return this.#write(async (transaction) => {
      const store = transaction.objectStore('updates')
      for (const row of this.#rows) store.delete(row)
      if (unsaved.length > 0) this.#mark(transaction, unsaved)
      this.#rows = [await answerOf(store.add({ copy: this.#stored.copy, epoch, updates: [state] }))]
    })
  }

  drop(): Promise<void> {
    return this.#write(async (transaction) => {
      for (const row of this.#rows) transaction.objectStore('updates').delete(row)
      for (const writer of this.#marks.keys()) transaction.objectStore('unsaved').delete([this.#stored.copy, writer])
      this.#rows = []
      this.#marks.clear()
      this.#keys.clear()
      await Promise.resolve()
    })
  }

  size(): number {
    return this.#rows.length
  }

  close(): void {
    // The line is the page's; nothing of this copy's own is open.
  }

  #mark(transaction: IDBTransaction, keys: readonly string[]): void {
    const mark = newMark()
    this.#marks.set(this.#writer, mark)
    for (const key of keys) this.#keys.add(key)
    const stored = { copy: this.#stored.copy, writer: this.#writer, mark, keys: [...this.#keys] }
    transaction.objectStore('unsaved').put(stored satisfies StoredUnsaved)
  }

  /** Writes go one after the other, in the order they were asked for. */
  #write(act: (transaction: IDBTransaction) => Promise<void>): Promise<void> {
    const before = this.#queue
    const written = async () => {
      await before
      this.#durable = await this.#transact(act)
    }
    this.#queue = written()
    return this.#queue
  }

  /** False on a full disk, in a private window, after clearing the browser's data: the edits are in memory only, and the screen says so. */
  async #transact(act: (transaction: IDBTransaction) => Promise<void>): Promise<boolean> {
    try {
      const database = await this.#line.database()
      if (!database) return false
      const transaction = database.transaction(stores, 'readwrite')
      transaction.objectStore('copies').put({ ...this.#stored, touchedAt: this.#now() } satisfies StoredCopy)
      await Promise.all([act(transaction), done(transaction)])
      return true
    } catch {
      return false
    }
  }
}
