import type { AccountId, GuestId } from '../../shared/ids.ts'
import type { SignedInViewer } from '../../shared/roles.ts'

/** Whose a session is. */
export type SessionOwner =
  | { kind: 'account'; id: AccountId }
  | { kind: 'guest'; id: GuestId }
  | { kind: 'link'; id: string }

/** A session as it is kept, under the hash of its id. Moments are ms since 1970. */
export interface SessionRecord {
  idHash: string
  owner: SessionOwner
  /** Moves ahead while the session is used. */
  expiresAt: number
  /** Never moves. */
  endsAt: number
}

export interface SessionStore {
  add(session: SessionRecord): Promise<void>
  /** With the person behind it as they are now; null when there is no such session. */
  find(idHash: string): Promise<{ session: SessionRecord; viewer: SignedInViewer } | null>
  renew(idHash: string, expiresAt: number): Promise<void>
  remove(idHash: string): Promise<void>
  removeOf(owner: SessionOwner, options?: { butNot: string }): Promise<void>
  removeExpired(now: number): Promise<void>
}
