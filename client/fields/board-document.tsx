/** The board whose texts are shown below here: every field, row and note under the provider reads and writes the same document. */
import { createContext, useContext, type ReactNode } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

export interface BoardDocument {
  doc: Y.Doc
  /** Null where nobody else is shown: exports, previews, tests. */
  awareness: Awareness | null
  mayEdit: boolean
}

const BoardDocumentContext = createContext<BoardDocument | null>(null)

export function BoardDocumentProvider({ board, children }: { board: BoardDocument; children: ReactNode }) {
  return <BoardDocumentContext value={board}>{children}</BoardDocumentContext>
}

export function useBoardDocument(): BoardDocument {
  const board = useContext(BoardDocumentContext)
  if (!board) throw new Error('there is no BoardDocumentProvider around this')
  return board
}
