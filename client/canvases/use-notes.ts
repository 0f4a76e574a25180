import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { layOutBoard } from '../../shared/document/lay-out-board.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { readNotes, type NotePlace } from '../../shared/document/notes.ts'
import { useBoardDocument } from '../fields/board-document.tsx'

/** While others draw, the notes are looked through at most this often. */
const everyMs = 250

/** The board's notes in reading order, as they are now. */
export function useNotes(canvas: Canvas): NotePlace[] {
  const { doc } = useBoardDocument()
  const [notes, setNotes] = useState<NotePlace[]>(() => notesNow(doc, canvas))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDue = false
    const refresh = () => {
      const found = notesNow(doc, canvas)
      setNotes((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    const rest = () => {
      timer = undefined
      if (isDue) change()
    }
    /** At once after a quiet time, so that a note of one's own is there to write in. */
    const change = () => {
      isDue = timer !== undefined
      if (timer) return
      refresh()
      timer = setTimeout(rest, everyMs)
    }
    refresh()
    recordsOf(doc).observeDeep(change)
    return () => {
      clearTimeout(timer)
      recordsOf(doc).unobserveDeep(change)
    }
  }, [canvas, doc])
  return notes
}

const notesNow = (doc: Y.Doc, canvas: Canvas): NotePlace[] => readNotes(doc, canvas, layOutBoard(canvas, doc).cards)
