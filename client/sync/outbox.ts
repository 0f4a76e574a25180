/**
 * What a connection may send, frame by frame: y-websocket hands every frame to its socket, and this stands between.
 *
 * Invariants
 * 1. Nothing of the document is sent before it has been compared with the server's (`step 2`), nor by someone who may only look.
 * 2. Every frame with edits is counted from 1, and what it touched is remembered until it is settled.
 * 3. No frame is larger than the server takes: what is goes another way (`hold-board.ts`), since a record cut in two is none.
 * 4. Only our own presence is sent: stock y-websocket repeats everybody's to everybody.
 */
import * as Y from 'yjs'
import { limits } from '../../shared/limits.ts'
import { leftState, writePresence, type PresenceEntry } from '../../shared/protocol/presence-frames.ts'
import { readFrame } from '../../shared/protocol/read-frame.ts'
import { writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'

/** Type, sub-type and length stand before the update. */
const updateBytes = limits.frameBytes - 64

export interface OutboxEvents {
  /** All that the server lacked is in so many frames: one, or none. */
  caughtUp(frames: number): void
  sent(): void
  /** All that the server lacked is larger than a frame: nothing of it was sent. */
  tooLarge(): void
}

export class Outbox {
  /** `closed`: not yet told who we are here. `comparing`: waiting for the server's step 1. `flowing`: each edit goes as it is made. */
  #state: 'closed' | 'comparing' | 'flowing' = 'closed'
  #mayEdit = false
  #count = 0
  /** Up to which frame it is known what was touched. */
  #named = 0
  #hasTooLarge = false
  #keysOfFrame = new Map<number, readonly string[]>()
  readonly #clientId: number
  readonly #hasHeld: () => boolean
  readonly #events: OutboxEvents

  /** `hasHeld`: are there edits that no frame of this connection carries? Then even an empty-looking step 2 goes: it may delete. */
  constructor(given: { clientId: number; hasHeld: () => boolean; events: OutboxEvents }) {
    this.#clientId = given.clientId
    this.#hasHeld = given.hasHeld
    this.#events = given.events
  }

  /** How many frames with edits have been sent on this connection. */
  count(): number {
    return this.#count
  }

  close(): void {
    this.#state = 'closed'
    this.#count = this.#named = 0
    this.#keysOfFrame.clear()
  }

  open(mayEdit: boolean): void {
    this.close()
    this.#state = 'comparing'
    this.#mayEdit = mayEdit
  }

  setMayEdit(mayEdit: boolean): void {
    this.#mayEdit = mayEdit
  }

  /** To be called after each edit, with what it touched: what has become of it. */
  nameEdit(keys: readonly string[]): 'sent' | 'held' | 'tooLarge' {
    const isTooLarge = this.#hasTooLarge
    this.#hasTooLarge = false
    if (isTooLarge) return 'tooLarge'
    if (this.#count === this.#named) return 'held'
    this.#named = this.#count
    this.#keysOfFrame.set(this.#count, keys)
    return 'sent'
  }

  forgetUpTo(n: number): void {
    for (const known of this.#keysOfFrame.keys()) if (known <= n) this.#keysOfFrame.delete(known)
  }

  /** What frame n touched; null when it was everything that the server lacked. */
  keysOf(n: number): readonly string[] | null {
    return this.#keysOfFrame.get(n) ?? null
  }

  /** The frames that go out in place of this one. */
  pass(frame: Uint8Array): Uint8Array[] {
    const read = readFrame(frame)
    switch (read.kind) {
      case 'presence':
        return this.#ownPresence(frame, read.entries)
      case 'sync':
        if (read.message.step === 'step1') return [frame]
        return read.message.step === 'step2' ? this.#catchUp(read.message.update) : this.#edit(read.message.update)
      default:
        return [frame]
    }
  }

  #ownPresence(frame: Uint8Array, entries: readonly PresenceEntry[]): Uint8Array[] {
    const own = entries.filter(({ clientId }) => clientId === this.#clientId)
    const fits = own.every(({ state }) => state === leftState || state.length <= limits.presenceBytes)
    if (own.length === 0 || !fits) return []
    return own.length === entries.length ? [frame] : [writePresence(own)]
  }

  #catchUp(update: Uint8Array): Uint8Array[] {
    if (this.#state === 'closed') return []
    // Who may only look has nothing of their own, and starts from what the server has when they may write.
    if (!this.#mayEdit) {
      this.#state = 'flowing'
      return []
    }
    if (update.byteLength > updateBytes) {
      this.#events.tooLarge()
      return []
    }
    // Asked a second time, the server waits for an answer.
    const isNew = this.#state === 'flowing' || this.#hasHeld() || Y.decodeUpdate(update).structs.length > 0
    const frames = isNew ? [writeSyncStep2(update)] : []
    this.#state = 'flowing'
    this.#named = this.#count += frames.length
    this.#events.caughtUp(frames.length)
    return frames
  }

  #edit(update: Uint8Array): Uint8Array[] {
    // What is made before the comparison is part of its answer.
    if (this.#state !== 'flowing' || !this.#mayEdit) return []
    if (update.byteLength > updateBytes) {
      this.#hasTooLarge = true
      return []
    }
    this.#count++
    this.#events.sent()
    return [writeUpdate(update)]
  }
}
