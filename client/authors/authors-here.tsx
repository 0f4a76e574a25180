/** Who wrote the notes of a board that is shown as a form or on a wall. The canvas has the same from its own screen, beside the editor. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLiveView } from '../live-day/live-day.tsx'
import type { BoardConnection } from '../sync/board-connection.ts'
import { BoardAuthors, type Author } from './board-authors.ts'

const AuthorsContext = createContext<BoardAuthors | null>(null)

/** Of the board that the page shows. */
export function AuthorsHere({ children }: { children: ReactNode }) {
  const connection = useBoardOnScreen()?.connection
  const areHidden = useLiveView()?.showNames === false
  return (
    <AuthorsOf connection={connection} areHidden={areHidden}>
      {children}
    </AuthorsOf>
  )
}

interface Given {
  connection: BoardConnection | undefined
  areHidden: boolean
  children: ReactNode
}

export function AuthorsOf({ connection, areHidden, children }: Given) {
  const [authors, setAuthors] = useState<BoardAuthors | null>(null)
  useEffect(() => {
    if (!connection || areHidden) return
    const opened = new BoardAuthors(connection)
    // oxlint-disable-next-line react/set-state-in-effect -- Asking is an effect, and what is answered has to be shown.
    setAuthors(opened)
    return () => {
      opened.destroy()
      setAuthors(null)
    }
  }, [connection, areHidden])
  // Not a moment longer than the room is told.
  return <AuthorsContext value={areHidden ? null : authors}>{children}</AuthorsContext>
}

/** Null while names are hidden in the room, and where nobody asks. */
export const useAuthorsHere = (): BoardAuthors | null => useContext(AuthorsContext)

export function useAuthor(noteId: string): Author | null {
  const authors = useAuthorsHere()
  return useSyncExternalStore(authors?.subscribe ?? neverTold, () => authors?.find(noteId) ?? null)
}

const neverTold = () => () => {}
