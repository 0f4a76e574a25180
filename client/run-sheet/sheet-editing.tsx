/** What the parts of the run sheet's page share: the way to change the sheet, and the book of what is not saved yet. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { SaveBook, type SaveBookState } from './save-book.ts'

const SaveBookContext = createContext<SaveBook | null>(null)

export function SheetEditing({ children }: { children: ReactNode }) {
  const [book] = useState(() => new SaveBook(Date.now))
  useEffect(() => {
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (book.state().unsaved) event.preventDefault()
    }
    window.addEventListener('beforeunload', beforeUnload)
    return () => window.removeEventListener('beforeunload', beforeUnload)
  }, [book])
  return <SaveBookContext value={book}>{children}</SaveBookContext>
}

export function useSaveBook(): SaveBook {
  const book = useContext(SaveBookContext)
  if (!book) throw new Error('useSaveBook needs a SheetEditing above it')
  return book
}

export function useSaveBookState(): SaveBookState {
  const book = useSaveBook()
  return useSyncExternalStore(book.subscribe, book.state)
}
