import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { boardTexts, layOutBoard } from '../../shared/document/lay-out-board.ts'
import { noteTextOf } from '../../shared/document/layout.ts'
import { readNotes } from '../../shared/document/notes.ts'
import type { Subject } from '../../shared/facilitation/live-state.ts'
import { voteItems, type VoteItem } from '../../shared/facilitation/vote-items.ts'

/** While others write and move notes, it is looked through at most this often. */
const everyMs = 300

/** What can be voted for on the board, as it is now. Empty while nothing is voted on. */
export function useVoteItems(subject: Subject | null, canvas: Canvas | null, doc: Y.Doc | null): readonly VoteItem[] {
  const [items, setItems] = useState<readonly VoteItem[]>([])
  // What is told with every view is the same subject.
  const about = subject && JSON.stringify(subject)
  useEffect(() => {
    if (!about || !canvas || !doc) return
    const parsed = JSON.parse(about) as Subject
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      const found = itemsNow(parsed, canvas, doc)
      setItems((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    const change = () => (timer ??= setTimeout(look, everyMs))
    look()
    doc.on('update', change)
    return () => {
      clearTimeout(timer)
      doc.off('update', change)
      setItems([])
    }
  }, [about, canvas, doc])
  return items
}

function itemsNow(subject: Subject, canvas: Canvas, doc: Y.Doc): VoteItem[] {
  const notes = readNotes(doc, canvas, layOutBoard(canvas, doc).cards)
  return voteItems(subject, canvas, {
    ...boardTexts(canvas, doc),
    notes: notes.map((note) => ({ ...note, text: noteTextOf(doc, note.id).toJSON() })),
  })
}
