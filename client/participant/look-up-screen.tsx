/**
 * "Kig op": a calm screen over everything while the facilitator has the room's ears. What is behind it stays as it was, half a word too;
 * it only can't be reached. Whoever holds the remote is not stopped by it.
 */
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { isLed } from './guidance.ts'
import { TimerInCalm } from './timer-in-calm.tsx'
import './look-up-screen.css'

export function LookUpScreen() {
  const view = useLiveDay()?.view
  const pause = view && isLed(view) ? view.pause : null
  return pause && createPortal(<Calm name={pause.by.name} />, document.body)
}

function Calm({ name }: { name: string }) {
  const words = useWords()
  const screen = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const calm = screen.current
    return calm ? standBefore(calm) : undefined
  }, [])
  return (
    <div ref={screen} className="look-up" role="alertdialog" aria-modal="true" aria-labelledby="look-up" tabIndex={-1}>
      <svg className="look-up-sun" viewBox="0 0 200 100" aria-hidden="true">
        <path className="look-up-glow" d="M0 100 A100 100 0 0 1 200 100 Z" />
        <path d="M40 100 A60 60 0 0 1 160 100 Z" />
      </svg>
      <div className="look-up-words">
        <h1 id="look-up">{words('participant.lookUp')}</h1>
        <p>{words('participant.lookUpText', { name })}</p>
        <p className="look-up-safe">{words('participant.lookUpSafe')}</p>
        <TimerInCalm />
      </div>
    </div>
  )
}

/** Takes the focus, shuts off all that is behind, also what comes while it stands; the answer gives both back. */
function standBefore(calm: HTMLElement): () => void {
  const before = document.activeElement
  const shut = new Set<Element>()
  const shutOff = () => {
    for (const element of document.body.children) {
      if (element === calm || shut.has(element) || element.hasAttribute('inert')) continue
      element.setAttribute('inert', '')
      shut.add(element)
    }
  }
  shutOff()
  const watch = new MutationObserver(shutOff)
  watch.observe(document.body, { childList: true })
  // There is nothing to go to: the focus stays.
  const stay = (event: KeyboardEvent) => {
    if (event.key === 'Tab') event.preventDefault()
  }
  calm.addEventListener('keydown', stay)
  calm.focus()
  return () => {
    watch.disconnect()
    calm.removeEventListener('keydown', stay)
    for (const element of shut) element.removeAttribute('inert')
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}
