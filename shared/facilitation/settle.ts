/** The next live state: what an act changes, and what follows from it. */
import { LiveState } from './live-state.ts'
import type { RoomFacts } from './room-facts.ts'
import { findStep } from './room-facts.ts'
import { rightsOf } from './step-rights.ts'

export interface Moment {
  facts: RoomFacts
  now: number
}

/** With the next version, without what belongs to boards and steps that are gone, and with the rights that now hold. */
export function settle(state: LiveState, change: Partial<LiveState>, { facts, now }: Moment): LiveState {
  const next = withoutTheGone({ ...state, ...change }, facts)
  const rights = rightsOf(next, facts)
  const isSame = JSON.stringify(rights) === JSON.stringify(state.rights.now)
  return {
    ...next,
    version: state.version + 1,
    rights: isSame ? state.rights : { now: rights, before: state.rights.now, changedAt: now },
  }
}

/** The same state when nothing of it has been lost or limited anew by what happened outside: boards deleted, steps rewritten. */
export function keepTrue(state: LiveState, moment: Moment): LiveState {
  const settled = settle(state, {}, moment)
  return JSON.stringify({ ...settled, version: state.version }) === JSON.stringify(state) ? state : settled
}

/** Boards may have been deleted and steps taken out since the state was made. */
export function withoutTheGone(state: LiveState, { boards, runSheet }: RoomFacts): LiveState {
  const isHere = ({ boardId }: { boardId: LiveState['hands'][number]['boardId'] }) => boards.has(boardId)
  return {
    ...state,
    step: state.step && findStep(runSheet, state.step.id) ? state.step : null,
    spotlight: state.spotlight && isHere(state.spotlight) ? state.spotlight : null,
    hands: state.hands.filter(isHere),
    timeRequests: state.timeRequests.filter(isHere),
    whispers: state.whispers.filter(isHere),
    vote: state.vote && { ...state.vote, results: state.vote.results.filter(isHere) },
  }
}
