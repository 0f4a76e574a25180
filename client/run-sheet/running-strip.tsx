/** Where the day is, and one press to the step before or after it: as the remote has it, for whoever sits at the run sheet. */
import { ArrowLeft, ArrowRight, Flag } from 'lucide-react'
import { clockDigits } from '../../shared/facilitation/clock-digits.ts'
import type { Plan } from '../../shared/facilitation/plan-of.ts'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'
import type { StepId } from '../../shared/ids.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { useCommand } from '../live-day/use-command.ts'
import { useServerTime } from '../live-day/use-server-time.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Lateness } from './lateness.tsx'
import type { SheetActs } from './use-sheet-acts.ts'
import './running-strip.css'

export function RunningStrip({ sheet, plan, acts }: { sheet: RunSheet; plan: Plan; acts: SheetActs }) {
  const words = useWords()
  const { press, isPressing } = useCommand()
  const { steps } = sheet
  const at = plan.steps.findIndex(({ status }) => status === 'current')
  const [before, current, after] = [steps[at - 1], steps[at], steps[at + 1]]
  const goTo = (stepId: StepId | null) => {
    if (!isPressing) void press({ act: 'goToStep', stepId })
  }
  return (
    <section className="running-strip" aria-label={words('runSheet.now')}>
      <div className="running-strip-where">
        {current ? (
          <>
            <p className="running-strip-step">
              {words('runSheet.stepOf', { number: at + 1, of: steps.length })}
              <TimeLeft />
            </p>
            <p className="running-strip-title">{current.title}</p>
          </>
        ) : (
          <p className="running-strip-title">{words('runSheet.notBegun')}</p>
        )}
      </div>
      <div className="running-strip-acts">
        {before && (
          <IconButton
            look="quiet"
            label={words('runSheet.previousIs', { title: before.title })}
            icon={<ArrowLeft aria-hidden="true" />}
            aria-disabled={isPressing}
            onClick={() => goTo(before.id)}
          />
        )}
        {after ? (
          <Button look="primary" aria-disabled={isPressing} onClick={() => goTo(after.id)}>
            <span className="running-strip-next">
              {words(current ? 'runSheet.nextIs' : 'runSheet.begin', { title: after.title })}
            </span>
            <ArrowRight aria-hidden="true" />
          </Button>
        ) : (
          current && (
            <Button icon={<Flag aria-hidden="true" />} aria-disabled={isPressing} onClick={() => goTo(null)}>
              {words('runSheet.finish')}
            </Button>
          )
        )}
      </div>
      <Lateness sheet={sheet} plan={plan} acts={acts} />
    </section>
  )
}

/** Of the room's own clock. */
function TimeLeft() {
  const words = useWords()
  const now = useServerTime()
  const timer = useLiveView()?.timer
  if (!timer) return null
  const { leftMs, isOver, isPaused } = timerAt(timer, now)
  const time = clockDigits(leftMs)
  return (
    <span className={isOver ? 'running-strip-over' : undefined} role="timer">
      {words(isOver ? 'runSheet.over' : 'runSheet.left', { time })}
      {isPaused && ` · ${words('runSheet.paused')}`}
    </span>
  )
}
