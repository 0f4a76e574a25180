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
import type { BoardId } from '../../shared/ids.ts'
import { FrameError } from '../../shared/protocol/frame.ts'
import { closeCode, type CloseCode, type Status } from '../../shared/protocol/messages.ts'
import { readFrame } from '../../shared/protocol/read-frame.ts'
import type { SyncMessage } from '../../shared/protocol/sync-frames.ts'
import { answerBatch, answerNotSaved, type BatchAnswers } from './answer-batch.ts'
import { BoardCopy } from './board-copy.ts'
import { GateMissed } from './board-document.ts'
import { CoolDown } from './cool-down.ts'
import { FanOut } from './fan-out.ts'
import { keepIds } from './keep-ids.ts'
import type { Member } from './member.ts'
import { OwnEdits } from './own-edits.ts'
import { PacedAct } from './paced-act.ts'
import { reloadBoard } from './reload-board.ts'
import { RoomExchange } from './room-exchange.ts'
import { asProposed, RoomInbox, type Incoming } from './room-inbox.ts'
import { RoomPresence } from './room-presence.ts'
import { RoomStatus } from './room-status.ts'
import type { RoomParts } from './room-parts.ts'
import type { ServerEdit } from './server-edit.ts'
import { roomLimits } from './room-limits.ts'
import { BoardGone, StorageFailing } from './update-log.ts'

export class Room {
  readonly boardId: BoardId
  readonly epoch: string
  readonly #parts: RoomParts
  readonly #members = new Set<Member>()
  readonly #presence: RoomPresence
  readonly #fanOut: FanOut
  readonly #commits: PacedAct
  #copy: BoardCopy
  readonly #inbox = new RoomInbox()
  readonly #status: RoomStatus
  readonly #exchange: RoomExchange
  readonly #answers: BatchAnswers
  readonly #ownEdits = new OwnEdits()
  readonly #coolDown: CoolDown
  /** What waits for the batch under way, because it may see only what is committed. */
  #afterBatch: ((copy: BoardCopy) => void)[] = []
  #isBusy = false
  #isClosed = false

