/** The remote's acts on the room: bring together, hold, pause, call, show, let others hold the remote. */
import { WhisperId } from '../ids.ts'
import { findCanvas } from '../canvases/all.ts'
import { refuse, type ActContext, type Acts } from './act-outcome.ts'
import { bounds } from './bounds.ts'
import type { LiveState } from './live-state.ts'
import { hasField, isGoal } from './room-facts.ts'

type RoomAct =
  | 'pauseRoom'
  | 'resumeRoom'
  | 'takeControl'
  | 'releaseControl'
  | 'summon'
  | 'endSummons'
  | 'callTable'
  | 'endTableCall'
  | 'spotlight'
  | 'endSpotlight'
  | 'showNames'
  | 'setRights'
  | 'answerHand'
  | 'whisper'
  | 'endWhisper'
  | 'handChair'
  | 'takeChair'

export const roomActs: Acts<RoomAct> = {
  pauseRoom: ({ pause }, _, { by, now }) => (pause ? 'same' : { pause: { by, at: now } }),
  resumeRoom: ({ pause }) => (pause ? { pause: null } : 'same'),

  takeControl(state, { goal }, context) {
    if (goal && !isGoal(goal, context.facts)) return refuse('notFound')
    return { control: { ...numbered(state, context), goal } }
  },
  releaseControl: ({ control }) => (control ? { control: null } : 'same'),

  summon(state, { goal }, context) {
    if (!isGoal(goal, context.facts)) return refuse('notFound')
    return { summons: { ...numbered(state, context), goal } }
  },
  endSummons: ({ summons }) => (summons ? { summons: null } : 'same'),

  callTable(state, { schoolId, goal }, context) {
    if (!context.facts.schoolIds.includes(schoolId) || (goal && !isGoal(goal, context.facts))) return refuse('notFound')
    return { tableCall: { ...numbered(state, context), schoolId, goal } }
  },
  endTableCall: ({ tableCall }) => (tableCall ? { tableCall: null } : 'same'),

  spotlight(state, { boardId, place }, context) {
    if (!isGoal({ kind: 'board', boardId, place }, context.facts)) return refuse('notFound')
    return { spotlight: { ...numbered(state, context), boardId, place } }
  },
  endSpotlight: ({ spotlight }) => (spotlight ? { spotlight: null } : 'same'),

  showNames: ({ showNames }, { shown }) => (showNames === shown ? 'same' : { showNames: shown }),
  setRights: (_, { rights }) => ({ stepRights: rights }),

  answerHand({ hands }, { boardId }) {
    const left = hands.filter((hand) => hand.boardId !== boardId)
    return left.length === hands.length ? 'same' : { hands: left }
  },

  whisper({ whispers }, { boardId, fieldId, text }, { by, now, facts, newId }) {
    const board = facts.boards.get(boardId)
    if (!board || !hasField(findCanvas(board.canvas), fieldId)) return refuse('notFound')
    const others = whispers.filter((whisper) => whisper.boardId !== boardId || whisper.fieldId !== fieldId)
    const { schoolId } = board
    const whisper = { id: WhisperId.parse(newId()), by, at: now, boardId, schoolId, fieldId, text }
    return { whispers: [...others, whisper].slice(-bounds.whispers) }
  },
  endWhisper({ whispers }, { whisperId }) {
    const left = whispers.filter(({ id }) => id !== whisperId)
    return left.length === whispers.length ? 'same' : { whispers: left }
  },

  handChair(_, { holder }, { by, now, holderName }) {
    return holderName ? { chair: { by, at: now, holder, name: holderName } } : refuse('notFound')
  },
  takeChair: ({ chair }) => (chair ? { chair: null } : 'same'),
}

const numbered = ({ version }: LiveState, { by, now }: ActContext) => ({ by, at: now, number: version + 1 })
