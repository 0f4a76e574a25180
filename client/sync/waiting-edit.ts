import type { Ledger } from './save-state.ts'

/** Since when an edit has been waiting for its acknowledgement, given since when one was waiting before. Each ack starts the wait anew. */
export function waitingSince(before: Ledger, after: Ledger, since: number | null, now: number): number | null {
  if (after.settled >= after.sent) return null
  return since === null || after.settled > before.settled ? now : since
}
