/** How the server itself writes on boards: notes that a round brings to light, votes that were counted. The rooms do it. */
import type * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { BoardSnapshot } from '../../shared/document/snapshot.ts'
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'

export interface ServerEdit {
  /** In whose name: the history says so for ever. `server` for what has no author. */
  principal: PrincipalKey
  edit: (doc: Y.Doc) => void
}

export interface BoardWriter {
  /**
   * The edits, judged, saved and shown like anybody's: for each, whether it stands on the board and on disk. Throws when the storage
   * fails. Null when there is no such board, or none that can be written on: a damaged one is left as it is.
   */
  change(boardId: BoardId, edits: readonly ServerEdit[]): Promise<boolean[] | null>
}

export interface BoardReader {
  /** As it is on disk. Null when there is no such board. */
  read(boardId: BoardId, canvas: Canvas): Promise<BoardSnapshot | null>
}
