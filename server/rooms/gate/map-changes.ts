/** The maps that an update changes, as they will be: what Yjs will make of each key, whoever set it when. */
import * as Y from 'yjs'
import type { DeletedRanges } from './deleted-ranges.ts'
import { KeyChain, type Search } from './key-chain.ts'
import type { TypeNode } from './place.ts'

export class ChangedMap {
  /** The board's own map; null for one that the update brings. */
  readonly type: TypeNode | null
  readonly #chains = new Map<string, KeyChain>()
  readonly #isDead: (item: Y.Item) => boolean
  readonly #search: Search

  constructor(type: TypeNode | null, deleted: DeletedRanges, search: Search) {
    this.type = type
    this.#search = search
    this.#isDead = (item) =>
      item.deleted || item.content instanceof Y.ContentDeleted || deleted.has(item.id.client, item.id.clock)
  }

  get changedKeys(): Iterable<string> {
    return this.#chains.keys()
  }

  isChanged(key: string): boolean {
    return this.#chains.has(key)
  }

  set(key: string, item: Y.Item): void {
    this.#chain(key).insert(item)
  }

  /** What stands there is deleted. */
  touch(key: string): void {
    this.#chain(key)
  }

  /** What will stand there; null for nothing. */
  get(key: string): Y.Item | null {
    const chain = this.#chains.get(key)
    if (chain) return chain.last?.content ?? null
    const stored = this.type?._map.get(key) ?? null
    return stored && !this.#isDead(stored) ? stored : null
  }

  /** The value that will stand there; undefined for nothing, and for what is no value. */
  value(key: string): unknown {
    const content = this.get(key)?.content
    return content instanceof Y.ContentAny ? content.arr[0] : undefined
  }

  /** What stands there now; undefined for nothing. */
  before(key: string): unknown {
    const stored = this.type?._map.get(key)
    return stored && !stored.deleted && stored.content instanceof Y.ContentAny ? stored.content.arr[0] : undefined
  }

  #chain(key: string): KeyChain {
    const known = this.#chains.get(key)
    if (known) return known
    const chain = new KeyChain(this.type?._map.get(key) ?? null, this.#isDead, this.#search)
    this.#chains.set(key, chain)
    return chain
  }
}
