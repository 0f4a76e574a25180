/**
 * What of a page is not saved yet, and when something was saved last.
 *
 * Invariants
 * 1. Something is unsaved from its first letter until the server has answered for its last.
 */
export type Unsaved = 'waiting' | 'failed'

export interface SaveBookState {
  /** `failed` as long as anything is. */
  unsaved: Unsaved | null
  /** ms since 1970, by this device's clock; null: nothing yet. */
  savedAt: number | null
}

export class SaveBook {
  readonly #now: () => number
  readonly #open = new Map<string, Unsaved>()
  readonly #listeners = new Set<() => void>()
  #state: SaveBookState = { unsaved: null, savedAt: null }

  constructor(now: () => number) {
    this.#now = now
  }

  readonly state = (): SaveBookState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  note(what: string, unsaved: Unsaved): void {
    if (this.#open.get(what) === unsaved) return
    this.#open.set(what, unsaved)
    this.#tell(this.#state.savedAt)
  }

  /** The server has it. */
  settle(what: string): void {
    this.#open.delete(what)
    this.#tell(this.#now())
  }

  /** There is nothing to save after all. */
  forget(what: string): void {
    if (this.#open.delete(what)) this.#tell(this.#state.savedAt)
  }

  #tell(savedAt: number | null): void {
    const open = [...this.#open.values()]
    this.#state = { unsaved: open.includes('failed') ? 'failed' : open.length > 0 ? 'waiting' : null, savedAt }
    for (const listener of this.#listeners) listener()
  }
}
