/**
 * Which copies a device forgets, and when.
 *
 * Invariants
 * - Who signs out leaves nothing behind.
 * - On the next start everything of others goes, guests' without exception: a guest who comes back is another guest, and could never
 *   send those edits. Only an account's unsaved edits wait for their owner to sign in again, and no longer than a fortnight.
 */
import type { BoardId } from '../../shared/ids.ts'
import type { Forget, PersonKey } from './device.ts'

export const waitForOwnerMs = 14 * 24 * 60 * 60 * 1000

export interface Forgettable {
  boardId: BoardId | null
  person: PersonKey
  unsaved: boolean
  /** Since it was last written to. */
  idleMs: number
}

export function mayForget(which: Forget, { boardId, person, unsaved, idleMs }: Forgettable): boolean {
  if ('everything' in which) return true
  if ('boardId' in which) return which.boardId === boardId && which.person === person
  if ('person' in which) return which.person === person
  if (which.othersOf === person) return false
  return !(person.startsWith('account:') && unsaved && idleMs < waitForOwnerMs)
}
