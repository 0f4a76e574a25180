import { useId } from 'react'
import { paintColour } from '../../shared/canvases/colours.ts'
import type { Canvas, Phase } from '../../shared/canvases/canvas.ts'
import type { CanvasLayout } from '../../shared/canvases/lay-out-canvas.ts'
import type { Language } from '../../shared/languages.ts'
import { CanvasField } from './canvas-field.tsx'
import { CanvasHead } from './canvas-head.tsx'
import { CanvasList } from './canvas-list.tsx'
import { phaseColours } from './phase-colours.ts'

/** What one does together at one time: its name, its prompt, and where to write. */
export function CanvasPhase(props: {
  canvas: Canvas
  phase: Phase
  layout: CanvasLayout
  language: Language
  still: boolean
  onWork: (phase: string | null) => void
}) {
  const { canvas, phase, layout, language, still, onWork } = props
  const id = useId()
  const ids = { name: `${id}-name`, prompt: `${id}-prompt` }
  const onFocusChange = (isFocused: boolean) => onWork(isFocused ? phase.id : null)
  return (
    <section
      className="canvas-phase"
      aria-labelledby={ids.name}
      style={{ ...phaseColours(phase.hue), color: paintColour({ hue: phase.hue, tone: 'ink' }) }}
    >
      <CanvasHead
        head={{ ...phase.head, y: phase.head.y + layout.shifts[phase.id]! }}
        name={phase.name[language]}
        prompt={phase.prompt[language]}
        ids={ids}
        level={2}
      />
      {canvas.fields
        .filter((field) => field.phase === phase.id)
        .map((field) => (
          <CanvasField
            key={field.id}
            field={field}
            layout={layout}
            language={language}
            still={still}
            promptId={ids.prompt}
            isPhasePromptSeen={phase.head.showsPrompt}
            onFocusChange={onFocusChange}
          />
        ))}
      {canvas.lists
        .filter((list) => list.phase === phase.id)
        .map((list) => (
          <CanvasList
            key={list.id}
            list={list}
            layout={layout.lists[list.id]!}
            language={language}
            still={still}
            onFocusChange={onFocusChange}
          />
        ))}
    </section>
  )
}
