/**
 * A board while someone looks at it.
 *
 * Invariants
 * 1. Durable before visible: no edit leaves the room - to a member, a joiner or an export - before its row is in the log.
 * 2. An ack for n is sent when each of a member's first n updates is on disk, or has been refused by a nack sent before.
 * 3. One batch is on its way to the log at a time. What arrives meanwhile waits and makes the next one.
 * 4. Rights are those of the moment at which an update is judged.
 * 5. When a commit fails, everyone whose edits were in it is told, and the copy that holds them is dropped for a fresh one.
 */
import * as Y from 'yjs'
import type { BoardId } from '../../shared/ids.ts'
import { FrameError } from '../../shared/protocol/frame.ts'
import {
  closeCode,
  type CloseCode,
  type PresenceUser,
  type RefusalReason,
  type Status,
} from '../../shared/protocol/messages.ts'
import { readFrame } from '../../shared/protocol/read-frame.ts'
import { writeAck, writeHello, writeNack, writeStatus } from '../../shared/protocol/room-frames.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate, type SyncMessage } from '../../shared/protocol/sync-frames.ts'
import { BoardCopy, GateMissed, type Batch } from './board-copy.ts'
import { FanOut } from './fan-out.ts'
import type { Member } from './member.ts'
import { OwnEdits, type OwnEdit } from './own-edits.ts'
import { roomLimits } from './room-limits.ts'
import { RoomPresence } from './room-presence.ts'
import type { RoomTally } from './room-tally.ts'
import type { Schedule } from './schedule.ts'
import { writeUpdates, type ServerEdit } from './server-edit.ts'
import { BoardGone, StorageFailing, type UpdateLog } from './update-log.ts'

/** From a member, or the server's own. */
type Incoming =
  | {
      member: Member
      /** The how-manieth of the member's updates. */
      n: number
      update: Uint8Array
    }
  | { member: null; own: OwnEdit; update: Uint8Array }

export interface RoomParts {
  log: UpdateLog
  schedule: Schedule
  tally: RoomTally
  /** Nothing is under way any more. */
  onIdle: () => void
  /** The room can't go on: whoever comes next gets a new one. */
  onBroken: (code: CloseCode) => void
}

export class Room {
  readonly boardId: BoardId
  readonly epoch: string
  readonly #parts: RoomParts
  readonly #members = new Set<Member>()
  readonly #presence = new RoomPresence()
  readonly #fanOut: FanOut
  #copy: BoardCopy
  #inbox: Incoming[] = []
  readonly #ownEdits = new OwnEdits()
  /** What waits for the batch under way, because it may see only what is committed. */
  #afterBatch: (() => void)[] = []
  #isBusy = false
  #isClosed = false
  #isScheduled = false
  #storage: Status['storage'] = 'ok'
  #restartWindowMs: number | null = null
  #cancelProbe: (() => void) | null = null

