/**
 * One document of a board, in step with the room and kept on this device. What the screen sees of it is `BoardConnection`; the rest is
 * for whoever holds the board (`hold-board.ts`) and puts another in its place when this document can't go on.
 */
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { BoardId } from '../../shared/ids.ts'
import type { Hello, Nack, PresenceUser, Status } from '../../shared/protocol/messages.ts'
import { applyKept } from './apply-kept.ts'
import type { BoardConnection, SaveState } from './board-connection.ts'
import { textOfKey, type LeftText } from './left-text.ts'
import type { BoardCopy } from './device.ts'
import { editedKeys } from './edited-keys.ts'
import { CopyKeeper } from './keep-copy.ts'
import type { OpenOptions } from './open-options.ts'
import { fromDevice, fromRoom } from './origins.ts'
import { Outbox } from './outbox.ts'
import { RoomLink, type PermanentReason } from './room-link.ts'
import * as saving from './save-state.ts'
import { Timers } from './timers.ts'
import { ToldState } from './told-state.ts'
import type { Trouble } from './trouble.ts'
import { waitingSince } from './waiting-edit.ts'

/** How long edits under way are waited for when a board is left. */
const partingMs = 10_000
/** The server asks by itself for what it could not take; we don't wait for that for ever. */
const askAgainMs = 4_000
/** Without a connection for so long, the first load is offline. */
const patientMs = 4_000

export class OpenedBoard implements BoardConnection {
  readonly boardId: BoardId
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly #options: OpenOptions
  readonly #link: RoomLink
  readonly #outbox: Outbox
  readonly #told = new ToldState()
  readonly #timers = new Timers()
  #copy: BoardCopy | null
  #keeper: CopyKeeper | null = null
  #epoch: string | null = null
  #ledger = saving.emptyLedger
  #unsavedKeys = new Set<string>()
  #level: 'view' | 'edit'
  #loaded = false
  #synced = false
  #aside = false
  #closed = false
  /** Since when an edit has been waiting for its acknowledgement. */
  #waitingSince: number | null = null
  /** Of our ticks. */
  #serverAheadMs: number

