/**
 * How far each client's part of a board goes: what Yjs calls a state vector, before it is written down. Yjs makes one per transaction
 * anyway; written down it is only for those who join, come back or fall behind.
 */
export type Clocks = Map<number, number>

/** Whether `theirs` goes at least as far everywhere. */
export function reaches(theirs: Clocks, ours: Clocks): boolean {
  for (const [client, clock] of ours) if ((theirs.get(client) ?? 0) < clock) return false
  return true
}

/** Of someone who has nothing yet, written down. */
export const isNothing = (stateVector: Uint8Array): boolean => stateVector.length === 1 && stateVector[0] === 0
