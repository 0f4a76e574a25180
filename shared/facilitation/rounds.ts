/** Rounds of private writing: at most one is open; none is forgotten before it was revealed. */
import type { CanvasId } from '../canvases/canvas-id.ts'
import type { BoardId, RoundId, StepId } from '../ids.ts'
import { bounds } from './bounds.ts'
import type { Doer, Round } from './live-state.ts'
import type { Step } from './run-sheet.ts'

export interface RoundTarget {
  stepId: StepId | null
  canvas: CanvasId
  fieldId: string
  boardId: BoardId | null
}

interface Opening {
  by: Doer
  now: number
  id: RoundId
}

/** The rounds with this one open: one that was written in the same place and not revealed goes on. Null: there is no room for another. */
export function openRound(rounds: readonly Round[], target: RoundTarget, { by, now, id }: Opening): Round[] | null {
  const earlier = rounds.find((round) => isUnrevealed(round) && isSamePlace(round, target))
  const closed = closeRounds(rounds)
  if (earlier) return closed.map((round) => (round.id === earlier.id ? { ...round, status: 'open' } : round))
  const kept = makeRoom(closed)
  if (!kept) return null
  return [...kept, { ...target, by, at: now, id, status: 'open', withNames: false, piled: false }]
}

/** As it is when the room comes to a step. A step whose round has been revealed is not asked again. */
export function roundsAtStep(rounds: readonly Round[], step: Step | null, opening: Opening): Round[] {
  const closed = closeRounds(rounds)
  if (!step || step.writing !== 'private' || step.canvas === null || step.fieldId === null) return closed
  if (rounds.some(({ stepId, status }) => stepId === step.id && status !== 'open' && status !== 'closed')) return closed
  const target = { stepId: step.id, canvas: step.canvas, fieldId: step.fieldId, boardId: null }
  return openRound(closed, target, opening) ?? closed
}

export const closeRounds = (rounds: readonly Round[]): Round[] =>
  rounds.map((round) => (round.status === 'open' ? { ...round, status: 'closed' } : round))

const isUnrevealed = ({ status }: Round): boolean => status === 'open' || status === 'closed'
const isSamePlace = (round: Round, target: RoundTarget): boolean =>
  round.canvas === target.canvas && round.fieldId === target.fieldId && round.boardId === target.boardId

function makeRoom(rounds: readonly Round[]): readonly Round[] | null {
  if (rounds.length < bounds.rounds) return rounds
  const oldest = rounds.find(({ status }) => status === 'revealed')
  return oldest ? rounds.filter((round) => round !== oldest) : null
}
