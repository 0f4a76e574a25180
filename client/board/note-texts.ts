/**
 * The texts of sticky notes, which live beside their shapes (`n:<shape id>`), kept in step with the shapes' coming and going.
 *
 * Invariants
 * - A note that is removed here leaves no text behind in the document; brought back by undo, it has its text again.
 * - A copy of a note has a copy of its text.
 */
import type * as Y from 'yjs'
import { noteTextOf, shapeIdOfNoteRoot } from '../../shared/document/layout.ts'

export class NoteTexts {
  readonly #doc: Y.Doc
  /** Texts that wait for their note to come (back). */
  readonly #waiting = new Map<string, string>()
  /** Notes in whose text somebody else wrote while this screen was open. */
  readonly #othersWrote = new Set<string>()
  readonly #stop: () => void

  constructor(doc: Y.Doc) {
    this.#doc = doc
    const watch = ({ local, changed }: Y.Transaction) => {
      if (local) return
      const types = new Set<unknown>(changed.keys())
      for (const [name, root] of doc.share) {
        const id = shapeIdOfNoteRoot(name)
        if (id && types.has(root)) this.#othersWrote.add(id)
      }
    }
    doc.on('afterTransaction', watch)
    this.#stop = () => doc.off('afterTransaction', watch)
  }

  read(shapeId: string): string {
    return noteTextOf(this.#doc, shapeId).toJSON()
  }

  /** The text that a note will have as soon as it is in the document. */
  keepFor(shapeId: string, text: string): void {
    if (text) this.#waiting.set(shapeId, text)
  }

  /** To be called in the transaction that adds the note. */
  noteAdded(shapeId: string): void {
    const text = this.#waiting.get(shapeId)
    this.#waiting.delete(shapeId)
    if (text) noteTextOf(this.#doc, shapeId).insert(0, text)
  }

  /** To be called in the transaction that removes the note. */
  noteRemoved(shapeId: string): void {
    const text = noteTextOf(this.#doc, shapeId)
    if (text.length === 0) return
    this.keepFor(shapeId, text.toJSON())
    text.delete(0, text.length)
  }

  didOthersWrite(shapeId: string): boolean {
    return this.#othersWrote.has(shapeId)
  }

  destroy(): void {
    this.#stop()
  }
}
