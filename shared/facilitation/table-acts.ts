/** What a table itself does to the live state: asks for help or for time, and puts a whisper away. For those who may edit its board. */
import type { BoardId, ScreenId, WhisperId } from '../ids.ts'
import { bounds } from './bounds.ts'
import type { Doer, LiveState, VoteResult, Vote } from './live-state.ts'
import { settle, type Moment } from './settle.ts'

interface ByTable extends Moment {
  by: Doer
}

/** A hand that is up stays where it is in the queue. */
export function raiseHand(state: LiveState, boardId: BoardId, context: ByTable): LiveState {
  const cry = cryOf(boardId, context)
  if (!cry || state.hands.some((hand) => hand.boardId === boardId)) return state
  return settle(state, { hands: [...state.hands, cry] }, context)
}

export function lowerHand(state: LiveState, boardId: BoardId, moment: Moment): LiveState {
  if (!state.hands.some((hand) => hand.boardId === boardId)) return state
  return settle(state, { hands: state.hands.filter((hand) => hand.boardId !== boardId) }, moment)
}

/** Null when no timer is there to be prolonged. */
export function askForTime(state: LiveState, boardId: BoardId, context: ByTable): LiveState | null {
  if (!state.timer) return null
  const cry = cryOf(boardId, context)
  if (!cry || state.timeRequests.some((request) => request.boardId === boardId)) return state
  return settle(state, { timeRequests: [...state.timeRequests, cry] }, context)
}

/** Null when there is no such whisper on that board. */
export function putWhisperAway(
  state: LiveState,
  boardId: BoardId,
  whisperId: WhisperId,
  moment: Moment,
): LiveState | null {
  const left = state.whispers.filter((whisper) => whisper.id !== whisperId || whisper.boardId !== boardId)
  return left.length === state.whispers.length ? null : settle(state, { whispers: left }, moment)
}

function cryOf(boardId: BoardId, { by, now, facts }: ByTable) {
  const board = facts.boards.get(boardId)
  return board ? { by, at: now, boardId, schoolId: board.schoolId } : null
}

/** A screen has been paired. Null: there is no room for another. */
export function addScreen(state: LiveState, screen: { id: ScreenId; name: string }, moment: Moment): LiveState | null {
  if (state.screens.length >= bounds.screens) return null
  const added = { ...screen, shows: { kind: 'follow' as const }, page: 0, pairedAt: moment.now }
  return settle(state, { screens: [...state.screens, added] }, moment)
}

/** The screen itself doesn't want to be one any more. */
export function removeScreen(state: LiveState, screenId: string, moment: Moment): LiveState {
  const screens = state.screens.filter(({ id }) => id !== screenId)
  return screens.length === state.screens.length ? state : settle(state, { screens }, moment)
}

/** The server has laid the round's notes on the boards. */
export const markRevealed = (state: LiveState, roundId: string, moment: Moment): LiveState =>
  settle(
    state,
    { rounds: state.rounds.map((round) => (round.id === roundId ? { ...round, status: 'revealed' as const } : round)) },
    moment,
  )

/** The server has counted the ballots and written the result onto the items. */
export function markCounted(
  state: LiveState,
  { results, voters }: { results: readonly VoteResult[]; voters: number },
  moment: Moment,
): LiveState {
  if (!state.vote) return state
  const vote: Vote = { ...state.vote, status: 'closed', voters, results: results.slice(0, bounds.shownResults) }
  return settle(state, { vote }, moment)
}
