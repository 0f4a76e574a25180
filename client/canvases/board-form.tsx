import { useEffect, useRef, useState } from 'react'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { AuthorsHere } from '../authors/authors-here.tsx'
import { useBoardDocument, useStepRights } from '../fields/board-document.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { layOutBoard } from '../../shared/document/lay-out-board.ts'
import { formHandle } from './form-handle.ts'
import { FormNotes } from './form-notes.tsx'
import { FormPhase } from './form-phase.tsx'
import { FormProgress } from './form-progress.tsx'
import { useNotes } from './use-notes.ts'
import { useTellPlace } from './use-tell-place.ts'
import type { ViewHandle } from './view-handle.ts'
import './board-form.css'

/**
 * The board as an ordinary page: the same texts, live, in the order of work. What the canvas is to the eye and the pointer, this is to
 * a phone, a keyboard and a screen reader.
 */
export function BoardForm({
  canvas,
  onReady,
}: {
  canvas: Canvas
  /** Called with the handle when the form is on screen, and with null when it is no more. */
  onReady?: (handle: ViewHandle | null) => void
}) {
  const form = useRef<HTMLDivElement>(null)
  const { doc } = useBoardDocument()
  useEffect(() => {
    if (!form.current) return
    onReady?.(formHandle({ canvas, form: form.current, layout: () => layOutBoard(canvas, doc) }))
    return () => onReady?.(null)
  }, [canvas, doc, onReady])
  const { language } = useLanguage()
  const words = useWords()
  const { mayAdd } = useStepRights()
  const notes = useNotes(canvas)
  const [current, setCurrent] = useState<string | null>(canvas.phases[0]?.id ?? null)
  useTellPlace(canvas, current)
  const elsewhere = notes.filter(({ place }) => place === null)
  const hasPhases = canvas.phases.length > 0
  return (
    <div className="board-form" lang={language} ref={form}>
      {hasPhases && <FormProgress canvas={canvas} language={language} current={current} />}
      <AuthorsHere>
        <div className="board-form-phases">
          {canvas.phases.map((phase) => (
            <FormPhase
              key={phase.id}
              canvas={canvas}
              phase={phase}
              language={language}
              notes={notes.filter(({ place }) => place === phase.id)}
              onReached={setCurrent}
            />
          ))}
          {(!hasPhases || elsewhere.length > 0) && (
            <section className="form-phase form-phase-loose" aria-labelledby="form-loose-notes">
              <h2 id="form-loose-notes">{words(hasPhases ? 'fields.otherNotes' : 'fields.notes')}</h2>
              {elsewhere.length === 0 && <p className="form-empty">{words('fields.noNotes')}</p>}
              <FormNotes canvas={canvas} phase={null} notes={elsewhere} mayAdd={mayAdd && !hasPhases} />
            </section>
          )}
        </div>
      </AuthorsHere>
    </div>
  )
}
