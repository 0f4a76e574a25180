/**
 * Where on a board something stands: what the struct's parent is, in the board's own terms (`shared/document/layout.ts`).
 *
 * Roots are told apart by name alone, so that no update can make a root of another kind out of one.
 */
import type { List } from '../../../shared/canvases/canvas.ts'
import type * as Y from 'yjs'

/** Whatever Yjs keeps under a root's name, or inside another. */
export type TypeNode = Y.Doc['share'] extends Map<string, infer Type> ? Type : never

/** What holds things. `type` is the board's own; null for one that the update brings. */
export type Holder =
  | { kind: 'meta' }
  /** What closed votes gave: the server's alone to write. */
  | { kind: 'votes' }
  /** The root of all records. */
  | { kind: 'records' }
  /** One record. `key` tells holders apart that stand under one id. */
  | { kind: 'record'; id: string; key: string; type: TypeNode | null }
  /** The root of a list. */
  | { kind: 'rows'; list: List }
  | { kind: 'row'; list: List; key: string; type: TypeNode | null }
  /** `part`: the id of the field or list that it belongs to; null for a note's. */
  | {
      kind: 'text'
      key: string
      part: string | null
      maxLength: number
      type: TypeNode | null
      isNoteRoot: boolean
    }
  /** Inside something deleted: whatever comes there vanishes. */
  | { kind: 'gone' }

export interface Place {
  holder: Holder
  /** The key in a map; null in a text or an array. */
  key: string | null
}

export const gone: Place = { holder: { kind: 'gone' }, key: null }
