import { useState } from 'react'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { phaseOfRoot } from '../../shared/document/text-roots.ts'
import { useWritingRoots } from '../fields/writing.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { CanvasMarks } from './canvas-marks.tsx'
import { CanvasPhase } from './canvas-phase.tsx'
import { keptPresses } from './kept-presses.ts'
import { useCanvasLayout } from './use-rows.ts'
import './canvas-surface.css'

export interface CanvasSurfaceProps {
  canvas: Canvas
  /** A picture: nothing can be written in or pressed. */
  still?: boolean
  /** False while the pointer is for something else, e.g. the pen: then the surface lets everything through. */
  takesPointer?: boolean
}

/** The whole canvas at 100 %, with its texts. Its size is that of `layOutBoard`; whoever shows it scales it. */
export function CanvasSurface({ canvas, still = false, takesPointer = true }: CanvasSurfaceProps) {
  const { language } = useLanguage()
  const layout = useCanvasLayout(canvas)
  const [ownPhase, setOwnPhase] = useState<string | null>(null)
  const busy = useBusyPhases(canvas, still ? null : ownPhase)
  const { w, h } = layout.size
  return (
    <section
      className={`canvas-surface${takesPointer && !still ? ' canvas-surface-reachable' : ''}`}
      style={{ width: w, height: h }}
      aria-label={canvas.name[language]}
      {...keptPresses}
    >
      <CanvasMarks canvas={canvas} layout={layout} language={language} busy={busy} />
      {canvas.phases.map((phase) => (
        <CanvasPhase
          key={phase.id}
          canvas={canvas}
          phase={phase}
          layout={layout}
          language={language}
          still={still}
          onWork={setOwnPhase}
        />
      ))}
    </section>
  )
}

/** One's own phase and those in which others write. */
function useBusyPhases(canvas: Canvas, ownPhase: string | null): ReadonlySet<string> {
  const others = useWritingRoots().map((root) => phaseOfRoot(canvas, root))
  return new Set([ownPhase, ...others].filter((phase) => phase !== null))
}
