import type { SaveState } from './board-connection.ts'

/** What listeners were last told, so that they are called only when it changed, and so that an unchanged state stays the same object. */
export class ToldState {
  #state: SaveState = { kind: 'loading' }
  #rest = ''
  readonly #listeners = new Set<() => void>()

  state(): SaveState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** `rest`: everything else that listeners look at. */
  tell(state: SaveState, rest: readonly boolean[]): void {
    const sameState = JSON.stringify(state) === JSON.stringify(this.#state)
    if (sameState && rest.join() === this.#rest) return
    if (!sameState) this.#state = state
    this.#rest = rest.join()
    for (const listener of this.#listeners) listener()
  }

  forgetListeners(): void {
    this.#listeners.clear()
  }
}
