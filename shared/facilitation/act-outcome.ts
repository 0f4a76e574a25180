/** How one act of the remote is judged: what it changes, that it changes nothing, or why it is refused. */
import type { ErrorCode } from '../errors.ts'
import type { Act, Command } from './command.ts'
import type { Doer, LiveState } from './live-state.ts'
import type { RoomFacts } from './room-facts.ts'

export interface ActContext {
  by: Doer
  now: number
  facts: RoomFacts
  /** For what the act makes. Randomness is passed in. */
  newId: () => string
  /** With `handChair`: how the new holder is called; null when there is no such person or school here. */
  holderName?: string | null
}

export type ActOutcome = Partial<LiveState> | 'same' | { refused: ErrorCode }

export const refuse = (refused: ErrorCode): { refused: ErrorCode } => ({ refused })
export const isRefusal = (outcome: ActOutcome): outcome is { refused: ErrorCode } =>
  typeof outcome === 'object' && 'refused' in outcome

export type CommandOf<Name extends Act> = Extract<Command, { act: Name }>
/** One handler for each of some acts. */
export type Acts<Names extends Act> = {
  [Name in Names]: (state: LiveState, command: CommandOf<Name>, context: ActContext) => ActOutcome
}
