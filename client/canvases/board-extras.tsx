/**
 * What is shown at the parts of a board beside what is written in them: a day's step, a question, slips, votes. The board's page gives
 * it; the canvas and the form say where.
 */
import { createContext, useContext, type ComponentType, type ReactNode } from 'react'

/** In the canvas letters are in canvas units, in the form they are the page's. */
export type ShownOn = 'canvas' | 'form'

export interface BoardExtras {
  /** At a field or list, above its text. */
  AtPart: ComponentType<{ partId: string; shownOn: ShownOn }>
  /** In the form, below a field or list: what one may do there beside writing in it. */
  BelowPart: ComponentType<{ partId: string }>
  /** At a row of a list. */
  AtRow: ComponentType<{ listId: string; rowId: string; shownOn: ShownOn }>
  /** On a sticky note. `noteId`: its shape's id. */
  AtNote: ComponentType<{ noteId: string; shownOn: ShownOn }>
}

const BoardExtrasContext = createContext<BoardExtras | null>(null)

export function BoardExtrasProvider({ extras, children }: { extras: BoardExtras | null; children: ReactNode }) {
  return <BoardExtrasContext value={extras}>{children}</BoardExtrasContext>
}

export function AtPart(props: { partId: string; shownOn: ShownOn }) {
  const extras = useContext(BoardExtrasContext)
  return extras && <extras.AtPart {...props} />
}

export function BelowPart({ partId }: { partId: string }) {
  const extras = useContext(BoardExtrasContext)
  return (
    extras && (
      <div className="below-part" data-part={partId}>
        <extras.BelowPart partId={partId} />
      </div>
    )
  )
}

export function AtRow(props: { listId: string; rowId: string; shownOn: ShownOn }) {
  const extras = useContext(BoardExtrasContext)
  return extras && <extras.AtRow {...props} />
}

export function AtNote(props: { noteId: string; shownOn: ShownOn }) {
  const extras = useContext(BoardExtrasContext)
  return extras && <extras.AtNote {...props} />
}
