/** The line to the browser's database: opened when first needed, given up when it doesn't answer. */
import type { BoardId } from '../../shared/ids.ts'

export interface StoredUpdates {
  copy: string
  epoch: string
  updates: Uint8Array[]
}
export interface StoredCopy {
  copy: string
  boardId: BoardId
  person: string
  touchedAt: number
}
export interface StoredUnsaved {
  copy: string
  writer: string
  mark: string
  keys: string[]
}
export interface StoredNote {
  key: string
  person: string
  value: unknown
}

const databaseName = 'laeringstavle'
const databaseVersion = 1
/** A private window may never answer; nobody waits for it. */
const openingMs = 2_000

export class DatabaseLine {
  #opened: Promise<IDBDatabase | null> | null = null
  readonly #factory: IDBFactory | null

  constructor(factory: IDBFactory | null) {
    this.#factory = factory
  }

  /** Null when this browser keeps nothing. */
  database(): Promise<IDBDatabase | null> {
    this.#opened ??= open(this.#factory, () => (this.#opened = null)).catch(() => null)
    return this.#opened
  }
}

function open(factory: IDBFactory | null, onLost: () => void): Promise<IDBDatabase | null> {
  if (!factory) return Promise.resolve(null)
  const asked = factory.open(databaseName, databaseVersion)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), openingMs)
    asked.addEventListener('upgradeneeded', () => makeStores(asked.result))
    asked.addEventListener('success', () => {
      clearTimeout(timer)
      const database = asked.result
      // Another tab with a newer version, or a person who clears the browser's data: let go, so that it can.
      database.addEventListener('versionchange', () => {
        database.close()
        onLost()
      })
      database.addEventListener('close', onLost)
      resolve(database)
    })
    asked.addEventListener('error', () => reject(asked.error ?? new Error('the database did not open')))
    asked.addEventListener('blocked', () => resolve(null))
  })
}

function makeStores(database: IDBDatabase): void {
  database.createObjectStore('updates', { autoIncrement: true }).createIndex('copy', 'copy')
  database.createObjectStore('copies', { keyPath: 'copy' })
  database.createObjectStore('unsaved', { keyPath: ['copy', 'writer'] }).createIndex('copy', 'copy')
  database.createObjectStore('notes', { keyPath: 'key' })
}

export function answerOf<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error ?? new Error('the database did not answer')))
  })
}

/** Settles when the transaction is on disk, or isn't: a full disk shows as an abort, not as an error of a request. */
export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    for (const failure of ['abort', 'error']) {
      transaction.addEventListener(failure, () => reject(transaction.error ?? new Error('the database gave up')))
    }
  })
}
