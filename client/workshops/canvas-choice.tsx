import { Check } from 'lucide-react'
import { useId } from 'react'
import { allCanvases } from '../../shared/canvases/all.ts'
import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { CanvasFigure } from './canvas-figure.tsx'
import './choices.css'

/** The canvases by their figures: any number of them, or exactly one (`single`). */
export function CanvasChoice({
  label,
  hint,
  chosen,
  onChange,
  single = false,
}: {
  label: string
  hint?: string
  chosen: ReadonlySet<CanvasId>
  onChange: (chosen: ReadonlySet<CanvasId>) => void
  single?: boolean
}) {
  const { language } = useLanguage()
  const name = useId()
  const toggle = (id: CanvasId) => {
    if (single) return onChange(new Set([id]))
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset className="canvas-choice">
      <legend className="field-label">{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="canvas-choice-list">
        {allCanvases.map((canvas) => (
          <label key={canvas.id} className="canvas-option" title={canvas.purpose[language]}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={name}
              checked={chosen.has(canvas.id)}
              onChange={() => toggle(canvas.id)}
            />
            <span className="canvas-option-figure">
              <CanvasFigure canvas={canvas} />
              <span className="canvas-option-tick" aria-hidden="true">
                <Check />
              </span>
            </span>
            <span className="canvas-option-name">{canvas.name[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
