import { Fragment, useEffect, useRef } from 'react'
import type { Canvas, Phase } from '../../shared/canvases/canvas.ts'
import type { NotePlace } from '../../shared/document/notes.ts'
import type { Language } from '../../shared/languages.ts'
import { useStepRights } from '../fields/board-document.tsx'
import { BelowPart } from './board-extras.tsx'
import { FormField } from './form-field.tsx'
import { FormList } from './form-list.tsx'
import { FormNotes } from './form-notes.tsx'
import { phaseAnchor } from './form-progress.tsx'
import { phaseColours } from './phase-colours.ts'

/** One step of the work: its heading, its fields and rows, and the notes that lie at it on the canvas. */
export function FormPhase(props: {
  canvas: Canvas
  phase: Phase
  language: Language
  notes: readonly NotePlace[]
  /** When this is the step that one is looking at. */
  onReached: (phaseId: string) => void
}) {
  const { canvas, phase, language, notes, onReached } = props
  const { mayAdd } = useStepRights()
  const element = useReached(phase.id, onReached)
  const id = phaseAnchor(phase.id)
  const promptId = `${id}-prompt`
  const fields = canvas.fields.filter((field) => field.phase === phase.id)
  const lists = canvas.lists.filter((list) => list.phase === phase.id)
  // What is asked for alone has its acts beside those for the phase's notes.
  const isAlone = fields.length + lists.length === 1
  return (
    <section
      id={id}
      ref={element}
      className="form-phase"
      aria-labelledby={`${id}-name`}
      style={phaseColours(phase.hue)}
    >
      <header className="form-phase-head">
        <span className="form-sign" aria-hidden="true">
          {phase.sign}
        </span>
        <div>
          <h2 id={`${id}-name`}>{phase.name[language]}</h2>
          <p id={promptId}>{phase.prompt[language]}</p>
        </div>
      </header>
      {fields.map((field) => (
        <Fragment key={field.id}>
          <FormField field={field} language={language} promptId={promptId} />
          {!isAlone && <BelowPart partId={field.id} />}
        </Fragment>
      ))}
      {lists.map((list) => (
        <Fragment key={list.id}>
          <FormList list={list} language={language} />
          {!isAlone && <BelowPart partId={list.id} />}
        </Fragment>
      ))}
      <FormNotes canvas={canvas} phase={phase} notes={notes} mayAdd={mayAdd}>
        {isAlone && [...fields, ...lists].map(({ id: partId }) => <BelowPart key={partId} partId={partId} />)}
      </FormNotes>
    </section>
  )
}

/** Calls back when the section crosses the upper third of the window. */
function useReached(phaseId: string, onReached: (phaseId: string) => void) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onReached(phaseId)
      },
      { rootMargin: '-30% 0px -69% 0px' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [phaseId, onReached])
  return element
}
