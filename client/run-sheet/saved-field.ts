/**
 * One field of the run sheet on its way to the server: saved when one pauses or leaves it, tried again when that fails.
 *
 * Invariants
 * 1. One saving at a time; what is typed meanwhile is saved after it.
 * 2. What could not be saved stays in the field, and in the book.
 */
import { accepted, isDirty, rivalIn, sending, typed, type Clean, type Draft } from './draft.ts'
import type { SaveBook } from './save-book.ts'

export interface FieldGiven {
  /** As the sheet has it. */
  value: string
  clean: Clean
  /** Throws when it could not be saved. */
  save: (text: string) => Promise<void>
}

const pauseMs = 900
const againMs = 5_000

export class SavedField {
  readonly #book: SaveBook
  readonly #key: string
  readonly #listeners = new Set<() => void>()
  #given: FieldGiven
  #draft: Draft | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(book: SaveBook, key: string, given: FieldGiven) {
    this.#book = book
    this.#key = key
    this.#given = given
  }

  readonly draft = (): Draft | null => this.#draft

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The sheet has been read anew. */
  give(given: FieldGiven): void {
    this.#given = given
  }

  type(text: string): void {
    const { value, clean } = this.#given
    const draft = typed(this.#draft, text, value, clean)
    this.#put(draft)
    if (isDirty(draft, clean)) this.#book.note(this.#key, clean(text) === null ? 'failed' : 'waiting')
    this.#later(pauseMs)
  }

  /** The other text, or the one that stands there. */
  settleRival(take: boolean): void {
    const { value, clean } = this.#given
    const rival = rivalIn(this.#draft, value, clean)
    if (!rival) return
    if (take) this.type(rival.text)
    if (rival.isOwn && !take) this.#put(null)
    else if (this.#draft) this.#put({ ...this.#draft, rival: null })
    void this.flush()
  }

  /** What is saved is the others' too from now on. */
  async leave(): Promise<void> {
    const isSaved = await this.flush()
    if (isSaved && this.#draft?.rival === null) this.#put(null)
  }

  /** True when nothing of it is left to save. */
  async flush(): Promise<boolean> {
    this.#wait()
    const { value, clean, save } = this.#given
    const draft = this.#draft
    if (!draft || draft.sent !== null) return draft === null
    const text = clean(draft.text)
    if (text === null) return false
    if (!isDirty(draft, clean)) {
      this.#book.forget(this.#key)
      return true
    }
    this.#put(sending(draft, value, clean))
    try {
      await save(text)
    } catch {
      if (this.#draft) this.#put({ ...this.#draft, sent: null })
      this.#book.note(this.#key, 'failed')
      this.#later(againMs)
      return false
    }
    const after = this.#draft && accepted(this.#draft, text)
    this.#put(after)
    if (after && isDirty(after, clean)) {
      this.#later(pauseMs)
      return false
    }
    this.#book.settle(this.#key)
    return true
  }

  /** The field leaves the page; `onLost` is told what could not be saved any more. */
  async close(onLost: (text: string) => void): Promise<void> {
    const isSaved = await this.flush()
    this.#wait()
    this.#book.forget(this.#key)
    if (!isSaved && this.#draft && isDirty(this.#draft, this.#given.clean)) onLost(this.#draft.text)
  }

  #put(draft: Draft | null): void {
    this.#draft = draft
    for (const listener of this.#listeners) listener()
  }

  #wait(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #later(ms: number): void {
    this.#wait()
    this.#timer = setTimeout(() => void this.flush(), ms)
  }
}
