/** The name of a board's root. Yjs knows only the way from the name to the root. */
import type * as Y from 'yjs'
import type { TypeNode } from './place.ts'

export class RootNames {
  readonly #doc: Y.Doc
  readonly #names = new WeakMap<TypeNode, string>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  nameOf(root: TypeNode): string | null {
    const known = this.#names.get(root)
    if (known !== undefined) return known
    for (const [name, other] of this.#doc.share) this.#names.set(other, name)
    return this.#names.get(root) ?? null
  }
}
