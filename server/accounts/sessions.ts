/**
 * Who is signed in, on which device. The only file that knows lucia; what it adds is a session's life: made, slid, ended.
 *
 * Invariants
 * - Kept is the SHA-256 of an id: a stolen database opens no door.
 * - A session ends when it isn't used (sliding) and at a fixed moment however much it is used (absolute).
 * - Every sign-in, join and rise in rights makes a new id and ends the old one.
 */
import { createHash } from 'node:crypto'
import { Lucia, TimeSpan, type Adapter } from 'lucia'
import type { SignedInViewer } from '../../shared/roles.ts'
import type { Clock } from '../clock.ts'
import type { AccessChanges } from './access-changes.ts'
import type { SessionOwner, SessionStore } from './session-record.ts'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** How long each kind of session lives: unused, and at most. */
export const sessionLife = {
  account: { slidingMs: 30 * dayMs, absoluteMs: 90 * dayMs },
  guest: { slidingMs: 12 * hourMs, absoluteMs: 24 * hourMs },
  link: { slidingMs: 12 * hourMs, absoluteMs: 24 * hourMs },
} as const satisfies Record<SessionOwner['kind'], { slidingMs: number; absoluteMs: number }>

export interface LiveSession {
  viewer: SignedInViewer
  expiresAt: number
}

interface Given {
  store: SessionStore
  clock: Clock
  changes: AccessChanges
}

export class Sessions {
  readonly #store: SessionStore
  readonly #clock: Clock
  readonly #changes: AccessChanges
  readonly #lucias: Record<SessionOwner['kind'], Lucia>

  constructor({ store, clock, changes }: Given) {
    this.#store = store
    this.#clock = clock
    this.#changes = changes
    const lucia = (kind: SessionOwner['kind']) =>
      new Lucia(this.#adapter(), { sessionExpiresIn: new TimeSpan(sessionLife[kind].slidingMs, 'ms') })
    this.#lucias = { account: lucia('account'), guest: lucia('guest'), link: lucia('link') }
  }

  /** A new session's id, for the cookie. The session that it replaces, if any, is over. */
  async start(owner: SessionOwner, replacedId: string | null): Promise<string> {
    if (replacedId) await this.end(replacedId)
    const session = await this.#lucias[owner.kind].createSession(`${owner.kind}:${owner.id}`, {})
    return session.id
  }

  /** The session and whose it is now; null when it is over. */
  async find(sessionId: string): Promise<LiveSession | null> {
    const found = await this.#store.find(hashOf(sessionId))
    if (!found) return null
    const { session } = await this.#lucias[found.viewer.kind].validateSession(sessionId)
    if (!session) return null
    return { viewer: found.viewer, expiresAt: this.#ours(session.expiresAt) }
  }

  async end(sessionId: string): Promise<void> {
    await this.#store.remove(hashOf(sessionId))
    this.#changes.announce()
  }

  /** Ends all sessions of one person, or all but one. */
  async endAllOf(owner: SessionOwner, options: { butNot?: string | null } = {}): Promise<void> {
    await this.#store.removeOf(owner, options.butNot ? { butNot: hashOf(options.butNot) } : undefined)
    this.#changes.announce()
  }

  async sweep(): Promise<void> {
    await this.#store.removeExpired(this.#clock())
  }

  /** Lucia reads the computer's clock; these two carry moments between it and ours. */
  #luciaDate(ours: number): Date {
    return new Date(ours - this.#clock() + Date.now())
  }
  #ours(date: Date): number {
    return date.getTime() - Date.now() + this.#clock()
  }

  #adapter(): Adapter {
    const store = this.#store
    const find = async (id: string) => {
      const found = await store.find(hashOf(id))
      if (!found) return null
      const { owner, expiresAt, endsAt } = found.session
      return { userId: `${owner.kind}:${owner.id}`, expiresAt, endsAt }
    }
    return {
      getSessionAndUser: async (id) => {
        const found = await find(id)
        if (!found) return [null, null]
        const { userId } = found
        const expiresAt = this.#luciaDate(Math.min(found.expiresAt, found.endsAt))
        return [
          { id, userId, expiresAt, attributes: {} },
          { id: userId, attributes: {} },
        ]
      },
      setSession: async ({ id, userId, expiresAt }) => {
        const owner = ownerOf(userId)
        const endsAt = this.#clock() + sessionLife[owner.kind].absoluteMs
        await store.add({ idHash: hashOf(id), owner, expiresAt: this.#ours(expiresAt), endsAt })
      },
      updateSessionExpiration: async (id, date) => {
        const found = await find(id)
        const expiresAt = Math.min(this.#ours(date), found?.endsAt ?? 0)
        // Near its absolute end a session can't be given more time: nothing to write at every request.
        if (found && expiresAt > found.expiresAt) await store.renew(hashOf(id), expiresAt)
      },
      deleteSession: (id) => store.remove(hashOf(id)),
      deleteExpiredSessions: () => store.removeExpired(this.#clock()),
      deleteUserSessions: (userId) => store.removeOf(ownerOf(userId)),
      getUserSessions: () => Promise.resolve([]),
    }
  }
}

const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

function ownerOf(userId: string): SessionOwner {
  const [kind, id] = userId.split(':')
  return { kind, id } as SessionOwner
}
