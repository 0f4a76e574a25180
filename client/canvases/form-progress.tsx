import { useEffect, useRef } from 'react'
import { Check } from 'lucide-react'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { phaseOfRoot } from '../../shared/document/text-roots.ts'
import type { Language } from '../../shared/languages.ts'
import { useWritingRoots } from '../fields/writing.ts'
import { useWords } from '../i18n/use-words.ts'
import { phaseColours } from './phase-colours.ts'
import { useFilledPhases } from './use-filled-phases.ts'
import './form-progress.css'

export const phaseAnchor = (phaseId: string): string => `phase-${phaseId}`

/** The steps of the work as a way through the page: where one is, what has something written in it, where somebody writes now. */
export function FormProgress(props: { canvas: Canvas; language: Language; current: string | null }) {
  const { canvas, language, current } = props
  const words = useWords()
  const filled = useFilledPhases(canvas)
  const busy = new Set(useWritingRoots().map((root) => phaseOfRoot(canvas, root)))
  const list = useRef<HTMLOListElement>(null)

  // On a phone the steps are wider than the window: the present one is kept in sight, without moving the page.
  useEffect(() => {
    if (!list.current || current === null) return
    const step = list.current.querySelector<HTMLElement>(`[href="#${phaseAnchor(current)}"]`)
    if (!step) return
    list.current.scrollTo({ left: step.offsetLeft - list.current.clientWidth / 2 + step.clientWidth / 2 })
  }, [current])

  return (
    <nav className="form-progress" aria-label={words('fields.steps')}>
      <ol ref={list}>
        {canvas.phases.map(({ id, sign, name, hue }) => (
          <li key={id} style={phaseColours(hue)}>
            <a href={`#${phaseAnchor(id)}`} aria-current={id === current ? 'step' : undefined}>
              <span className="form-progress-sign" aria-hidden="true">
                {sign}
                {filled.has(id) && <Check className="form-progress-check" />}
              </span>
              <span className="form-progress-name">{name[language]}</span>
              {filled.has(id) && <span className="unseen">, {words('fields.hasText')}</span>}
              {busy.has(id) && (
                <>
                  <span className="form-progress-busy" aria-hidden="true" />
                  <span className="unseen">, {words('fields.someoneWrites')}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
