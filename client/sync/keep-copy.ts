/**
 * Writes a document to this device's copy as it changes. Edits made here are written at once; what others do is gathered for a moment,
 * since the server has it. In order, so that no edit is kept without what it hangs on.
 */
import * as Y from 'yjs'
import type { BoardCopy } from './device.ts'

const gatherMs = 1_000
/** So many writes make one state. */
const mostWrites = 300

export class CopyKeeper {
  readonly #doc: Y.Doc
  readonly #copy: BoardCopy
  readonly #epoch: string
  #gathered: Uint8Array[] = []
  #timer: ReturnType<typeof setTimeout> | null = null
  readonly #onChange: () => void

  /** `onChange` is called after each write: whether the copy is durable may have changed. */
  constructor(given: { doc: Y.Doc; copy: BoardCopy; epoch: string; onChange: () => void }) {
    this.#doc = given.doc
    this.#copy = given.copy
    this.#epoch = given.epoch
    this.#onChange = given.onChange
  }

  /** `keys`: what an edit of ours touched that the server has not committed; null for everything else. */
  keep(update: Uint8Array, keys: readonly string[] | null): void {
    this.#gathered.push(update)
    if (keys) this.#write(keys)
    else this.#timer ??= setTimeout(() => this.#write([]), gatherMs)
  }

  /** Everything edited so far is on the server. */
  settle(): void {
    void this.#copy.settle().then(this.#onChange)
  }

  /** One state instead of many writes. */
  replace(unsaved: readonly string[]): void {
    this.#forgetGathered()
    const state = Y.encodeStateAsUpdate(this.#doc)
    void this.#copy.replace({ epoch: this.#epoch, state, unsaved }).then(this.#onChange)
  }

  /** Writes what is gathered; nothing after that. */
  stop(): void {
    if (this.#gathered.length > 0) this.#write([])
  }

  #write(unsaved: readonly string[]): void {
    const updates = this.#gathered
    this.#forgetGathered()
    void this.#copy.add({ epoch: this.#epoch, updates, unsaved }).then(this.#onChange)
    if (this.#copy.size() > mostWrites) this.replace(unsaved)
  }

  #forgetGathered(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#gathered = []
  }
}
