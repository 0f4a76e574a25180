/**
 * What the remote can ask for: `POST /api/workshops/:id/facilitation`, one command per body.
 *
 * Invariants
 * - Each says what is to be, not what is to change ("go to step X", never "one further"), or adds up in any order (time, hands): two
 *   facilitators who press at once end in one state, and a command sent twice does no harm.
 */
import { z } from 'zod'
import { line } from '../api/text.ts'
import { CanvasId } from '../canvases/canvas-id.ts'
import { BoardId, RoundId, SchoolId, ScreenId, StepId, VoteId, WhisperId } from '../ids.ts'
import { limits } from '../limits.ts'
import { bounds } from './bounds.ts'
import { ChairHolder, Subject } from './live-state.ts'
import { filledParagraph } from './paragraph.ts'
import { Goal, Place, ScreenShow } from './place.ts'
import { Rights } from './rights.ts'

const minutes = z.number().positive().max(bounds.timerMinutes)

const act = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape })

export const Command = z.discriminatedUnion('act', [
  /** Moves every device, the timer, the rights and the screens. Null: the day has no step now. */
  act('goToStep', { stepId: StepId.nullable() }),

  act('startTimer', { minutes }),
  /** Below zero takes time away; never below what has already run. */
  act('addTime', { minutes: z.number().min(-60).max(60) }),
  act('pauseTimer', {}),
  act('resumeTimer', {}),
  act('stopTimer', {}),
  /** Says no to a table that asked for more time; `addTime` says yes to all of them. */
  act('declineTime', { boardId: BoardId }),

  act('pauseRoom', {}),
  act('resumeRoom', {}),
  act('takeControl', { goal: Goal.nullable() }),
  act('releaseControl', {}),
  act('summon', { goal: Goal }),
  act('endSummons', {}),
  act('callTable', { schoolId: SchoolId, goal: Goal.nullable() }),
  act('endTableCall', {}),
  act('spotlight', { boardId: BoardId, place: Place.nullable() }),
  act('endSpotlight', {}),
  act('showNames', { shown: z.boolean() }),
  /** Until the next step. Null: the step's own again. */
  act('setRights', { rights: Rights.nullable() }),

  /** `boardId` null: on everyone's own board of the canvas. */
  act('openRound', { canvas: CanvasId, fieldId: z.string().min(1).max(40), boardId: BoardId.nullable() }),
  act('closeRound', { roundId: RoundId }),
  act('reopenRound', { roundId: RoundId }),
  act('revealRound', { roundId: RoundId, withNames: z.boolean(), piled: z.boolean() }),

  act('openVote', { subject: Subject, budget: z.int().min(1).max(bounds.voteBudget), mayPile: z.boolean() }),
  act('closeVote', { voteId: VoteId }),

  act('answerHand', { boardId: BoardId }),
  /** A question into one field of one board; visible to that table alone. Replaces an earlier one in that field. */
  act('whisper', { boardId: BoardId, fieldId: z.string().min(1).max(40), text: filledParagraph(bounds.whisperLength) }),
  act('endWhisper', { whisperId: WhisperId }),

  act('handChair', { holder: ChairHolder }),
  /** By a facilitator: takes the remote back. By the one in the chair: gives it back. */
  act('takeChair', {}),

  act('showOnScreen', { screenId: ScreenId, shows: ScreenShow }),
  act('turnPage', { screenId: ScreenId, page: z.int().min(0).max(bounds.screenPages) }),
  act('renameScreen', { screenId: ScreenId, name: line(limits.nameLength) }),
  /** The screen is out; pairing it again takes a new code. */
  act('dropScreen', { screenId: ScreenId }),
])
export type Command = z.infer<typeof Command>
export type Act = Command['act']

/** What the school in the chair may do with the remote: run the talk, not the house. */
export const chairActs: ReadonlySet<Act> = new Set([
  'goToStep',
  'startTimer',
  'addTime',
  'pauseTimer',
  'resumeTimer',
  'stopTimer',
  'declineTime',
  'pauseRoom',
  'resumeRoom',
  'summon',
  'endSummons',
  'spotlight',
  'endSpotlight',
  'showNames',
  'openRound',
  'closeRound',
  'reopenRound',
  'revealRound',
  'openVote',
  'closeVote',
  'takeChair',
  'showOnScreen',
  'turnPage',
])
