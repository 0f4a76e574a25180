/**
 * What will stand under one key of a map. Yjs keeps all values that a key ever had in a chain; the last one counts. This puts new
 * values into the chain exactly as Yjs does (YATA), without touching the document.
 *
 * Almost always a new value follows the last one; only values that were set at the same time need the whole chain.
 */
import * as Y from 'yjs'
import { lastUpTo } from './last-up-to.ts'

export interface Link {
  id: Y.ID
  length: number
  origin: Y.ID | null
  isDead: boolean
  /** What stands there; null when it is dead. */
  content: Y.Item | null
}

/** Counts how long is looked for places, and has enough of it in time. */
export interface Search {
  step(count?: number): void
}

export class KeyChain {
  #links: Link[]
  /** The stored item left of our first link: what we haven't looked at yet. */
  #before: Y.Item | null
  /** By client, in the order of clocks. Made when it is first needed. */
  #index: Map<number, Link[]> | null = null
  readonly #isDead: (item: Y.Item) => boolean
  readonly #search: Search

  /** `last`: what stands under the key now, dead or alive. `isDead`: will it be, after the update? */
  constructor(last: Y.Item | null, isDead: (item: Y.Item) => boolean, search: Search) {
    this.#isDead = isDead
    this.#search = search
    this.#links = last ? [this.#link(last)] : []
    this.#before = last?.left ?? null
  }

  get last(): Link | null {
    return this.#links.at(-1) ?? null
  }

  insert(item: Y.Item): void {
    const link = this.#link(item)
    const { last } = this
    if (last ? isLastOf(last, link.origin) : link.origin === null) {
      this.#links.push(link)
    } else {
      this.#readAll()
      this.#search.step(this.#links.length >> 7)
      this.#links.splice(this.#placeFor(link), 0, link)
    }
    // A client sets its values one after the other, so the new one is its newest.
    if (this.#index) addTo(this.#index, link)
  }

  #link(item: Y.Item): Link {
    const isDead = this.#isDead(item)
    return { id: item.id, length: item.length, origin: item.origin, isDead, content: isDead ? null : item }
  }

  #readAll(): void {
    const earlier: Link[] = []
    for (let item = this.#before; item !== null; item = item.left) earlier.push(this.#link(item))
    this.#before = null
    this.#links = [...earlier.toReversed(), ...this.#links]
    if (this.#index) return
    this.#index = new Map()
    for (const link of this.#links) addTo(this.#index, link)
    for (const links of this.#index.values()) links.sort((a, b) => a.id.clock - b.id.clock)
  }

  /** Yjs' `Item.integrate`, for a map: there is never a right neighbour to stay left of. */
  #placeFor(link: Link): number {
    const { origin } = link
    let left = origin ? this.#indexAfterSplit(origin) : -1
    const before = new Set<Link>()
    let conflicting = new Set<Link>()
    for (let i = left + 1; i < this.#links.length; i++) {
      const other = this.#links[i]
      if (!other) break
      this.#search.step()
      before.add(other)
      conflicting.add(other)
      const otherOrigin = other.origin && this.#linkAt(other.origin)
      if (Y.compareIDs(origin, other.origin)) {
        if (other.id.client >= link.id.client) break
        left = i
        conflicting = new Set()
      } else if (otherOrigin && before.has(otherOrigin)) {
        if (!conflicting.has(otherOrigin)) {
          left = i
          conflicting = new Set()
        }
      } else break
    }
    return left + 1
  }

  #linkAt({ client, clock }: Y.ID): Link | null {
    const link = lastUpTo(this.#index?.get(client) ?? [], clock, ({ id }) => id.clock)
    return link && clock < link.id.clock + link.length ? link : null
  }

  /** The link that ends with this id. Deleted values of one client are stored as one, and are taken apart where a new one follows. */
  #indexAfterSplit(id: Y.ID): number {
    const link = this.#linkAt(id)
    const index = link ? this.#links.indexOf(link) : -1
    if (!link || isLastOf(link, id)) return index
    const length = id.clock - link.id.clock + 1
    const rest: Link = { ...link, id: Y.createID(id.client, id.clock + 1), length: link.length - length, origin: id }
    link.length = length
    this.#links.splice(index + 1, 0, rest)
    const own = this.#index?.get(id.client)
    own?.splice(own.indexOf(link) + 1, 0, rest)
    return index
  }
}

function addTo(index: Map<number, Link[]>, link: Link): void {
  const links = index.get(link.id.client)
  if (links) links.push(link)
  else index.set(link.id.client, [link])
}

const isLastOf = ({ id, length }: Link, other: Y.ID | null): boolean =>
  other !== null && other.client === id.client && other.clock === id.clock + length - 1
