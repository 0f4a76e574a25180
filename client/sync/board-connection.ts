/**
 * One board kept in step with its room, as the screen sees it. Knows neither React nor tldraw.
 *
 * A connection has one document for as long as it lives. When the server refuses an edit that document is lost to it (what comes
 * after a refused edit hangs on it): `hold-board.ts` then gives a new connection, and what shows the board mounts again.
 */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { BoardId } from '../../shared/ids.ts'
import type { RefusalReason } from '../../shared/protocol/messages.ts'
import type { WaitReason } from './wait-reason.ts'

/**
 * Why this device will not come back to the board by itself. `unreadable`: it is damaged on the server's disk. `broken`: what this device
 * sends is not understood, again and again. `hidden`: the room looks at its own boards only, for now.
 */
export type EndReason = 'signInAgain' | 'noAccess' | 'gone' | 'hidden' | 'unreadable' | 'otherVersion' | 'broken'

/**
 * Why edits can't stand. `tooLarge`: one piece of them is larger than a message may be. `otherEpoch`: the board has been set back to
 * another state, from which they can't be told apart.
 */
export type TakenBackReason = Exclude<RefusalReason, 'storageFailing'> | 'tooLarge' | 'otherEpoch'

/** What the screen may truthfully say about where the edits are. `onDevice`: they would survive the closing of this page. */
export type SaveState =
  /** Nothing to show yet: the first load. */
  | { kind: 'loading' }
  /** All that is on the screen is committed on the server; `at` is the server's time of the newest commit we know, ms, null before any edit of ours. */
  | { kind: 'saved'; at: number | null }
  /** Edits are under way and not yet committed. */
  | { kind: 'saving' }
  /** No connection: edits are kept here. `why`: the server has said that it lets nobody in for now. */
  | { kind: 'offline'; unsaved: boolean; onDevice: boolean; why?: WaitReason }
  /** Connected, but the server can't write at the moment: edits are kept here. */
  | { kind: 'failing'; unsaved: boolean; onDevice: boolean }
  /** For good: this device will not come back to the board by itself. */
  | { kind: 'ended'; reason: EndReason }

export interface BoardConnection {
  readonly boardId: BoardId
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** What the server said last that one may do. */
  level(): 'view' | 'edit'
  /** The same object until something changed. */
  saveState(): SaveState
  /** Are there edits here that the server has not committed? */
  hasUnsaved(): boolean
  /** True once the board's content is there, from the server or from this device's copy. */
  isLoaded(): boolean
  /** The server's clock as far as it is known, ms since 1970. */
  serverNow(): number
  /** Calls back after anything above changed; the answer stops it. For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void
  /** Leaves the room at once; edits under way still get a moment to arrive. */
  close(): void
}
