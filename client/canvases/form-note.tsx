import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { noteColours, type NoteColour } from '../../shared/canvases/colours.ts'
import { noteRoot, noteTextOf } from '../../shared/document/layout.ts'
import type { NotePlace } from '../../shared/document/notes.ts'
import { limits } from '../../shared/limits.ts'
import { useAuthorSentence } from '../authors/use-author-sentence.ts'
import { useBoardDocument, useStepRights } from '../fields/board-document.tsx'
import { SharedText } from '../fields/shared-text.tsx'
import { useWords } from '../i18n/use-words.ts'
import { VotesAt } from '../votes/votes-at.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { AtNote } from './board-extras.tsx'

/** A sticky note as a slip on the page. */
export function FormNote(props: { note: NotePlace; number: number; remove: (shapeId: string) => void }) {
  const { note, number, remove } = props
  const { doc } = useBoardDocument()
  const { mayWriteInNotes, mayMove } = useStepRights()
  const words = useWords()
  const author = useAuthorSentence(note)
  const authorId = useId()
  const paper = noteColours[note.colour as NoteColour] ?? noteColours.yellow
  return (
    <li className="form-note" data-note={note.id} style={{ background: paper }}>
      <SharedText
        text={noteTextOf(doc, note.id)}
        root={noteRoot(note.id)}
        label={words('fields.noteNumber', { number })}
        describedBy={author ? authorId : undefined}
        placeholder={words('fields.writeHere')}
        maxLength={limits.noteLength}
        fit="page"
        mayEdit={mayWriteInNotes}
      />
      {author && (
        <p className="form-note-author" id={authorId}>
          {author}
        </p>
      )}
      <AtNote noteId={note.id} shownOn="form" />
      <VotesAt item={note.id} shownOn="form" />
      {mayMove && (
        <IconButton
          className="form-note-remove"
          icon={<Trash2 />}
          label={words('fields.removeNote', { number })}
          onClick={() => remove(note.id)}
        />
      )}
    </li>
  )
}
