/**
 * Every board that someone looks at. A board is cold (only in the log) or has a room.
 *
 * Invariants
 * - One room per board: two who come at once wait for one load.
 * - A load that fails is an error to those who wait for it, never an empty board.
 * - A room goes only when it is empty and nothing is under way; after the last one there is no timer, no listener, no document.
 * - Whoever comes in while rights change is let in by the newest answer.
 */
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'
import { closeCode, type CloseCode, type PresenceUser } from '../../shared/protocol/messages.ts'
import type { AccessDesk } from './access.ts'
import { AccessWatch } from './access-watch.ts'
import { Beats } from './beats.ts'
import { BoardCopy } from './board-copy.ts'
import { Member } from './member.ts'
import { codeOfFailedLoad } from './reload-board.ts'
import { Room } from './room.ts'
import { roomLimits } from './room-limits.ts'
import { statsOf, type RoomStats } from './room-stats.ts'
import { RoomTally } from './room-tally.ts'
import { guardSchedule } from './room-schedule.ts'
import type { Schedule } from './schedule.ts'
import type { ServerEdit } from './server-edit.ts'
import { TurnsToBuild } from './turns-to-build.ts'
import { StorageFailing, type UpdateLog } from './update-log.ts'
import type { Wire } from './wire.ts'

export interface RoomsOptions {
  log: UpdateLog
  access: AccessDesk
  schedule: Schedule
  /** Something failed that the operator should know of. Never holds a board's text. */
  onFailure?: (boardId: BoardId, error: unknown) => void
  lingerMs?: number
  coolAfterMs?: number
}

export interface Arrival {
  boardId: BoardId
  sessionId: string
  wire: Wire
  speaksOurs: boolean
  /** The epoch of the copy that the client holds; null when it holds none. */
  epoch: string | null
}

/** A connection's place in a room, for whoever carries its bytes. */
export interface Seat {
  receive(frame: Uint8Array): void
  leave(): void
}

interface OpenRoom {
  room: Room
  cancelLinger: (() => void) | null
}

