/** One board kept in step with its room. Knows neither React nor tldraw; `open-board-connection.ts` makes one. */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { BoardId } from '../../shared/ids.ts'
import type { RefusalReason } from '../../shared/protocol/messages.ts'

/** What the screen may truthfully say about where the edits are. */
export type SaveState =
  /** Nothing to show yet: the first load. */
  | { kind: 'loading' }
  /** All that is on the screen is committed on the server; `at` is the server's time of the newest commit we know, ms, null before any edit of ours. */
  | { kind: 'saved'; at: number | null }
  /** Edits are under way and not yet committed. */
  | { kind: 'saving' }
  /** No connection: edits are kept on this device. */
  | { kind: 'offline'; unsaved: boolean }
  /** Connected, but the server can't write at the moment: edits are kept on this device. */
  | { kind: 'failing' }
  /** For good: this device will not come back to the board by itself. */
  | { kind: 'ended'; reason: 'signInAgain' | 'noAccess' | 'gone' | 'otherEpoch' | 'otherVersion' | 'tooLarge' | 'badMessage' }

export interface BoardConnection {
  readonly boardId: BoardId
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** `view` until the server has said otherwise. */
  level(): 'view' | 'edit'
  saveState(): SaveState
  /** True once the board's content is there, from the server or from this device's copy. */
  isLoaded(): boolean
  /** Calls back after `level`, `saveState` or `isLoaded` changed; the answer stops it. For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void
  /** Calls back when the server refused an edit and it has been taken back. */
  onRefused(listener: (reason: RefusalReason) => void): () => void
  close(): void
}
