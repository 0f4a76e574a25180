/**
 * How a room learns who may do what. The room asks; accounts and workshops answer (`assemble.ts` joins the two).
 * Rights are asked of the live answer per frame, never remembered from the moment of connecting.
 */
import type { BoundRights } from '../../shared/facilitation/rights.ts'
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'
import type { PresenceUser } from '../../shared/protocol/messages.ts'

export interface BoardAccess {
  principal: PrincipalKey
  /** How others see this person. */
  user: PresenceUser
  level: 'view' | 'edit'
  /** What the step that the workshop is at leaves of `edit`, at this moment: asked anew for every update. Absent: all of it. */
  rights?: () => BoundRights
}

/**
 * For the close code: signed out (4401), no access (4403), no such board (4404, also for boards never seen), or kept back for now by what
 * the room does (4405).
 */
export type AccessLost = 'signedOut' | 'noAccess' | 'gone' | 'hidden'

export interface AccessDesk {
  /** What the session behind this cookie value may do on the board now; null when it may not even know that it exists. */
  find(sessionId: string, boardId: BoardId): Promise<BoardAccess | null>
  /** Why `find` gave null. */
  reason(sessionId: string, boardId: BoardId): Promise<AccessLost>
  /** Calls back after anything changed that may alter someone's access: sign-out, a closed workshop, a deleted board, a changed role. */
  onChange(listener: () => void): () => void
}
