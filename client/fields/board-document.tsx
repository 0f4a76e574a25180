/** The board whose texts are shown below here: every field, row and note under the provider reads and writes the same document. */
import { createContext, useContext, type ReactNode } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { mayChange } from '../../shared/facilitation/may-change.ts'
import { unboundRights, type BoundRights } from '../../shared/facilitation/rights.ts'
import { mayWriteIn } from '../../shared/facilitation/step-rights.ts'

export interface BoardDocument {
  doc: Y.Doc
  /** Null where nobody else is shown: exports, previews, tests. */
  awareness: Awareness | null
  /** What the board's own rules say. */
  mayEdit: boolean
  /** The server's clock, ms since 1970; this device's where there is no server. */
  serverNow?: () => number
  /** What the day's step leaves of that, and for which canvas the board is; left out where no step limits anything. */
  step?: { rights: BoundRights; canvas: string }
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

/** May one write in this field or list now? Where not, it is shown to be read, so that nobody writes what would be refused. */
export function useMayWriteIn(partId: string): boolean {
  const { mayEdit, step } = useBoardDocument()
  return mayEdit && (!step || mayWriteIn(step.rights, step.canvas, partId))
}

export interface AllowedNow {
  mayAdd: boolean
  /** What is there, whoever made it: also recolouring and taking away. */
  mayMove: boolean
  mayDraw: boolean
  mayWriteInNotes: boolean
}

/** What one may do now beside writing in fields. */
export function useStepRights(): AllowedNow {
  const { mayEdit, step } = useBoardDocument()
  const rights = step?.rights ?? unboundRights
  return {
    mayAdd: mayEdit && rights.add,
    mayMove: mayEdit && rights.move,
    mayDraw: mayEdit && rights.draw,
    mayWriteInNotes: mayEdit && mayChange({ kind: 'text', part: null, adds: true }, rights, step?.canvas ?? ''),
  }
}