  constructor(options: OpenOptions) {
    this.#options = options
    this.#copy = options.copy
    this.boardId = options.boardId
    this.#serverAheadMs = Date.now() - options.ticks()
    this.#level = options.level
    this.doc = new Y.Doc()
    this.awareness = new Awareness(this.doc)
    this.awareness.setLocalState({ user: options.user satisfies PresenceUser })
    this.#outbox = new Outbox({
      clientId: this.doc.clientID,
      hasHeld: () => this.#ledger.held,
      events: {
        caughtUp: (frames) => this.#update(saving.afterCatchingUp(this.#ledger, frames)),
        sent: () => this.#update(saving.afterSending(this.#ledger, 1)),
        tooLarge: () => this.#trouble({ reason: 'tooLarge', keys: null }),
      },
    })
    this.#link = new RoomLink({
      ...options,
      doc: this.doc,
      awareness: this.awareness,
      pass: (frame) => this.#outbox.pass(frame),
      epoch: () => this.#epoch,
      waitingSince: () => this.#waitingSince,
      events: {
        hello: (hello) => this.#greeted(hello),
        ack: (n) => this.#acknowledged(n),
        nack: (nack) => this.#refused(nack),
        status: (status) => this.#statusChanged(status),
        synced: () => this.#gotEverything(),
        lost: (why) => {
          this.#outbox.close()
          this.#synced = false
          this.#update(saving.afterLosing(this.#ledger, why))
        },
        ended: (reason) => this.#ended(reason),
      },
    })
    // After the provider's own listener: what it sent of an edit is known by now.
    this.doc.on('update', (update, origin, _doc, transaction) => this.#edited(update, origin, transaction))
    this.#timers.after(patientMs, () => {
      if (this.#ledger.phase === 'loading') this.#update({ ...this.#ledger, phase: 'offline' })
    })
    void this.#start()
  }

  level(): 'view' | 'edit' {
    return this.#level
  }

  saveState(): SaveState {
    return this.#told.state()
  }

  hasUnsaved(): boolean {
    return saving.hasUnsaved(this.#ledger)
  }

  isLoaded(): boolean {
    return this.#loaded
  }

  /** Does the document hold all that the server had when it connected? */
  isSynced(): boolean {
    return this.#synced
  }

  subscribe(listener: () => void): () => void {
    return this.#told.subscribe(listener)
  }

  /** What was written here and is not on the server, as far as it is text. */
  unsavedTexts(): LeftText[] {
    return [...this.#unsavedKeys].flatMap((key) => textOfKey(this.doc, key))
  }

  /** Leaves the room; the document stays on the screen until another takes its place. */
  stepAside(): BoardCopy | null {
    this.#aside = true
    this.#link.stop()
    this.#outbox.close()
    this.#update({ ...saving.afterLosing(this.#ledger), phase: 'online', held: true })
    return this.#copy
  }

  /** While stepped aside: whether the one that will take its place is connected. */
  tellNet(net: Pick<saving.Ledger, 'phase' | 'why'>): void {
    this.#update({ ...this.#ledger, ...net })
  }

  /** Takes over a copy on this device: from now on it is this document's. */
  adopt(copy: BoardCopy | null): void {
    this.#copy = copy
    if (!copy || this.#epoch === null) return
    this.#keep(this.#epoch)
    this.#keeper?.replace([...this.#unsavedKeys])
    if (!this.hasUnsaved()) this.#keeper?.settle()
  }

  end(reason: PermanentReason): void {
    this.#link.stop()
    this.#ended(reason)
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.awareness.setLocalState(null)
    if (!this.hasUnsaved() || this.#ledger.phase !== 'online' || this.#aside) this.#destroy()
    else this.#timers.after(partingMs, () => this.#destroy())
  }

  async #start(): Promise<void> {
    const kept = (await this.#copy?.read()) ?? null
    if (this.#closed) return
    if (kept) {
      this.#loaded = applyKept(this.doc, kept, fromDevice)
      this.#epoch = kept.epoch
      this.#keep(kept.epoch)
      for (const key of kept.unsaved ?? []) this.#unsavedKeys.add(key)
      if (kept.unsaved) this.#ledger = saving.afterHolding(this.#ledger)
    }
    this.#tell()
    this.#link.start()
  }

  serverNow(): number {
    return this.#options.ticks() + this.#serverAheadMs
  }

  #keep(epoch: string): void {
    if (!this.#copy) return
    this.#keeper = new CopyKeeper({ doc: this.doc, copy: this.#copy, epoch, onChange: () => this.#tell() })
  }

  #greeted({ epoch, level, now, user }: Hello): boolean {
    if (this.#epoch !== null && this.#epoch !== epoch) return false
    if (this.#epoch === null) {
      this.#epoch = epoch
      this.#keep(epoch)
    }
    this.#serverAheadMs = now - this.#options.ticks()
    this.#level = level
    if (user) this.awareness.setLocalStateField('user', user)
    this.#outbox.open(level === 'edit')
    this.#update(saving.afterHello(this.#ledger))
    if (level === 'view' && this.hasUnsaved()) this.#trouble({ reason: 'notAllowed', keys: null })
    return true
  }

  #gotEverything(): void {
    this.#synced = this.#loaded = true
    this.#tell()
  }

  #edited(update: Uint8Array, origin: unknown, transaction: Y.Transaction): void {
    if (origin === fromDevice) return
    const own = origin !== this.#link.origin && origin !== fromRoom
    const keys = own ? editedKeys(transaction) : null
    for (const key of keys ?? []) this.#unsavedKeys.add(key)
    this.#keeper?.keep(update, keys)
    if (!keys) return
    const fate = this.#outbox.nameEdit(keys)
    if (fate !== 'sent') this.#update(saving.afterHolding(this.#ledger))
    if (fate === 'tooLarge') this.#trouble({ reason: 'tooLarge', keys })
    if (this.#level === 'view' && this.#ledger.phase === 'online') this.#trouble({ reason: 'notAllowed', keys })
  }

  #acknowledged(n: number): void {
    this.#outbox.forgetUpTo(n)
    const ledger = saving.afterAck(this.#ledger, n, this.serverNow())
    // Before anybody hears of it: whoever waits for this to leave the board leaves it now.
    if (!saving.hasUnsaved(ledger)) {
      this.#unsavedKeys.clear()
      this.#keeper?.settle()
    }
    this.#update(ledger)
    if (this.#closed && !this.hasUnsaved()) this.#destroy()
  }

  #refused({ n, reason }: Nack): void {
    const keys = this.#outbox.keysOf(n)
    // It asks for all that it lacks (step 1) when it can take it; that a full answer has a gap can't be helped here.
    const comesAgain = reason === 'storageFailing' || (reason === 'gap' && keys !== null)
    if (comesAgain) this.#holdBack()
    else this.#trouble({ reason, keys })
  }

  #holdBack(): void {
    this.#update(saving.afterHolding(this.#ledger))
    this.#timers.after(askAgainMs * (1 + this.#options.random()), () => {
      if (this.#ledger.held && this.#ledger.storage === 'ok') this.#link.resync()
    })
  }

  #statusChanged({ level, storage }: Status): void {
    this.#level = level
    this.#outbox.setMayEdit(level === 'edit')
    this.#update(saving.afterStatus(this.#ledger, storage))
    if (level === 'view' && this.#ledger.held) this.#trouble({ reason: 'notAllowed', keys: null })
  }

  #trouble(trouble: Trouble): void {
    if (this.#aside || this.#closed) return
    // Not from within y-websocket's own handling of a message.
    queueMicrotask(() => {
      if (!this.#aside && !this.#closed) this.#options.onTrouble(trouble)
    })
  }

  #ended(reason: PermanentReason): void {
    if (reason === 'otherEpoch' || reason === 'tooLarge' || reason === 'badMessage') {
      this.#trouble({ reason, keys: null })
      return
    }
    this.#keeper?.stop()
    this.#keeper = null
    this.#update(saving.afterEnding(this.#ledger, reason))
    if (this.#closed) this.#destroy()
  }

  #destroy(): void {
    this.#link.stop()
    this.#keeper?.stop()
    this.#keeper = null
    this.#timers.stop()
    this.#told.forgetListeners()
    this.awareness.destroy()
    this.doc.destroy()
  }

  #update(ledger: saving.Ledger): void {
    this.#waitingSince = waitingSince(this.#ledger, ledger, this.#waitingSince, this.#options.ticks())
    this.#ledger = ledger
    this.#tell()
  }

  /** Tells the listeners, if what they see has changed. */
  #tell(): void {
    const state = saving.saveStateOf(this.#ledger, this.#copy?.isDurable() ?? false)
    this.#told.tell(state, [this.#level === 'edit', this.#loaded, this.#synced, this.hasUnsaved()])
  }
}
