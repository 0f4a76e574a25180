/** Rooms on a log in memory in a time that a test lets pass, with one board that anna, bo and carl may edit. */
import * as Y from 'yjs'
import { Rooms, type Seat } from '../../server/rooms/rooms.ts'
import { MemoryUpdateLog } from '../../server/storage/memory/update-log.ts'
import { actionPlan } from '../../shared/canvases/action-plan.ts'
import { seedBoard } from '../../shared/document/seed.ts'
import { BoardId } from '../../shared/ids.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { updateOf } from './judged-board.ts'
import { PeopleAtDesk } from './people-at-desk.ts'
import { SilentWire } from './silent-wire.ts'
import { VirtualTime } from './virtual-time.ts'

export const coolAfterMs = 10_000
export const boardId = BoardId.parse('b'.repeat(16))

export class SmallRoom {
  readonly time = new VirtualTime()
  readonly desk = new PeopleAtDesk()
  readonly log = new MemoryUpdateLog()
  readonly failures: unknown[] = []
  readonly rooms: Rooms

  constructor() {
    let rows = 0
    const seed = seedBoard({ canvas: actionPlan, clientId: 7, newId: () => `row${(rows += 1)}` })
    this.log.createBoard(boardId, 'epoch', Y.encodeStateAsUpdate(seed), 7)
    for (const name of ['anna', 'bo', 'carl']) this.desk.allow(name, boardId, 'edit')
    const onFailure = (_: BoardId, error: unknown): void => void this.failures.push(error)
    const times = { lingerMs: 1_000, coolAfterMs }
    this.rooms = new Rooms({ log: this.log, access: this.desk, schedule: this.time, ...times, onFailure })
  }

  /** With a copy of the board, from whenever; without one they begin with nothing. */
  async join(session: string, copy = new Y.Doc()): Promise<AtTable> {
    const wire = new SilentWire()
    const seat = await this.rooms.join({ boardId, sessionId: session, wire, speaksOurs: true, epoch: null })
    if (!seat) throw new Error('not let in')
    seat.receive(writeSyncStep1(Y.encodeStateVector(copy)))
    const place = new AtTable(seat, wire, copy)
    place.hear()
    return place
  }
}

/** Someone in the room. */
export class AtTable {
  readonly seat: Seat
  readonly wire: SilentWire
  readonly doc: Y.Doc
  /** What the room said it has, when it last asked for ours. */
  asked: Uint8Array | null = null

  constructor(seat: Seat, wire: SilentWire, doc: Y.Doc) {
    this.seat = seat
    this.wire = wire
    this.doc = doc
  }

  edit(act: (doc: Y.Doc) => void): void {
    this.seat.receive(writeUpdate(updateOf(this.doc, act)))
  }

  write(text: string): void {
    this.edit((doc) => doc.getText('f:goal').insert(0, text))
  }

  /** Takes in what has come; answers how many frames of edits that was. */
  hear(): number {
    let edits = 0
    for (const frame of this.wire.takeFrames()) {
      if (frame.kind !== 'sync') continue
      if (frame.message.step === 'step1') {
        this.asked = frame.message.stateVector
        continue
      }
      Y.applyUpdate(this.doc, frame.message.update)
      edits += 1
    }
    return edits
  }

  /** Sends all that the room lacks, as every client does when it is asked. */
  answer(): void {
    if (this.asked) this.seat.receive(writeSyncStep2(Y.encodeStateAsUpdate(this.doc, this.asked)))
  }

  reads(): string {
    return this.doc.getText('f:goal').toJSON()
  }
}