  constructor(copy: BoardCopy, parts: RoomParts) {
    this.boardId = copy.boardId
    this.epoch = copy.epoch
    this.#copy = copy
    this.#parts = parts
    this.#fanOut = new FanOut(
      {
        members: () => this.#members,
        size: () => this.#members.size,
        stateVector: () => this.#copy.stateVector,
        takePresence: () => this.#presence.takeChanges(),
        catchUp: (member, stateVector) => this.#catchUp(member, stateVector),
      },
      parts.schedule,
    )
  }

  get size(): number {
    return this.#members.size
  }

  get storage(): Status['storage'] {
    return this.#storage
  }

  /** Nobody's edits wait for anything. */
  get isIdle(): boolean {
    return !this.#isBusy && !this.#isScheduled && this.#inbox.length === 0
  }

  get uncompactedRows(): number {
    return this.#copy.uncompactedRows
  }

  members(): readonly Member[] {
    return [...this.#members]
  }

  /** Everyone who is connected, once each. */
  present(): PresenceUser[] {
    return [...new Map([...this.#members].map(({ access }) => [access.user.id, access.user])).values()]
  }

  /** Calls back when no batch is under way; what is read then is committed. Must be done with it when it returns. */
  whenCommitted(look: (copy: BoardCopy) => void): void {
    if (this.#isBusy) this.#afterBatch.push(() => look(this.#copy))
    else look(this.#copy)
  }

  /** Edits of the server's own: judged, saved and shown like anyone's. Whether each of them stands; throws when none can be saved. */
  async change(edits: readonly ServerEdit[]): Promise<boolean[]> {
    const begun = edits.map(({ principal }) => this.#ownEdits.begin(principal))
    this.whenCommitted((copy) => {
      try {
        const updates = writeUpdates(copy.since(nothing), edits)
        begun.forEach(({ own }, i) => {
          const update = updates[i]
          if (update) this.#inbox.push({ member: null, own, update })
          else own.done(true)
        })
        this.#scheduleBatch()
      } catch (error) {
        for (const { own } of begun) own.failed(error)
      }
    })
    return Promise.all(begun.map(({ stands }) => stands))
  }

  join(member: Member): void {
    this.#members.add(member)
    const { level } = member.access
    member.tell(writeHello({ epoch: this.epoch, level, now: this.#parts.schedule.now(), beatMs: member.beatMs }))
    if (this.#storage === 'failing') this.#tellStatus(member)
    member.send(writeSyncStep1(this.#copy.stateVector))
    const others = this.#presence.everyoneBut(member)
    if (others) member.send(others)
  }

  leave(member: Member): void {
    member.left()
    if (!this.#members.delete(member) || this.#isClosed) return
    if (this.#presence.leave(member)) this.#fanOut.poke()
    if (this.#members.size === 0) this.#fanOut.stop()
  }

  receive(member: Member, bytes: Uint8Array): void {
    if (member.isClosed || this.#isClosed) return
    if (!member.maySend(bytes.length, this.#parts.schedule.now())) {
      member.close(closeCode.tooFast)
      return
    }
    try {
      const frame = readFrame(bytes)
      if (frame.kind === 'sync') this.#sync(member, frame.message)
      else if (frame.kind === 'presence') {
        if (this.#presence.receive(member, frame.entries, this.#copy.clients)) this.#fanOut.poke()
      } else if (frame.kind === 'presenceQuery') {
        const others = this.#presence.everyoneBut(member)
        if (others) member.send(others)
      } else {
        throw new FrameError(`a client doesn't send ${frame.kind}`)
      }
    } catch (error) {
      if (!(error instanceof FrameError)) throw error
      member.refuse()
    }
  }

  /** What the member may do has been found again. */
  accessChanged(member: Member, access: Member['access']): void {
    const was = member.access
    member.access = access
    if (was.level !== access.level) {
      this.#tellStatus(member)
      // Whoever may write now is asked for what it may have kept.
      if (access.level === 'edit') this.#askForTheirs(member)
    }
    if (JSON.stringify(was.user) !== JSON.stringify(access.user)) this.#presence.refresh(member)
  }

  /** Everyone is told that the server goes away for a moment. */
  announceRestart(windowMs: number): void {
    this.#restartWindowMs = windowMs
    for (const member of this.#members) this.#tellStatus(member)
  }

  closeAll(code: CloseCode): void {
    for (const member of this.#members) member.close(code)
  }

  /** No timer, no listener, no document is left. */
  destroy(): void {
    this.#isClosed = true
    this.#cancelProbe?.()
    this.#fanOut.stop()
    this.#inbox = []
    this.#ownEdits.failAll(new BoardGone(this.boardId))
    if (!this.#isBusy) this.#copy.destroy()
  }

  #sync(member: Member, message: SyncMessage): void {
    if (message.step === 'step1') {
      this.#answerStep1(member, message.stateVector)
      return
    }
    member.updates += 1
    if (message.step === 'step2') member.isAsked = false
    this.#inbox.push({ member, n: member.updates, update: message.update })
    this.#scheduleBatch()
  }

  #answerStep1(member: Member, stateVector: Uint8Array): void {
    if (!member.mayAskForBoard(this.#parts.schedule.now())) {
      member.close(closeCode.tooFast)
      return
    }
    try {
      Y.decodeStateVector(stateVector)
    } catch (cause) {
      throw new FrameError('no state vector', { cause })
    }
    this.whenCommitted((copy) => {
      member.send(writeSyncStep2(copy.since(stateVector)))
      member.isSynced = true
    })
  }

  #catchUp(member: Member, stateVector: Uint8Array): void {
    this.whenCommitted((copy) => member.send(writeUpdate(copy.since(stateVector))))
    const others = this.#presence.everyoneBut(member)
    if (others) member.send(others)
  }

  #askForTheirs(member: Member): void {
    if (member.isAsked) return
    member.isAsked = true
    member.send(writeSyncStep1(this.#copy.stateVector))
  }

  #scheduleBatch(): void {
    if (this.#isScheduled || this.#isBusy || this.#inbox.length === 0) return
    this.#isScheduled = true
    this.#parts.schedule.soon(() => {
      this.#isScheduled = false
      if (!this.#isClosed) this.#runBatch().catch((error: unknown) => this.#fail(error))
    })
  }

  async #runBatch(): Promise<void> {
    this.#isBusy = true
    const incoming = this.#takeBatch()
    try {
      if (this.#storage === 'failing') this.#nackAll(incoming, 'storageFailing')
      else await this.#commitBatch(incoming)
    } catch (error) {
      await this.#recover(incoming, error)
    } finally {
      this.#isBusy = false
      if (this.#isClosed) this.#copy.destroy()
      else this.#afterwards()
    }
  }

  #takeBatch(): Incoming[] {
    let bytes = 0
    let count = 0
    for (const { update } of this.#inbox) {
      if (count >= roomLimits.batchUpdates || (count > 0 && bytes + update.length > roomLimits.batchBytes)) break
      bytes += update.length
      count += 1
    }
    return this.#inbox.splice(0, count)
  }

  async #commitBatch(incoming: readonly Incoming[]): Promise<void> {
    const { log, schedule, tally } = this.#parts
    const copy = this.#copy
    const batch = copy.apply(
      incoming.map(({ update, ...one }) =>
        one.member ? { update, ...one.member.asSender } : { update, principal: one.own.principal, level: 'edit' },
      ),
    )
    if (batch.update) {
      const { boardId, epoch } = this
      const { update, principals, bindings } = batch
      const startedAt = schedule.now()
      await log.append({ boardId, epoch, seq: copy.seq + 1, update, principals, bindings, at: startedAt })
      copy.committed()
      tally.committed(incoming.length, schedule.now() - startedAt)
      if (!this.#isClosed) this.#fanOut.add(update)
    }
    this.#settle(incoming, batch)
  }

  #settle(incoming: readonly Incoming[], { outcomes }: Batch): void {
    const onDisk = new Map<Member, number>()
    incoming.forEach((one, i) => {
      const outcome = outcomes[i]
      if (!one.member) one.own.done(outcome?.kind !== 'refused')
      else if (outcome?.kind === 'refused') this.#nack(one.member, one.n, outcome.reason)
      else onDisk.set(one.member, one.n)
    })
    for (const [member, n] of onDisk) member.tell(writeAck(n))
  }

  #nack(member: Member, n: number, reason: RefusalReason): void {
    this.#parts.tally.refused(reason)
    member.tell(writeNack({ n, reason }))
    // Also a stock client answers this, with everything that it has and we lack.
    if (reason === 'gap') this.#askForTheirs(member)
  }

  #nackAll(incoming: readonly Incoming[], reason: RefusalReason): void {
    for (const one of incoming) {
      if (one.member) this.#nack(one.member, one.n, reason)
      else one.own.failed(new StorageFailing('the board can’t be saved now'))
    }
  }

  /** The copy holds edits that are in no log: it is dropped. */
  async #recover(incoming: readonly Incoming[], error: unknown): Promise<void> {
    this.#parts.tally.failed(this.boardId, error)
    if (error instanceof BoardGone) {
      this.#parts.onBroken(closeCode.gone)
      return
    }
    // Whoever gets such a thing past the gate once would do it again.
    if (error instanceof GateMissed) incoming[error.index]?.member?.refuse()
    this.#nackAll(incoming, 'storageFailing')
    if (error instanceof StorageFailing) this.#setStorage('failing')
    try {
      const fresh = await BoardCopy.load(this.#parts.log, this.boardId)
      if (fresh === null || fresh.epoch !== this.epoch) {
        fresh?.destroy()
        this.#parts.onBroken(fresh === null ? closeCode.gone : closeCode.otherEpoch)
        return
      }
      this.#copy.destroy()
      this.#copy = fresh
    } catch (loadError) {
      this.#parts.tally.failed(this.boardId, loadError)
      this.#parts.onBroken(closeCode.couldNotLoad)
      return
    }
    if (this.#storage === 'ok') this.#askEveryone()
  }

  #fail(error: unknown): void {
    this.#parts.tally.failed(this.boardId, error)
    this.#parts.onBroken(closeCode.couldNotLoad)
  }

  #afterwards(): void {
    const waiting = this.#afterBatch
    this.#afterBatch = []
    for (const act of waiting) act()
    if (this.#inbox.length > 0) this.#scheduleBatch()
    else this.#parts.onIdle()
  }

  #setStorage(storage: Status['storage']): void {
    if (this.#storage === storage) return
    this.#storage = storage
    for (const member of this.#members) this.#tellStatus(member)
    if (storage === 'failing') this.#probeLater()
  }

  #probeLater(): void {
    this.#cancelProbe = this.#parts.schedule.after(roomLimits.probeMs, () => {
      this.#probe().catch((error: unknown) => this.#fail(error))
    })
  }

  async #probe(): Promise<void> {
    this.#cancelProbe = null
    try {
      await this.#parts.log.probe()
    } catch {
      if (!this.#isClosed) this.#probeLater()
      return
    }
    if (this.#isClosed) return
    this.#setStorage('ok')
    this.#askEveryone()
  }

  #askEveryone(): void {
    for (const member of this.#members) {
      member.isAsked = false
      if (member.access.level === 'edit') this.#askForTheirs(member)
    }
  }

  #tellStatus(member: Member): void {
    const { level } = member.access
    const storage = this.#storage
    const restart = this.#restartWindowMs === null ? {} : { restartWindowMs: this.#restartWindowMs }
    member.tell(writeStatus({ level, storage, ...restart }))
  }
}

const nothing = new Uint8Array([0])
