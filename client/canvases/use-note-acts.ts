import { useCallback, useMemo } from 'react'
import * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { findFreeSpot } from '../../shared/document/free-spot.ts'
import { boardTexts, layOutBoard } from '../../shared/document/lay-out-board.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { readNotes } from '../../shared/document/notes.ts'
import { idFromBytes } from '../../shared/ids.ts'
import { useBoardDocument } from '../fields/board-document.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'

/** Smaller than a note laid down by hand: nobody chose its place, so it shall hide little. In canvas units. */
const phoneNoteSize = 160

export interface NoteActs {
  /** Puts an empty note on the canvas, at the phase or anywhere, where it hides least. Answers with its shape's id. */
  add: (phase: string | null) => string
  /** Takes the note off the board, and offers to undo that. */
  remove: (shapeId: string) => void
}

export function useNoteActs(canvas: Canvas): NoteActs {
  const { doc, serverNow = Date.now } = useBoardDocument()
  const toast = useToast()
  const words = useWords()
  const add = useCallback(
    (phase: string | null) => {
      const random = crypto.getRandomValues(new Uint8Array(17))
      const id = `shape:${idFromBytes(random.subarray(0, 16))}`
      const notes = readNotes(doc, canvas, layOutBoard(canvas, doc).cards).map(({ box }) => box)
      const chance = random[16]! / 255
      const spot = { canvas, texts: boardTexts(canvas, doc), notes, phase, size: phoneNoteSize, chance }
      doc.transact(() =>
        addStickies(doc, [{ id, text: '', box: findFreeSpot(spot), colour: 'yellow', at: serverNow() }]),
      )
      return id
    },
    [canvas, doc, serverNow],
  )
  const remove = useCallback(
    (shapeId: string) => {
      const groups: unknown = recordsOf(doc).get(shapeId)
      if (!(groups instanceof Y.Map)) return
      const kept = [...groups.entries()] as [string, unknown][]
      recordsOf(doc).delete(shapeId)
      // Its text stays where it is: what somebody was just writing in it comes back with the note.
      const putBack = () => recordsOf(doc).set(shapeId, new Y.Map(kept))
      toast({ text: words('fields.noteRemoved'), action: { label: words('fields.undo'), act: putBack } })
    },
    [doc, toast, words],
  )
  return useMemo(() => ({ add, remove }), [add, remove])
}
