/**
 * One press on the remote, as a pure function: state before, command, who and when -> state after, or why not.
 *
 * Invariants
 * - Who may press is asked first (`mayAct`); what was refused has changed nothing.
 * - A command that changes nothing answers with the very same state: nothing is written and nobody is told.
 * - Commands of two people end in one state in whichever order they arrive (see `command.ts`).
 */
import type { ErrorCode } from '../errors.ts'
import { isRefusal, type ActContext, type ActOutcome, type Acts, type CommandOf } from './act-outcome.ts'
import { chairActs, type Act, type Command } from './command.ts'
import type { LiveState } from './live-state.ts'
import { roomActs } from './room-acts.ts'
import { roundActs } from './round-acts.ts'
import { screenActs } from './screen-acts.ts'
import { settle } from './settle.ts'
import { stepActs } from './step-acts.ts'
import type { StepViewer } from './step-rights.ts'

const acts: Acts<Act> = { ...stepActs, ...roomActs, ...roundActs, ...screenActs }

/** May this person press that button? Facilitators all, the one in the chair what a talk needs, nobody else any. */
export const mayAct = ({ isFacilitator, isChair }: StepViewer, act: Act): boolean =>
  isFacilitator || (isChair && chairActs.has(act))

export type Applied = { ok: true; state: LiveState } | { ok: false; code: ErrorCode }

export function applyCommand(
  state: LiveState,
  command: Command,
  { viewer, ...context }: ActContext & { viewer: StepViewer },
): Applied {
  if (!mayAct(viewer, command.act)) return { ok: false, code: 'notAllowed' }
  const outcome = perform(state, command, context)
  if (outcome === 'same') return { ok: true, state }
  if (isRefusal(outcome)) return { ok: false, code: outcome.refused }
  if (isAsItIs(state, outcome)) return { ok: true, state }
  return { ok: true, state: settle(state, outcome, context) }
}

function perform<Name extends Act>(
  state: LiveState,
  command: Command & { act: Name },
  context: ActContext,
): ActOutcome {
  return acts[command.act](state, command as CommandOf<Name>, context)
}

function isAsItIs(state: LiveState, change: Partial<LiveState>): boolean {
  const now = new Map<string, unknown>(Object.entries(state))
  return Object.entries(change).every(([part, value]) => JSON.stringify(value) === JSON.stringify(now.get(part)))
}
