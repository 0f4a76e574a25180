/**
 * Who made a note: the person behind the client id of the item in the document that made it. Nobody can sign as somebody else, since
 * the server checks whose client id an edit comes under.
 */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { AuthorsAnswer } from '../../shared/api/boards.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { PresenceState } from '../../shared/protocol/messages.ts'
import { request } from '../http/request.ts'

export interface Author {
  name: string
  /** Index of the school's colour; null for those without a school. */
  colour: number | null
  isMe: boolean
  /** The school's name, and when the writer's page first saved something here: their note is no older. Null: none, or not known. */
  school: string | null
  since: number | null
  /** Is this all that the server knows? Presence tells of the name alone. */
  isWhole: boolean
}

/** New names are asked for at most this often. */
const askEveryMs = 5_000
/** What was written a moment ago isn't saved yet, and some writers have no name: it is asked for again so often. */
const mostTries = 4

export interface AuthorsKnown {
  /** By client id. */
  authors: ReadonlyMap<number, Author>
  /** In the whole room. */
  areHidden: boolean
}

export class BoardAuthors {
  readonly #doc: Y.Doc
  readonly #boardId: BoardId
  readonly #awareness: Awareness
  readonly #listeners = new Set<() => void>()
  #known: AuthorsKnown = { authors: new Map(), areHidden: false }
  #timer: ReturnType<typeof setTimeout> | null = null
  readonly #askedFor = new Set<number>()
  #tries = 0
  #isOver = false
  readonly #onPresence = () => this.#learnFromPresence()

  constructor({ doc, boardId, awareness }: { doc: Y.Doc; boardId: BoardId; awareness: Awareness }) {
    this.#doc = doc
    this.#boardId = boardId
    this.#awareness = awareness
    awareness.on('change', this.#onPresence)
    this.#learnFromPresence()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another object when something has changed. */
  readonly known = (): AuthorsKnown => this.#known

  /** The author, as far as known. Asks the server when it is somebody new. */
  find(shapeId: string): Author | null {
    return this.#known.areHidden ? null : this.#look(shapeId)
  }

  /** Hidden in the room, or shown again: then they are asked for anew. */
  hide(areHidden: boolean): void {
    if (areHidden === this.#known.areHidden) return
    if (!areHidden) this.#askedFor.clear()
    this.#tell({ areHidden })
  }

  #look(shapeId: string): Author | null {
    const clientId = makerOf(this.#doc, shapeId)
    const author = this.#known.authors.get(clientId)
    if (!author?.isWhole) this.#askSoon(clientId)
    return author ?? null
  }

  /** Made by the person at this screen, now or on an earlier visit. */
  isMine(shapeId: string): boolean {
    return makerOf(this.#doc, shapeId) === this.#doc.clientID || this.#look(shapeId)?.isMe === true
  }

  destroy(): void {
    this.#isOver = true
    this.#awareness.off('change', this.#onPresence)
    if (this.#timer) clearTimeout(this.#timer)
    this.#listeners.clear()
  }

  #learnFromPresence(): void {
    const known = this.#known.authors
    const me = (this.#awareness.getLocalState() as Partial<PresenceState> | null)?.user?.id
    const added = new Map<number, Author>()
    for (const [clientId, state] of this.#awareness.getStates()) {
      const { user } = state as Partial<PresenceState>
      if (!user || known.has(clientId)) continue
      const { name, colour } = user
      added.set(clientId, { name, colour, isMe: user.id === me, school: null, since: null, isWhole: false })
    }
    if (added.size > 0) this.#tell({ authors: new Map([...known, ...added]) })
  }

  #askSoon(clientId: number): void {
    if (this.#askedFor.has(clientId)) return
    this.#askedFor.add(clientId)
    this.#tries = 0
    this.#timer ??= setTimeout(() => void this.#ask(), this.#askedFor.size === 1 ? 0 : askEveryMs)
  }

  async #ask(): Promise<void> {
    try {
      const { authors } = await request({ path: `/api/boards/${this.#boardId}/authors`, answer: AuthorsAnswer })
      if (this.#isOver) return
      const book = new Map(this.#known.authors)
      for (const { clientIds, name, colour, isYou, school, since } of authors) {
        for (const [index, id] of clientIds.entries()) {
          book.set(id, { name, colour, isMe: isYou, school, since: since[index] ?? null, isWhole: true })
        }
      }
      this.#tell({ authors: book })
      this.#timer = null
      const isMissing = [...this.#askedFor].some((id) => !book.get(id)?.isWhole)
      if (isMissing && ++this.#tries < mostTries) this.#timer = setTimeout(() => void this.#ask(), askEveryMs)
    } catch {
      // Without a connection the names come later: a name is asked for again when its note is next shown.
      this.#askedFor.clear()
      this.#timer = null
    }
  }

  #tell(change: Partial<AuthorsKnown>): void {
    this.#known = { ...this.#known, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/**
 * The client id of the item that put the record there. Yjs keeps it on the type's own item; there is no public way to it. What is not in
 * the document yet has just been made here.
 */
const makerOf = (doc: Y.Doc, shapeId: string): number => recordsOf(doc).get(shapeId)?._item?.id.client ?? doc.clientID
