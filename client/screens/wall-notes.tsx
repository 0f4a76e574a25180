import { noteColours, type NoteColour } from '../../shared/canvases/colours.ts'
import { noteTextOf } from '../../shared/document/layout.ts'
import type { NotePlace } from '../../shared/document/notes.ts'
import { useAuthor } from '../authors/authors-here.tsx'
import { useBoardDocument } from '../fields/board-document.tsx'
import { useTextValue } from '../fields/use-text-value.ts'
import { useWords } from '../i18n/use-words.ts'
import './wall-notes.css'

/** Sticky notes side by side, each in its colour. */
export function WallNotes({ notes }: { notes: readonly NotePlace[] }) {
  const words = useWords()
  return (
    <ul className="wall-notes" aria-label={words('fields.notes')}>
      {notes.map((note) => (
        <WallNote key={note.id} note={note} />
      ))}
    </ul>
  )
}

function WallNote({ note }: { note: NotePlace }) {
  const author = useAuthor(note.id)
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
