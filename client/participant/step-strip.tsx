/** What the room is at: the step, what to do in it, and what may be done. Above the board on every screen; its field says it again. */
import { ChevronDown, LocateFixed } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useQuery } from '@tanstack/react-query'
import { findCanvas } from '../../shared/canvases/all.ts'
import { goalOfStep } from '../../shared/facilitation/room-facts.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { workshopBoardsQuery } from '../workshops/workshop-queries.ts'
import { boardOfGoal, isLed } from './guidance.ts'
import { rightsSentences } from './rights-sentences.ts'
import './step-strip.css'

export function StepStrip() {
  const view = useLiveDay()?.view
  if (!view) return null
  const isLimited = isLed(view) && !view.control
  return (
    <>
      {view.step && <Strip key={view.step.step.id} view={view} step={view.step} />}
      {isLimited && <RightsLine view={view} />}
    </>
  )
}

function Strip({ view, step }: { view: LiveView; step: NonNullable<LiveView['step']> }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const { title, instruction, minutes } = step.step
  const place = words('participant.step.place', { number: step.number, of: step.of })
  return (
    <section className="step-strip" aria-label={words('participant.step.label')} data-open={isOpen}>
      <p className="step-strip-head" aria-live="polite">
        <span className="step-strip-number">{place}</span> <strong className="step-strip-title">{title}</strong>
        {minutes !== null && (
          <span className="step-strip-minutes">{words('participant.step.minutes', { count: minutes })}</span>
        )}
      </p>
      {instruction && <p className="step-strip-text">{instruction}</p>}
      <div className="step-strip-acts">
        {instruction && (
          <Button
            look="plain"
            size="small"
            className="step-strip-more"
            aria-expanded={isOpen}
            icon={<ChevronDown aria-hidden="true" />}
            onClick={() => setOpen(!isOpen)}
          >
            {words(isOpen ? 'participant.step.less' : 'participant.step.more')}
          </Button>
        )}
        <WayToField view={view} step={step} />
        {isOpen && (
          <Link href={`/workshops/${view.workshop.id}/programme`} className="button button-plain button-small">
            {words('runSheet.toProgramme')}
          </Link>
        )}
      </div>
    </section>
  )
}

/** To the step's field, here or on one's own board. */
function WayToField({ view, step: { step } }: { view: LiveView; step: NonNullable<LiveView['step']> }) {
  const words = useWords()
  const { language } = useLanguage()
  const shown = useBoardOnScreen()
  const goal = goalOfStep(step)
  const isHere = shown !== null && shown.canvas.id === step.canvas
  const boards = useQuery({ ...workshopBoardsQuery(view.workshop.id), enabled: goal !== null && !isHere })
  if (!goal) return null
  if (isHere) {
    if (step.fieldId === null) return null
    return (
      <Button
        look="plain"
        size="small"
        icon={<LocateFixed aria-hidden="true" />}
        onClick={() => shown.handle?.goTo(goal.place, { focus: true })}
      >
        {words('participant.step.showField')}
      </Button>
    )
  }
  const boardId = boardOfGoal(goal, { boards: boards.data ?? [], schoolId: view.schoolId, here: null })
  const canvas = step.canvas && findCanvas(step.canvas)
  if (!boardId || !canvas) return null
  return (
    <Link href={`/boards/${boardId}`} className="button button-plain button-small">
      {words('participant.step.toBoard', { canvas: canvas.name[language] })}
    </Link>
  )
}

/** In words what may not be done now: nobody finds it out by trying. */
function RightsLine({ view }: { view: LiveView }) {
  const words = useWords()
  const { language } = useLanguage()
  const shown = useBoardOnScreen()
  const said = shown?.mayEdit ? rightsSentences(view.rights, words, language).join(' ') : ''
  return (
    <>
      <output className="unseen">{said}</output>
      {said && (
        <p className="rights-line" aria-hidden="true">
          {said}
        </p>
      )}
    </>
  )
}
