import { useState } from 'react'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { useBoardDocument } from '../fields/board-document.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { FormNotes } from './form-notes.tsx'
import { FormPhase } from './form-phase.tsx'
import { FormProgress } from './form-progress.tsx'
import { useNotes } from './use-notes.ts'
import './board-form.css'

/**
 * The board as an ordinary page: the same texts, live, in the order of work. What the canvas is to the eye and the pointer, this is to
 * a phone, a keyboard and a screen reader.
 */
export function BoardForm({ canvas }: { canvas: Canvas }) {
  const { language } = useLanguage()
  const words = useWords()
  const { mayEdit } = useBoardDocument()
  const notes = useNotes(canvas)
  const [current, setCurrent] = useState<string | null>(canvas.phases[0]?.id ?? null)
  const elsewhere = notes.filter(({ place }) => place === null)
  const hasPhases = canvas.phases.length > 0
  return (
    <div className="board-form" lang={language}>
      {hasPhases && <FormProgress canvas={canvas} language={language} current={current} />}
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
            <FormNotes canvas={canvas} phase={null} notes={elsewhere} mayAdd={mayEdit && !hasPhases} />
          </section>
        )}
      </div>
    </div>
  )
}
