/** The remote's acts on the day's course: which step, and the clock. */
import { RoundId } from '../ids.ts'
import type { Acts } from './act-outcome.ts'
import { refuse } from './act-outcome.ts'
import type { LiveState, Timer } from './live-state.ts'
import { findStep, goalOfStep } from './room-facts.ts'
import { roundsAtStep } from './rounds.ts'
import { addTime, pauseTimer, resumeTimer, startTimer } from './timer.ts'

type StepAct = 'goToStep' | 'startTimer' | 'addTime' | 'pauseTimer' | 'resumeTimer' | 'stopTimer' | 'declineTime'

export const stepActs: Acts<StepAct> = {
  goToStep(state, { stepId }, { by, now, facts, newId }) {
    if (stepId === (state.step?.id ?? null)) return 'same'
    const step = stepId === null ? null : (findStep(facts.runSheet, stepId)?.step ?? null)
    if (stepId !== null && !step) return refuse('notFound')
    const goal = step && goalOfStep(step)
    const numbered = { by, at: now, number: state.version + 1 }
    return {
      step: step && { id: step.id, by, at: now },
      timer: step?.minutes ? startTimer(step.minutes, by, now) : null,
      timeRequests: [],
      summons: goal && { ...numbered, goal },
      control: state.control?.goal && goal ? { ...state.control, ...numbered, goal } : state.control,
      spotlight: null,
      stepRights: null,
      rounds: roundsAtStep(state.rounds, step, { by, now, id: RoundId.parse(newId()) }),
      screens: state.screens.map((screen) => (screen.shows.kind === 'follow' ? { ...screen, page: 0 } : screen)),
    }
  },

  startTimer: (_, { minutes }, { by, now }) => ({ timer: startTimer(minutes, by, now), timeRequests: [] }),
  stopTimer: ({ timer }) => (timer ? { timer: null, timeRequests: [] } : 'same'),
  pauseTimer: (state, _, { now }) => changeTimer(state, (timer) => pauseTimer(timer, now)),
  resumeTimer: (state, _, { now }) => changeTimer(state, (timer) => resumeTimer(timer, now)),
  addTime(state, { minutes }, { now }) {
    const changed = changeTimer(state, (timer) => addTime(timer, minutes, now))
    return typeof changed === 'object' && minutes > 0 ? { ...changed, timeRequests: [] } : changed
  },

  declineTime({ timeRequests }, { boardId }) {
    const left = timeRequests.filter((request) => request.boardId !== boardId)
    return left.length === timeRequests.length ? 'same' : { timeRequests: left }
  },
}

function changeTimer(
  { timer }: LiveState,
  change: (timer: Timer) => Timer,
): 'same' | { refused: 'noTimer' } | { timer: Timer } {
  if (!timer) return { refused: 'noTimer' }
  const changed = change(timer)
  return changed === timer ? 'same' : { timer: changed }
}
