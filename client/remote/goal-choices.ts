/** Where everyone can be brought from here: to what one sees, to the step's field, to their own board of a canvas, to a common board. */
import { findCanvas } from '../../shared/canvases/all.ts'
import type { Goal, Place } from '../../shared/facilitation/place.ts'
import { goalOfStep } from '../../shared/facilitation/room-facts.ts'
import type { BoardId } from '../../shared/ids.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { sayGoal, type Speaker } from './say-goal.ts'
import { useBoardsOfDay, useSpeaker, type DayInHand } from './use-remote.ts'

export interface GoalChoice {
  key: string
  label: string
  /** Asked when it is chosen: one may have moved since. */
  goal: () => Goal
  /** Where that leads, in words, where the label doesn't say it. */
  where?: () => string
}

export function useGoalChoices(day: DayInHand): GoalChoice[] {
  const { boards } = useBoardsOfDay(day)
  const speaker = useSpeaker(boards)
  const { words, language } = speaker
  const shown = useBoardOnScreen()
  const step = day.view.step?.step
  const ofStep = step ? goalOfStep(step) : null
  const canvases = [...new Set(boards.flatMap(({ canvas, schoolId }) => (schoolId === null ? [] : [canvas])))]
  const ownBoards = canvases.map((canvas): GoalChoice => {
    const goal: Goal = { kind: 'own', canvas, place: null }
    return {
      key: canvas,
      label: words('remote.stepField', { place: findCanvas(canvas)?.name[language] }),
      goal: () => goal,
    }
  })
  const common = boards
    .filter(({ schoolId, id }) => schoolId === null && id !== shown?.page.board.id)
    .map(({ id, title }): GoalChoice => ({ key: id, label: title, goal: () => onBoard(id, null) }))
  return [
    ...(shown ? [whatISee(() => onBoard(shown.page.board.id, shown.handle?.place() ?? null), speaker)] : []),
    ...(ofStep?.place ? [{ key: 'step', label: capital(sayGoal(ofStep, speaker)), goal: () => ofStep }] : []),
    ...ownBoards,
    ...common,
  ]
}

const onBoard = (boardId: BoardId, place: Place | null): Goal => ({ kind: 'board', boardId, place })

function whatISee(goal: () => Goal, speaker: Speaker): GoalChoice {
  const where = () => capital(sayGoal(goal(), speaker))
  return { key: 'here', label: speaker.words('remote.whatISee'), goal, where }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
