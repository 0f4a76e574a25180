/**
 * Who may do what on a board, for the rooms that ask at every frame.
 *
 * Invariants
 * - An answer is kept only until something that rights depend on changes, or time runs out for it (a session, a workshop's day).
 * - An answer that was looked up while something changed is not kept.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { BoardId, PrincipalKey, SchoolId } from '../../shared/ids.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import type { PresenceUser } from '../../shared/protocol/messages.ts'
import type { AccessChanges } from '../accounts/access-changes.ts'
import type { SchoolStore } from '../accounts/school.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { Clock } from '../clock.ts'
import type { AccessDesk, AccessLost, BoardAccess } from '../rooms/access.ts'
import type { Boards } from './boards.ts'
import { keepNewest } from './keep-newest.ts'

interface Kept {
  access: BoardAccess | null
  /** ms since 1970; whatever happens, the answer is looked up anew after it. */
  until: number
}

interface Given {
  sessions: Sessions
  boards: Boards
  schools: SchoolStore
  changes: AccessChanges
  clock: Clock
}

/** A session that is used is given more time now and then, which has to be written down. */
const longestMs = 60_000
const mostKept = 20_000

export class BoardAccessDesk implements AccessDesk {
  readonly #given: Given
  readonly #kept = new Map<string, Kept>()
  /** Names people anew at each start: what others see can't be traced back to an account. */
  readonly #presenceSecret = randomBytes(32)
  #changesSeen = 0

  constructor(given: Given) {
    this.#given = given
    // First of all listeners, so that whoever asks upon a change is told what is true after it.
    given.changes.onChange(() => {
      this.#changesSeen++
      this.#kept.clear()
    })
  }

  onChange(listener: () => void): () => void {
    return this.#given.changes.onChange(listener)
  }

  async find(sessionId: string, boardId: BoardId): Promise<BoardAccess | null> {
    const key = `${sessionId} ${boardId}`
    const kept = this.#kept.get(key)
    if (kept && this.#given.clock() < kept.until) return kept.access
    const changesSeen = this.#changesSeen
    const found = await this.#lookUp(sessionId, boardId)
    if (changesSeen === this.#changesSeen) keepNewest(this.#kept, key, found, mostKept)
    return found.access
  }

  async reason(sessionId: string, boardId: BoardId): Promise<AccessLost> {
    const { sessions, boards } = this.#given
    const viewer = (await sessions.find(sessionId))?.viewer
    if (!viewer) return 'signedOut'
    const found = await boards.find(boardId)
    if (!found) return 'gone'
    const { board } = found
    if (await boards.sight.isHidden(viewer, found)) return 'hidden'
    // Only who is known to have been there is told that the board still is: to others it looks like one that isn't.
    const wasGuest = viewer.kind === 'guest' && viewer.workshopId === board.workshopId
    const principal = principalKey(viewer)
    const hasWritten = [...(await boards.store.clientsOf(boardId)).values()].some(
      (owner) => owner.principal === principal,
    )
    return wasGuest || hasWritten ? 'noAccess' : 'gone'
  }

  async #lookUp(sessionId: string, boardId: BoardId): Promise<Kept> {
    const { sessions, boards, clock } = this.#given
    const session = await sessions.find(sessionId)
    const found = session && (await boards.find(boardId))
    const until = Math.min(clock() + longestMs, session?.expiresAt ?? Infinity, found?.workshop?.closesAt ?? Infinity)
    if (!session || !found) return { access: null, until }
    const level = await boards.sight.levelOf(session.viewer, found)
    const principal = principalKey(session.viewer)
    if (level === 'none' || !principal) return { access: null, until }
    const user = await this.#user(session.viewer, principal)
    const rights = level === 'edit' ? await boards.sight.rightsOn(session.viewer, found) : null
    return { access: { principal, level, user, ...(rights && { rights }) }, until }
  }

  /** As others know this person while the server runs: the same on every board. */
  publicId(principal: PrincipalKey): string {
    return createHmac('sha256', this.#presenceSecret).update(principal).digest('base64url').slice(0, 16)
  }

  async #user(viewer: SignedInViewer, principal: PrincipalKey): Promise<PresenceUser> {
    const schoolId: SchoolId | null = viewer.kind === 'link' ? null : viewer.schoolId
    const school = schoolId && (await this.#given.schools.find(schoolId))
    return {
      id: this.publicId(principal),
      name: viewer.kind === 'link' ? '' : viewer.name,
      schoolId,
      colour: school ? school.colour : null,
      kind: viewer.kind,
    }
  }
}
