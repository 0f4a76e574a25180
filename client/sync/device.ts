/**
 * What this device keeps of boards, so that edits survive a reload without a connection.
 *
 * Invariants
 * - A copy belongs to one person and one board: on a shared device nobody reads or posts another's edits.
 * - A copy is of one epoch (lineage of the board). Edits of another epoch can't be merged.
 * - Two tabs may keep the same copy at once: neither removes what it hasn't read.
 * - A write that failed is told (`isDurable`), never hidden.
 */
import type { BoardId } from '../../shared/ids.ts'

export interface KeptBoard {
  epoch: string
  /** Yjs updates; together they are the document as it was kept. */
  updates: Uint8Array[]
  /** What edits touched that may not have reached the server (`edited-keys.ts`); null when all of it has. */
  unsaved: readonly string[] | null
}

export interface BoardCopy {
  /** Will what is written here be there after a reload? */
  isDurable(): boolean
  /** Null when nothing is kept, or when the storage can't be read. */
  read(): Promise<KeptBoard | null>
  /** Adds updates. `unsaved`: what is touched by those that the server hasn't committed. */
  add(given: { epoch: string; updates: Uint8Array[]; unsaved: readonly string[] }): Promise<void>
  /** Everything that was added up to this call is on the server. */
  settle(): Promise<void>
  /** All that this tab knows of gives way to one state. */
  replace(given: { epoch: string; state: Uint8Array; unsaved: readonly string[] }): Promise<void>
  /** Forgets the board, as far as this tab knows it. */
  drop(): Promise<void>
  /** How many writes the copy consists of: many are worth a `replace`. */
  size(): number
  close(): void
}

/** Who the edits belong to: `account:<id>`, `guest:<id>` or `link:<id>`. */
export type PersonKey = string

/** A small thing kept beside the boards: what the server last said about a board's page, say. JSON. */
export interface KeptNotes {
  read(key: string): Promise<unknown>
  write(key: string, person: PersonKey, value: unknown): Promise<void>
}

/** Which copies to forget. `othersOf`: those of everyone else, but not an absent account's unsaved edits. */
export type Forget =
  | { everything: true }
  | { boardId: BoardId; person: PersonKey }
  | { person: PersonKey }
  | { othersOf: PersonKey | null }

export interface Device {
  openCopy(boardId: BoardId, person: PersonKey): BoardCopy
  notes: KeptNotes
  /** The boards with edits of this person that may not have reached the server. */
  unsavedBoards(person: PersonKey): Promise<BoardId[]>
  forget(which: Forget): Promise<void>
}
