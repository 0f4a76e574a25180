import type { ShownOn } from '../canvases/board-extras.tsx'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import './step-at-part.css'

/** The step's instruction, at the field that it is about. */
export function StepAtPart({ partId, shownOn }: { partId: string; shownOn: ShownOn }) {
  const words = useWords()
  const view = useLiveView()
  const canvas = useBoardOnScreen()?.canvas.id
  const step = view?.step
  if (!step || step.step.fieldId !== partId || step.step.canvas !== canvas) return null
  const { title, instruction } = step.step
  return (
    <div className={`step-at-part step-at-part-${shownOn}`}>
      <p>
        <strong>{words('participant.step.atField', { number: step.number, title })}</strong>
        {instruction && <span className="step-at-part-text"> {instruction}</span>}
      </p>
    </div>
  )
}
