/** Text that was written here and is not on the server: given back to the person, so that it can be copied. */
import * as Y from 'yjs'
import { fieldOf, noteTextOf, rowsOf } from '../../shared/document/layout.ts'

export interface LeftText {
  /** `f:<field>`, `n:<shape>` or `rows:<list>` (`edited-keys.ts`). */
  key: string
  text: string
}

/** The texts under a key. A record has none: a note's text is under a key of its own. */
export function textOfKey(doc: Y.Doc, key: string): LeftText[] {
  return textsOf(doc, key)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ key, text }))
}

/** Those that `to` lacks. */
export function textLeft(key: string, from: Y.Doc, to: Y.Doc): LeftText[] {
  const there = new Set(textOfKey(to, key).map(({ text }) => text))
  return textOfKey(from, key).filter(({ text }) => !there.has(text))
}

function textsOf(doc: Y.Doc, key: string): string[] {
  if (key.startsWith('f:')) return [fieldOf(doc, key.slice(2)).toJSON()]
  if (key.startsWith('n:')) return [noteTextOf(doc, key.slice(2)).toJSON()]
  if (!key.startsWith('rows:')) return []
  return rowsOf(doc, key.slice(5))
    .toArray()
    .flatMap((row) => [...row.values()].map((cell) => (cell instanceof Y.Text ? cell.toJSON() : '')))
}
