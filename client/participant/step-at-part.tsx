import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { ShownOn } from '../canvases/board-extras.tsx'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { useRoomForStep } from './room-for-step.ts'
import './step-at-part.css'

type StepShown = NonNullable<LiveView['step']>

/** The step's instruction, at the field that it is about. */
export function StepAtPart({ partId, shownOn }: { partId: string; shownOn: ShownOn }) {
  const step = useLiveView()?.step
  const canvas = useBoardOnScreen()?.canvas
  if (!step || !canvas || step.step.fieldId !== partId || step.step.canvas !== canvas.id) return null
  if (shownOn === 'canvas') return <StepOnCanvas step={step} canvas={canvas} partId={partId} />
  return (
    <div className="step-at-part step-at-part-form">
      <Instruction step={step} />
    </div>
  )
}

/** As long as there is room: notes that lie in the field come before what was to be done there, which still stands above the board. */
function StepOnCanvas({ step, canvas, partId }: { step: StepShown; canvas: Canvas; partId: string }) {
  const room = useRoomForStep(canvas, partId)
  if (room?.isTaken) return null
  return (
    <div className="step-at-part step-at-part-canvas">
      <Instruction step={step} lines={room?.lines} />
    </div>
  )
}

function Instruction({ step: { number, step }, lines }: { step: StepShown; lines?: number | undefined }) {
  const words = useWords()
  return (
    <p className={lines === undefined ? undefined : 'step-at-part-lines'} style={{ WebkitLineClamp: lines }}>
      <strong>{words('participant.step.atField', { number, title: step.title })}</strong>
      {step.instruction && <span className="step-at-part-text"> {step.instruction}</span>}
    </p>
  )
}
