/** The one place where it is said that somebody's access may have changed. Whoever changes something that rights depend on says so here. */
export class AccessChanges {
  readonly #listeners = new Set<() => void>()

  announce(): void {
    for (const listener of this.#listeners) listener()
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
