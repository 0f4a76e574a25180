/** What the parts of one board's editor share: the canvas under it, the notes' texts and writers, and what is shown of them. */
import { createContext, useContext, type ReactNode } from 'react'
import type { Atom } from 'tldraw'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { AuthorBook } from './author-book.ts'
import type { NoteTexts } from './note-texts.ts'

export interface BoardView {
  canvas: Canvas
  texts: NoteTexts
  authors: AuthorBook
  /** Is it shown on every note who wrote it? */
  showsAuthors: Atom<boolean>
}

const BoardViewContext = createContext<BoardView | null>(null)

export function BoardViewProvider({ view, children }: { view: BoardView; children: ReactNode }) {
  return <BoardViewContext value={view}>{children}</BoardViewContext>
}

export function useBoardView(): BoardView {
  const view = useContext(BoardViewContext)
  if (!view) throw new Error('there is no BoardViewProvider around this')
  return view
}
