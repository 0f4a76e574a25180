import { StickyNote } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Canvas, Phase } from '../../shared/canvases/canvas.ts'
import type { NotePlace } from '../../shared/document/notes.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { FormNote } from './form-note.tsx'
import { useNoteActs } from './use-note-acts.ts'
import './form-notes.css'

/** The notes that lie at a phase on the canvas, and the way to add one there. */
export function FormNotes(props: {
  canvas: Canvas
  /** Null: on the board as a whole. */
  phase: Phase | null
  notes: readonly NotePlace[]
  mayAdd: boolean
  /** What else one may do there, beside the way to add one. */
  children?: ReactNode
}) {
  const { canvas, phase, notes, mayAdd, children } = props
  const { language } = useLanguage()
  const words = useWords()
  const acts = useNoteActs(canvas)
  const list = useRef<HTMLUListElement>(null)
  const added = useRef<string | null>(null)
  useEffect(() => {
    if (added.current === null) return
    const text = list.current?.querySelector(`[data-note="${CSS.escape(added.current)}"] textarea`)
    if (!(text instanceof HTMLElement)) return
    added.current = null
    text.focus()
  })
  const where = phase?.name[language]
  return (
    <div className="form-notes">
      {notes.length > 0 && (
        <ul ref={list} aria-label={where ? words('fields.notesAt', { place: where }) : words('fields.notes')}>
          {notes.map((note, index) => (
            <FormNote key={note.id} note={note} number={index + 1} remove={acts.remove} />
          ))}
        </ul>
      )}
      <div className="form-note-acts">
        {mayAdd && (
          <Button
            look="plain"
            className="form-add-note"
            icon={<StickyNote aria-hidden="true" />}
            onClick={() => {
              added.current = acts.add(phase?.id ?? null)
            }}
          >
            {words('fields.addNote')}
            {where && <span className="unseen"> {words('fields.addNoteAt', { place: where })}</span>}
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}