export class Rooms {
  readonly #options: RoomsOptions
  readonly #tally: RoomTally
  readonly #watch: AccessWatch
  readonly #beats: Beats
  readonly #turns: TurnsToBuild
  readonly #open = new Map<BoardId, OpenRoom>()
  /** Those that nobody is in, the longest empty first. */
  readonly #lingering = new Map<BoardId, OpenRoom>()
  readonly #loading = new Map<BoardId, Promise<OpenRoom | null>>()
  #whenIdle: (() => void)[] = []
  #isDraining = false

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#turns = new TurnsToBuild(options.schedule)
    this.#beats = new Beats(options.schedule, roomLimits.tickMs)
    this.#tally = new RoomTally(options.onFailure ?? (() => undefined))
    this.#watch = new AccessWatch(options.access, () => [...this.#open.values()].map(({ room }) => room))
  }

  /** Null when the connection was closed with a code instead. */
  async join(arrival: Arrival): Promise<Seat | null> {
    const { boardId, sessionId, wire } = arrival
    const turnAway = (code: CloseCode): null => {
      wire.close(code)
      return null
    }
    try {
      for (;;) {
        if (this.#isDraining) return turnAway(closeCode.restarting)
        const asOf = this.#watch.changes
        const access = await this.#options.access.find(sessionId, boardId)
        if (!access) return turnAway(await this.#watch.codeFor(sessionId, boardId))
        const open = await this.#roomOf(boardId)
        if (!open) return turnAway(closeCode.gone)
        // Rights may have changed, or the room have closed, while it was loading.
        if (asOf !== this.#watch.changes || this.#open.get(boardId) !== open) continue
        if (this.#isDraining) return turnAway(closeCode.restarting)
        if (arrival.epoch !== null && arrival.epoch !== open.room.epoch) return turnAway(closeCode.otherEpoch)
        if (open.room.size >= roomLimits.connectionsPerBoard) return turnAway(closeCode.full)
        return this.#seat(open, new Member({ ...arrival, access }, this.#options.schedule.now()))
      }
    } catch (error) {
      this.#tally.failed(boardId, error)
      return turnAway(codeOfFailedLoad(error))
    }
  }

  /**
   * Edits of the server's own, each in somebody's name: judged, saved and shown like anyone's. For each, whether it stands on the board
   * and on disk. Null when there is no such board; throws when it can't be saved.
   */
  async change(boardId: BoardId, edits: readonly ServerEdit[]): Promise<boolean[] | null> {
    for (;;) {
      if (this.#isDraining) throw new StorageFailing('the server is about to restart')
      const open = await this.#roomOf(boardId)
      if (!open) return null
      // The room may have closed in the same moment.
      if (this.#open.get(boardId) === open) return open.room.change(edits)
    }
  }

  /** To whom each Yjs client id on the board belongs. Empty when there is no such board. */
  async clientsOf(boardId: BoardId): Promise<Map<number, PrincipalKey>> {
    const stored = await this.#options.log.read(boardId)
    return stored?.clients ?? new Map<number, PrincipalKey>()
  }

  /** Everyone who is connected to the board now, once each. */
  present(boardId: BoardId): PresenceUser[] {
    const members = this.#open.get(boardId)?.room.members() ?? []
    return [...new Map(members.map(({ access }) => [access.user.id, access.user])).values()]
  }

  /** The board has been deleted: everyone is shown out, and nothing of it is written any more. */
  closeBoard(boardId: BoardId): void {
    this.#break(boardId, closeCode.gone)
  }

  /** Says "restarting", saves what is under way, and shows everyone out. Takes `drainMs` at most. */
  async drain(): Promise<void> {
    if (this.#isDraining) return
    this.#isDraining = true
    const rooms = [...this.#open.values()].map(({ room }) => room)
    const people = rooms.reduce((sum, room) => sum + room.size, 0)
    // 3,220 people in 10 s is what a server takes at once without making anyone wait.
    const windowMs = Math.min(10_000, 1_000 + people * 3)
    for (const room of rooms) room.announceRestart(windowMs)
    await this.#idleOrLate()
    for (const room of rooms) room.closeAll(closeCode.restarting)
    for (const boardId of this.#open.keys()) this.#forget(boardId)
    this.#watch.stop()
  }

  stats(): RoomStats {
    const rooms = [...this.#open.values()].map(({ room }) => room)
    return statsOf(rooms, { loading: this.#loading.size, isDraining: this.#isDraining, tally: this.#tally })
  }

  #roomOf(boardId: BoardId): Promise<OpenRoom | null> {
    const open = this.#open.get(boardId)
    if (open) return Promise.resolve(open)
    const underWay = this.#loading.get(boardId)
    if (underWay) return underWay
    const loading = this.#load(boardId).finally(() => this.#loading.delete(boardId))
    this.#loading.set(boardId, loading)
    return loading
  }

  async #load(boardId: BoardId): Promise<OpenRoom | null> {
    const { log, schedule, coolAfterMs = roomLimits.coolAfterMs } = this.#options
    const tally = this.#tally
    const copy = await BoardCopy.load(log, boardId, tally)
    if (!copy) return null
    const onIdle = (): void => this.#becameIdle(boardId)
    const turnToBuild = (): Promise<void> => this.#turns.next()
    const onBroken = (code: CloseCode): void => this.#break(boardId, code)
    const guarded = guardSchedule(schedule, this.#beats, (error) => this.#fail(boardId, error))
    const open: OpenRoom = {
      room: new Room(copy, { log, schedule: guarded, tally, coolAfterMs, turnToBuild, onIdle, onBroken }),
      cancelLinger: null,
    }
    this.#open.set(boardId, open)
    // Whoever it was loaded for may have left meanwhile.
    this.#linger(boardId, open)
    return open
  }

  #seat(open: OpenRoom, member: Member): Seat {
    const { room } = open
    this.#stopLinger(open)
    room.join(member)
    return {
      receive: (frame) => this.#guard(room.boardId, () => room.receive(member, frame)),
      leave: () =>
        this.#guard(room.boardId, () => {
          room.leave(member)
          this.#linger(room.boardId, open)
          this.#letOldestGo()
        }),
    }
  }

  #guard(boardId: BoardId, act: () => void): void {
    try {
      act()
    } catch (error) {
      this.#fail(boardId, error)
    }
  }

  /** A bug: the room is closed rather than left half right. Its clients come back to a fresh one. */
  #fail(boardId: BoardId, error: unknown): void {
    this.#tally.failed(boardId, error)
    this.#break(boardId, closeCode.couldNotLoad)
  }

  #becameIdle(boardId: BoardId): void {
    const open = this.#open.get(boardId)
    if (open) this.#linger(boardId, open)
    if (open?.room.takeCompactionDue(roomLimits.rowsBeforeHotCompaction)) this.#compact(boardId)
    if (this.#isDraining && this.#isIdle()) for (const resolve of this.#whenIdle.splice(0)) resolve()
  }

  #linger(boardId: BoardId, open: OpenRoom): void {
    if (open.room.size > 0 || open.cancelLinger || this.#open.get(boardId) !== open) return
    const { schedule, lingerMs = roomLimits.lingerMs } = this.#options
    open.cancelLinger = schedule.after(lingerMs, () => this.#lingerEnds(boardId, open))
    this.#lingering.set(boardId, open)
  }

  #letOldestGo(): void {
    const [oldest] = this.#lingering
    if (oldest && this.#lingering.size > roomLimits.lingeringRooms) this.#lingerEnds(...oldest)
  }

  #lingerEnds(boardId: BoardId, open: OpenRoom): void {
    this.#stopLinger(open)
    // Something is still on its way to the log: `onIdle` comes back to this.
    if (open.room.size === 0 && open.room.isIdle) this.#evict(boardId, open)
  }

  #stopLinger(open: OpenRoom): void {
    open.cancelLinger?.()
    open.cancelLinger = null
    this.#lingering.delete(open.room.boardId)
  }

  #evict(boardId: BoardId, open: OpenRoom): void {
    const isLong = open.room.takeCompactionDue(roomLimits.rowsBeforeCompaction)
    this.#forget(boardId)
    if (isLong) this.#compact(boardId)
  }

  #compact(boardId: BoardId): void {
    this.#options.log.compact(boardId).catch((error: unknown) => this.#tally.failed(boardId, error))
  }

  #break(boardId: BoardId, code: CloseCode): void {
    this.#open.get(boardId)?.room.closeAll(code)
    this.#forget(boardId)
  }

  #forget(boardId: BoardId): void {
    const open = this.#open.get(boardId)
    if (!open) return
    this.#stopLinger(open)
    this.#open.delete(boardId)
    open.room.destroy()
  }

  #isIdle(): boolean {
    return [...this.#open.values()].every(({ room }) => room.isIdle)
  }

  async #idleOrLate(): Promise<void> {
    if (this.#isIdle()) return
    await new Promise<void>((resolve) => {
      const cancel = this.#options.schedule.after(roomLimits.drainMs, resolve)
      this.#whenIdle.push(() => {
        cancel()
        resolve()
      })
    })
  }
}
