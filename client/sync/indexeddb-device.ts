/**
 * Keeps boards in the browser's IndexedDB. (y-indexeddb keeps one database per document and throws the outcome of its writes away;
 * here a failed write has to be told, and one database can be emptied at once when somebody signs out.)
 *
 *   updates   auto key -> { copy, epoch, updates }             index `copy`
 *   copies    copy     -> { copy, boardId, person, touchedAt }
 *   unsaved   [copy, writer] -> { copy, writer, mark, keys }    index `copy`; a tab with edits that are not on the server
 *   notes     key      -> { key, person, value }
 *
 * `copy` is `<person>/<board id>`.
 */
import type { BoardId } from '../../shared/ids.ts'
import type { BoardCopy, Device, Forget, PersonKey } from './device.ts'
import { IndexedDbCopy } from './indexeddb-copy.ts'
import {
  done,
  answerOf,
  type DatabaseLine,
  type StoredCopy,
  type StoredNote,
  type StoredUnsaved,
} from './indexeddb-line.ts'
import { mayForget } from './may-forget.ts'

export class IndexedDbDevice implements Device {
  readonly #line: DatabaseLine
  readonly #now: () => number

  constructor(line: DatabaseLine, now: () => number) {
    this.#line = line
    this.#now = now
  }

  readonly notes = {
    read: async (key: string): Promise<unknown> => {
      const database = await this.#line.database()
      if (!database) return null
      const note = await answerOf<StoredNote | undefined>(database.transaction('notes').objectStore('notes').get(key))
      return note?.value ?? null
    },
    write: async (key: string, person: PersonKey, value: unknown): Promise<void> => {
      const database = await this.#line.database()
      if (!database) return
      const transaction = database.transaction('notes', 'readwrite')
      transaction.objectStore('notes').put({ key, person, value } satisfies StoredNote)
      await done(transaction)
    },
  }

  openCopy(boardId: BoardId, person: PersonKey): BoardCopy {
    return new IndexedDbCopy({ line: this.#line, boardId, person, now: this.#now })
  }

  async unsavedBoards(person: PersonKey): Promise<BoardId[]> {
    const database = await this.#line.database()
    if (!database) return []
    const transaction = database.transaction(['copies', 'unsaved'])
    const [marks, copies] = await Promise.all([
      answerOf<StoredUnsaved[]>(transaction.objectStore('unsaved').getAll()),
      answerOf<StoredCopy[]>(transaction.objectStore('copies').getAll()),
    ])
    const marked = new Set(marks.map(({ copy }) => copy))
    return copies.filter((copy) => copy.person === person && marked.has(copy.copy)).map(({ boardId }) => boardId)
  }

  async forget(which: Forget): Promise<void> {
    const database = await this.#line.database()
    if (!database) return
    const transaction = database.transaction(['updates', 'copies', 'unsaved', 'notes'], 'readwrite')
    const [updates, copies, unsaved, notes] = ['updates', 'copies', 'unsaved', 'notes'].map((name) =>
      transaction.objectStore(name),
    )
    if (!updates || !copies || !unsaved || !notes) return
    if ('everything' in which) for (const store of [updates, copies, unsaved, notes]) store.clear()
    else {
      const marked = new Set((await answerOf<StoredUnsaved[]>(unsaved.getAll())).map(({ copy }) => copy))
      for (const { copy, boardId, person, touchedAt } of await answerOf<StoredCopy[]>(copies.getAll())) {
        const facts = { boardId, person, unsaved: marked.has(copy), idleMs: this.#now() - touchedAt }
        if (!mayForget(which, facts)) continue
        copies.delete(copy)
        for (const store of [updates, unsaved]) {
          for (const key of await answerOf(store.index('copy').getAllKeys(copy))) store.delete(key)
        }
      }
      for (const { key, person } of await answerOf<StoredNote[]>(notes.getAll())) {
        if (mayForget(which, { boardId: null, person, unsaved: false, idleMs: 0 })) notes.delete(key)
      }
    }
    await done(transaction)
  }
}
