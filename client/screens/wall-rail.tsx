/** What stands beside a field on the wall: the time, what is to be done, and the way in. Nothing at all when there is nothing to say. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { Step } from '../../shared/facilitation/run-sheet.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { spacedCode, spokenAddress } from '../workshops/join-code.ts'
import { QrCode } from '../workshops/qr-code.tsx'
import { useWayIn } from './way-in.tsx'
import { WallTimer } from './wall-timer.tsx'
import './wall-rail.css'

/** `onTooLong`: whether the instruction has more words than there is room for here, and has to be a page of its own. */
export function WallRail(props: {
  onTooLong?: (isTooLong: boolean) => void
  /** Which page that is, from 0, while another is shown. */
  taskPage?: number | null
  /** What the wall says already: it needs no saying beside it. */
  said?: readonly string[]
}) {
  const { onTooLong, taskPage = null, said = [] } = props
  const words = useWords()
  const view = useLiveView()
  const wayIn = useWayIn()
  const timer = view?.timer ?? null
  const step = unsaid(view?.step?.step ?? null, said)
  if (!timer && !step && !wayIn) return null
  return (
    <aside className="wall-rail" aria-label={words('screens.beside')}>
      {timer && <WallTimer timer={timer} />}
      {step && (
        <StepBeside
          key={`${step.id}/${step.title}/${step.instruction}`}
          title={step.title}
          instruction={step.instruction}
          taskPage={taskPage}
          onTooLong={onTooLong}
        />
      )}
      {wayIn && (
        <figure className="wall-way-in">
          <figcaption>
            {words('screens.joinWith')} <strong>{spacedCode(wayIn.code)}</strong>
          </figcaption>
          <QrCode text={wayIn.url} label={words('workshops.qrAlt', { address: spokenAddress(wayIn.url) })} />
        </figure>
      )}
    </aside>
  )
}

function unsaid(step: Step | null, said: readonly string[]): Pick<Step, 'id' | 'title' | 'instruction'> | null {
  if (!step) return null
  const [title, instruction] = [step.title, step.instruction].map((text) => (said.includes(text) ? '' : text))
  return title || instruction ? { id: step.id, title: title ?? '', instruction: instruction ?? '' } : null
}

function StepBeside(props: {
  title: string
  instruction: string
  taskPage: number | null
  onTooLong: ((isTooLong: boolean) => void) | undefined
}) {
  const { title, instruction, taskPage, onTooLong } = props
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [isTooLong, setTooLong] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      const isLong = element.scrollHeight > element.clientHeight + 1
      setTooLong(isLong)
      onTooLong?.(isLong)
    }
    look()
    const resized = new ResizeObserver(look)
    resized.observe(element)
    return () => {
      resized.disconnect()
      onTooLong?.(false)
    }
  }, [onTooLong])
  return (
    <div ref={box} className="wall-step">
      {title && <h2>{title}</h2>}
      {isTooLong && taskPage !== null && <p>{words('screens.taskOnPage', { page: taskPage + 1 })}</p>}
      {instruction && <p className={isTooLong ? 'wall-step-long' : ''}>{instruction}</p>}
    </div>
  )
}
