import { useEffect, useMemo } from 'react'
import { HTMLContainer, stopEventPropagation, useEditor, useIsEditing, useSvgExportContext, useValue } from 'tldraw'
import { noteColours, schoolColour } from '../../shared/canvases/colours.ts'
import { fitSticky } from '../../shared/document/fit-sticky.ts'
import { noteRoot, noteTextOf } from '../../shared/document/layout.ts'
import { whenWritten, type StickyShape } from '../../shared/document/sticky-shape.ts'
import { limits } from '../../shared/limits.ts'
import type { Author } from '../authors/board-authors.ts'
import { sayAuthor } from '../authors/say-author.ts'
import { AtNote } from '../canvases/board-extras.tsx'
import { useBoardDocument, useStepRights } from '../fields/board-document.tsx'
import { SharedText } from '../fields/shared-text.tsx'
import { useTextValue } from '../fields/use-text-value.ts'
import { WritingBadge } from '../fields/writing-badge.tsx'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { VotesAt } from '../votes/votes-at.tsx'
import { useBoardView } from './board-view.tsx'
import './sticky-note.css'

/** A sticky note: paper in one of six colours, an edge in its writer's school's colour, and a text that several people write in. */
export function StickyNote({ shape }: { shape: StickyShape }) {
  const { id, props } = shape
  const editor = useEditor()
  const words = useWords()
  const { doc } = useBoardDocument()
  const { mayWriteInNotes } = useStepRights()
  const { authors } = useBoardView()
  const text = useMemo(() => noteTextOf(doc, id), [doc, id])
  const value = useTextValue(text)
  const isExport = useSvgExportContext() !== null
  const isEditing = useIsEditing(id) && !isExport
  const author = useValue('author', () => authors.find(id), [authors, id])
  const { letters, growY } = fitSticky(value, props)

  // Whoever writes makes the note grow, so that it is one person who says so.
  useEffect(() => {
    if (!isEditing || growY === props.growY) return
    editor.run(() => editor.updateShape<StickyShape>({ id, type: 'sticky', props: { growY } }), { history: 'ignore' })
  }, [editor, id, isEditing, growY, props.growY])

  const finish = () => {
    editor.setEditingShape(null)
    editor.getContainer().focus()
  }

  return (
    <HTMLContainer
      className="sticky"
      style={{
        width: props.w,
        height: props.h + props.growY,
        background: noteColours[props.color],
        borderBottomColor: author ? schoolColour(author.colour) : 'transparent',
        pointerEvents: 'all',
      }}
      onPointerDown={isEditing ? stopEventPropagation : undefined}
      onKeyDownCapture={(event) => {
        // On a phone's keyboard there is no Shift and Enter: there Enter is a new line, and a tap beside the note ends it.
        const isCoarse = editor.getInstanceState().isCoarsePointer
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && !isCoarse)
        if (!isDone || event.nativeEvent.isComposing) return
        // Not further: the editor's own Escape lets go of the note, and that would be a step of its own to undo.
        event.preventDefault()
        event.stopPropagation()
        finish()
      }}
    >
      {isEditing ? (
        <SharedText
          text={text}
          root={noteRoot(id)}
          label={author ? words('board.note.of', { name: author.name }) : words('board.note.label')}
          placeholder={words('board.note.hint')}
          letters={{ largest: letters, smallest: letters }}
          maxLength={limits.noteLength}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- one has just chosen to write in this note
          autoFocus
          onEscape={finish}
          mayEdit={mayWriteInNotes}
          className="sticky-text"
        />
      ) : (
        <div className="sticky-text sticky-still" lang="da" style={{ fontSize: letters }}>
          {value}
        </div>
      )}
      {!isEditing && !isExport && <WritingBadge root={noteRoot(id)} />}
      {!isEditing && <VotesAt item={id} shownOn="canvas" />}
      {!isExport && <AtNote noteId={id} shownOn="canvas" />}
      {!isExport && <StickyAuthor shape={shape} author={author} />}
    </HTMLContainer>
  )
}

/** Who wrote it, from which school and when: on the note that one points at or has chosen, or on all of them. */
function StickyAuthor({ shape, author }: { shape: StickyShape; author: Author | null }) {
  const editor = useEditor()
  const words = useWords()
  const dates = useDates()
  const { showsAuthors, authors } = useBoardView()
  const isShown = useValue(
    'shows author',
    () =>
      !authors.areHidden() &&
      (showsAuthors.get() || editor.getHoveredShapeId() === shape.id || editor.getOnlySelectedShapeId() === shape.id),
    [editor, showsAuthors, authors, shape.id],
  )
  if (!isShown) return null
  const said = sayAuthor({ author, writtenAt: whenWritten(shape.meta) }, words, dates)
  return said && <div className="sticky-author">{said}</div>
}
