import { atom } from 'tldraw'
import { BoardAuthors, type Author } from '../authors/board-authors.ts'

/** The board's authors as the editor needs them: what is read here is read anew when it changes. */
export class AuthorBook {
  readonly #authors: BoardAuthors
  readonly #known
  readonly #stop: () => void

  constructor(board: ConstructorParameters<typeof BoardAuthors>[0]) {
    this.#authors = new BoardAuthors(board)
    this.#known = atom('authors', this.#authors.known())
    this.#stop = this.#authors.subscribe(() => this.#known.set(this.#authors.known()))
  }

  /** A reactive value. */
  find(shapeId: string): Author | null {
    this.#known.get()
    return this.#authors.find(shapeId)
  }

  hide(areHidden: boolean): void {
    this.#authors.hide(areHidden)
  }

  /** A reactive value. */
  areHidden(): boolean {
    return this.#known.get().areHidden
  }

  /** A reactive value. */
  isMine(shapeId: string): boolean {
    this.#known.get()
    return this.#authors.isMine(shapeId)
  }

  destroy(): void {
    this.#stop()
    this.#authors.destroy()
  }
}