  constructor(copy: BoardCopy, parts: RoomParts) {
    this.boardId = copy.boardId
    this.epoch = copy.epoch
    this.#copy = copy
    this.#parts = parts
    this.#presence = new RoomPresence(keepIds(this, parts, (owned) => this.#copy.reserve(owned)))
    this.#status = new RoomStatus({
      log: parts.log,
      schedule: parts.schedule,
      members: () => this.#members,
      onRecovered: () => this.#exchange.askEveryone(),
      onError: (error) => this.#fail(error),
    })
    this.#exchange = new RoomExchange({
      epoch: copy.epoch,
      schedule: parts.schedule,
      presence: this.#presence,
      status: this.#status,
      members: () => this.#members,
      stateVector: () => this.#copy.stateVector,
      whenCommitted: (look) => this.#whenCommitted(look),
      onLooked: () => this.#coolDown.note({ isEdit: false }),
    })
    this.#answers = { tally: parts.tally, askForTheirs: (member) => this.#exchange.askForTheirs(member) }
    this.#fanOut = new FanOut(
      {
        members: () => this.#members,
        size: () => this.#members.size,
        isCommitting: () => !this.isIdle,
        clocks: () => this.#copy.clocks,
        takePresence: () => this.#presence.takeChanges(),
        catchUp: (member, had) => this.#exchange.catchUp(member, had),
      },
      parts.schedule,
    )
    this.#commits = new PacedAct(
      parts.schedule,
      () => roomLimits.tickMs,
      () => void this.#runBatch().catch((error: unknown) => this.#fail(error)),
      () => parts.schedule.takeLead(),
    )
    this.#coolDown = new CoolDown(this, parts, () => this.#copy.cool())
    this.#coolDown.note({ isEdit: false })
  }

  get size(): number {
    return this.#members.size
  }

  /** There is a document; else bytes alone. */
  get isHot(): boolean {
    return this.#copy.isHot
  }

  get storage(): Status['storage'] {
    return this.#status.storage
  }

  /** Bytes of updates that wait to be judged. */
  get waitingBytes(): number {
    return this.#inbox.bytes
  }

  /** Nobody's edits wait for anything. */
  get isIdle(): boolean {
    return !this.#isBusy && this.#inbox.isEmpty
  }

  takeCompactionDue(rows: number): boolean {
    return this.#copy.takeCompactionDue(rows)
  }

  members(): readonly Member[] {
    return [...this.#members]
  }

  /** Calls back when no batch is under way; what is read then is committed. Never, when the room goes before that. */
  #whenCommitted(look: (copy: BoardCopy) => void): void {
    if (this.#isClosed) return
    if (this.#isBusy) this.#afterBatch.push(look)
    else look(this.#copy)
  }

  /** Edits of the server's own: judged, saved and shown like anyone's. Whether each of them stands; throws when none can be saved. */
  change(edits: readonly ServerEdit[]): Promise<boolean[]> {
    return this.#ownEdits.make(edits, {
      whenCommitted: (look) => this.#whenCommitted(look),
      push: (own, update) => this.#inbox.push({ member: null, own, update }),
      onPushed: () => this.#pokeCommits(),
    })
  }

  join(member: Member): void {
    this.#members.add(member)
    this.#exchange.greet(member)
  }

  leave(member: Member): void {
    member.left()
    if (!this.#members.delete(member) || this.#isClosed) return
    if (this.#presence.leave(member)) this.#fanOut.poke()
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
        this.#exchange.sendPresence(member)
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
      this.#status.tell(member)
      // Whoever may write now is asked for what it may have kept.
      if (access.level === 'edit') this.#exchange.askForTheirs(member)
    }
    if (JSON.stringify(was.user) !== JSON.stringify(access.user)) this.#presence.refresh(member)
  }

  /** Everyone is told that the server goes away for a moment. */
  announceRestart(windowMs: number): void {
    this.#status.announceRestart(windowMs)
  }

  closeAll(code: CloseCode): void {
    for (const member of this.#members) member.close(code)
  }

  /** No timer, no listener, no document is left. */
  destroy(): void {
    this.#isClosed = true
    this.#status.stop()
    this.#fanOut.stop()
    this.#commits.stop()
    this.#coolDown.stop()
    this.#inbox.clear()
    this.#afterBatch = []
    this.#ownEdits.failAll(new BoardGone(this.boardId))
    if (!this.#isBusy) this.#copy.destroy()
  }

  #sync(member: Member, message: SyncMessage): void {
    if (message.step === 'step1') {
      this.#exchange.answerStep1(member, message.stateVector)
      return
    }
    member.updates += 1
    member.isAsked = false
    const incoming = { member, n: member.updates, update: message.update, isWhole: message.step === 'step2' }
    if (this.#inbox.push(incoming)) this.#pokeCommits()
    else member.close(closeCode.tooFast)
  }

  #pokeCommits(): void {
    if (!this.#isBusy && !this.#inbox.isEmpty) this.#commits.poke()
  }

  async #runBatch(): Promise<void> {
    if (this.#isBusy || this.#inbox.isEmpty) return
    this.#isBusy = true
    const incoming = this.#inbox.takeBatch()
    const hasMore = !this.#inbox.isEmpty
    try {
      if (this.#status.storage === 'failing') answerNotSaved(incoming, this.#answers)
      else await this.#commitBatch(incoming)
    } catch (error) {
      await this.#recover(incoming, error)
    } finally {
      this.#isBusy = false
      if (this.#isClosed) this.#copy.destroy()
      else this.#afterwards(hasMore)
    }
  }

  async #commitBatch(incoming: readonly Incoming[]): Promise<void> {
    const { log, schedule, tally } = this.#parts
    const copy = this.#copy
    if (!copy.canJudge(incoming)) await this.#parts.turnToBuild()
    const batch = copy.apply(incoming.map(asProposed))
    this.#coolDown.note({ isEdit: batch.update !== null })
    if (batch.update) {
      const { boardId, epoch } = this
      const { update, principals, bindings } = batch
      const startedAt = schedule.now()
      await log.append({ boardId, epoch, seq: copy.seq + 1, update, principals, bindings, at: startedAt })
      copy.committed(batch)
      tally.committed(incoming.length, schedule.now() - startedAt)
      if (!this.#isClosed) this.#fanOut.add(update)
    }
    answerBatch(incoming, batch.outcomes, this.#answers)
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
    answerNotSaved(incoming, this.#answers)
    if (error instanceof StorageFailing) this.#status.storageFails()
    const fresh = await reloadBoard(this.#copy, this.#parts, error)
    if (!(fresh instanceof BoardCopy)) {
      this.#parts.onBroken(fresh)
      return
    }
    this.#copy.destroy()
    this.#copy = fresh
    this.#coolDown.note({ isEdit: false })
    for (const owned of this.#presence.owned()) fresh.reserve(owned)
    if (this.#status.storage === 'ok') this.#exchange.askEveryone()
  }

  #fail(error: unknown): void {
    this.#parts.tally.failed(this.boardId, error)
    this.#parts.onBroken(closeCode.couldNotLoad)
  }

  #afterwards(hasMore: boolean): void {
    this.#fanOut.commitEnded()
    for (const look of this.#afterBatch.splice(0)) look(this.#copy)
    if (hasMore) this.#commits.hurry()
    else if (!this.#inbox.isEmpty) this.#commits.poke()
    else this.#parts.onIdle()
  }
}
