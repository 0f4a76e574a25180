/** An access desk whose answers a test decides: who has which session, and what they may do on which board. */
import type { AccessDesk, AccessLost, BoardAccess } from '../../server/rooms/access.ts'
import type { BoardId } from '../../shared/ids.ts'

export class PeopleAtDesk implements AccessDesk {
  readonly #levels = new Map<string, BoardAccess['level']>()
  readonly #signedOut = new Set<string>()
  readonly #listeners = new Set<() => void>()
  /** Runs within every question, before the answer. */
  beforeAnswer: () => Promise<void> = async () => undefined

  /** The person's name is their session. */
  allow(name: string, boardId: BoardId, level: BoardAccess['level']): void {
    this.#levels.set(`${name} ${boardId}`, level)
    this.#signedOut.delete(name)
    this.#tell()
  }

  forbid(name: string, boardId: BoardId): void {
    this.#levels.delete(`${name} ${boardId}`)
    this.#tell()
  }

  signOut(name: string): void {
    this.#signedOut.add(name)
    this.#tell()
  }

  listeners(): number {
    return this.#listeners.size
  }

  async find(sessionId: string, boardId: BoardId): Promise<BoardAccess | null> {
    await this.beforeAnswer()
    // A second session of the same person: "anna/2".
    const [name = ''] = sessionId.split('/')
    const level = this.#levels.get(`${name} ${boardId}`)
    if (!level || this.#signedOut.has(name)) return null
    const user = { id: `u-${name}`, name, schoolId: null, colour: 2, kind: 'account' as const }
    return { principal: `account:${name}`, user, level }
  }

  async reason(sessionId: string, boardId: BoardId): Promise<AccessLost> {
    const [name = ''] = sessionId.split('/')
    if (this.#signedOut.has(name)) return 'signedOut'
    return this.#levels.has(`${name} ${boardId}`) ? 'noAccess' : 'gone'
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
