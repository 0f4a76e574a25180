/**
 * Holds a board for as long as its page is open: through lost connections, and through documents that can't go on.
 *
 * A refused edit makes its document useless: everything written later hangs on something that the server will never have. Then
 * another document is fetched, what was not refused is carried over to it, and it takes the old one's place. The old one stays on the
 * screen, and may be written in, until then. What was refused together with other things is carried by itself, and so is found.
 * A day's work that no message can hold goes the same way, in pieces.
 *
 * Invariants
 * 1. What was not refused is neither lost nor written twice.
 * 2. What was refused by itself is not tried again; its text is given back to the person (`left`).
 * 3. It ends: after `mostTries` documents nothing more is carried.
 */
import * as Y from 'yjs'
import type { BoardConnection, TakenBackReason } from './board-connection.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { carryOver } from './carry-over.ts'
import type { BoardCopy } from './device.ts'
import { recordKey } from './edited-keys.ts'
import { textLeft, type LeftText } from './left-text.ts'
import type { OpenOptions } from './open-options.ts'
import { OpenedBoard } from './opened-board.ts'
import { fromRoom } from './origins.ts'
import type { Trouble } from './trouble.ts'

/** Edits that could not stand, as a person has to be told of it. */
export interface TakenBack {
  reason: TakenBackReason
  /** Their text. */
  left: LeftText[]
}

export interface HoldOptions extends Omit<OpenOptions, 'copy' | 'onTrouble'> {
  copy: BoardCopy
  onTakenBack: (takenBack: TakenBack) => void
}

const mostTries = 12
const carried = Symbol('carried over')

export class BoardHold {
  readonly #options: HoldOptions
  readonly #listeners = new Set<() => void>()
  #current: OpenedBoard
  #successor: OpenedBoard | null = null
  #stopWatching: (() => void) | null = null
  #copy: BoardCopy | null
  #trouble: Trouble | null = null
  readonly #refused = new Set<string>()
  /** What was refused together with others: carried alone from now on. */
  readonly #suspect = new Set<string>()
  #tries = 0
  #closed = false

  constructor(options: HoldOptions) {
    this.#options = options
    this.#copy = options.copy
    this.#current = this.#open(options.copy)
  }

  /** The board as it is to be shown now. Another object means another document: mount again. */
  connection(): BoardConnection {
    return this.#current
  }

  /** Calls back when `connection` is another; the answer stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Text that is not on the server: what to give back to the person when the board ends. */
  unsavedTexts(): LeftText[] {
    return this.#current.unsavedTexts()
  }

  close(): void {
    this.#closed = true
    this.#listeners.clear()
    this.#stopWatching?.()
    this.#successor?.close()
    this.#current.close()
  }

  #open(copy: BoardCopy | null): OpenedBoard {
    const board: OpenedBoard = new OpenedBoard({
      ...this.#options,
      copy,
      onTrouble: (trouble) => this.#meet(board, trouble),
    })
    return board
  }

  #meet(board: OpenedBoard, trouble: Trouble): void {
    if (this.#closed) return
    const keys = trouble.keys ?? []
    for (const key of keys) (keys.length === 1 ? this.#refused : this.#suspect).add(key)
    this.#trouble = trouble
    this.#tries++
    if (board === this.#successor) board.close()
    else board.stepAside()
    if (this.#tries > 2 * mostTries) this.#current.end('broken')
    else this.#fetchSuccessor()
  }

  #fetchSuccessor(): void {
    this.#stopWatching?.()
    const successor = this.#open(null)
    this.#successor = successor
    this.#stopWatching = successor.subscribe(() => this.#look(successor))
  }

  #look(successor: OpenedBoard): void {
    const state = successor.saveState()
    if (state.kind === 'ended') this.#current.end(state.reason)
    else if (successor.isSynced()) this.#takeOver(successor)
    else if (state.kind === 'offline') this.#current.tellNet({ phase: 'offline', why: state.why ?? null })
    else this.#current.tellNet({ phase: 'online', why: null })
  }

  #takeOver(successor: OpenedBoard): void {
    this.#stopWatching?.()
    this.#successor = null
    const old = this.#current
    const trouble = this.#trouble
    const left = trouble?.reason === 'otherEpoch' ? this.#leaveBehind(old, successor) : this.#carry(old, successor)
    this.#current = successor
    successor.adopt(this.#copy)
    for (const listener of this.#listeners) listener()
    if (trouble && (left.length > 0 || costsSomething(trouble))) {
      this.#options.onTakenBack({ reason: told(trouble.reason), left })
    }
    old.close()
  }

  /** Another lineage: nothing of the old document fits the new one. */
  #leaveBehind(old: OpenedBoard, successor: OpenedBoard): LeftText[] {
    void this.#copy?.drop()
    const keys = new Set(old.unsavedTexts().map(({ key }) => key))
    return [...keys].flatMap((key) => textLeft(key, old.doc, successor.doc))
  }

  #carry(old: OpenedBoard, successor: OpenedBoard): LeftText[] {
    Y.applyUpdate(old.doc, Y.encodeStateAsUpdate(successor.doc), fromRoom)
    const mayNothing = successor.level() === 'view' || this.#tries >= mostTries
    // A full board takes nothing new; once more full, it takes nothing.
    const isFull = this.#trouble?.reason === 'boardFull'
    const isNewRecord = (key: string) =>
      key.startsWith(recordKey('')) && !recordsOf(successor.doc).has(key.slice(recordKey('').length))
    return carryOver({
      from: old.doc,
      to: successor.doc,
      without: (key) => mayNothing || this.#refused.has(key) || (isFull && (this.#tries > 1 || isNewRecord(key))),
      alone: (key) => this.#suspect.has(key),
      origin: carried,
    })
  }
}

/** Something stays behind even if it is no text; a trouble with many things at once is only a reason to try them one by one. */
const costsSomething = ({ reason, keys }: Trouble): boolean =>
  keys?.length === 1 || reason === 'notAllowed' || reason === 'otherEpoch' || reason === 'boardFull'

const told = (reason: Trouble['reason']): TakenBackReason => (reason === 'badMessage' ? 'malformed' : reason)
