import { noteColours, type NoteColour } from '../../shared/canvases/colours.ts'
import { noteTextOf } from '../../shared/document/layout.ts'
import type { NotePlace } from '../../shared/document/notes.ts'
import { useBoardDocument } from '../fields/board-document.tsx'
import { useTextValue } from '../fields/use-text-value.ts'
import { useWords } from '../i18n/use-words.ts'
import type { NoteAuthor } from './use-note-authors.ts'
import './wall-notes.css'

/** Sticky notes side by side, each in its colour. */
export function WallNotes({
  notes,
  authors,
}: {
  notes: readonly NotePlace[]
  authors: ReadonlyMap<number, NoteAuthor>
}) {
  const words = useWords()
  return (
    <ul className="wall-notes" aria-label={words('fields.notes')}>
      {notes.map((note) => (
        <WallNote key={note.id} note={note} author={authors.get(note.authorClientId ?? -1) ?? null} />
      ))}
    </ul>
  )
}

function WallNote({ note, author }: { note: NotePlace; author: NoteAuthor | null }) {
  const { doc } = useBoardDocument()
  const says = useTextValue(noteTextOf(doc, note.id))
  if (says.trim() === '') return null
  return (
    <li className="wall-note" style={{ background: noteColours[note.colour as NoteColour] ?? noteColours.yellow }}>
      <p lang="da" data-written="">
        {says}
      </p>
      {author && <p className="wall-note-author">{author.name}</p>}
    </li>
  )
}
