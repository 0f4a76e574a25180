/** A day at one board, by a seed. */
import * as Y from 'yjs'
import { documentOf, hasPending } from '../../server/rooms/compact-updates.ts'
import { GateMissed } from '../../server/rooms/board-document.ts'
import { Rooms } from '../../server/rooms/rooms.ts'
import { actionPlan } from '../../shared/canvases/action-plan.ts'
import { seedBoard } from '../../shared/document/seed.ts'
import { BoardId } from '../../shared/ids.ts'
import { readFrame } from '../../shared/protocol/read-frame.ts'
import { writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { contentOf, faultsOf } from './board-oracle.ts'
import { DelayedLog } from './delayed-log.ts'
import { Dice } from './dice.ts'
import { updateOf } from './judged-board.ts'
import { mutateUpdate } from './mutate-update.ts'
import { PeopleAtDesk } from './people-at-desk.ts'
import { SimulatedClient, markRoot } from './simulated-client.ts'
import { VirtualTime } from './virtual-time.ts'

const boardId = BoardId.parse('b'.repeat(16))
const seedClient = 7
const names = ['anna', 'bo', 'carl', 'dea']
const liar = 'liar'

export interface Day {
  /** What rooms sent before it was in the log. */
  seenTooEarly: string[]
  faults: string[]
  /** Acked, and not there. */
  lost: string[]
  /** Refused each time, and there. */
  sneakedIn: string[]
  acked: number
  /** What happened on the day, and how often. */
  happened: ReadonlyMap<string, number>
  screens: Map<string, Record<string, unknown>>
  log: Record<string, unknown>
  leftOver: { hot: number; warm: number; loading: number; timers: number; listeners: number }
}

export async function simulateDay(seed: number): Promise<Day> {
  const dice = new Dice(seed)
  const time = new VirtualTime(dice)
  const desk = new PeopleAtDesk()
  const log = new DelayedLog(time, dice)
  let rows = 0
  const seeded = seedBoard({ canvas: actionPlan, clientId: seedClient, newId: () => `row${(rows += 1)}` })
  const update = Y.encodeStateAsUpdate(seeded)
  log.memory.createBoard(boardId, 'epoch', update, seedClient)
  Y.applyUpdate(log.truth, update)

  const happened = new Map<string, number>()
  const onHappened = (what: string): void => void happened.set(what, (happened.get(what) ?? 0) + 1)
  log.onFailed = onHappened
  const net = { sent: 0, newestDelivered: 0 }
  const seenTooEarly: string[] = []
  const faults: string[] = []
  /** Client ids that everyone can see. */
  const seenIds = new Set<number>()
  const onSent = (frame: Uint8Array): void => {
    for (const clientId of idsIn(frame)) seenIds.add(clientId)
    const early = aheadOf(log.truth, frame)
    if (early) seenTooEarly.push(early)
  }
  // A gate that lets something through which it shouldn't is a bug, whoever sent it. Other failures are part of the day.
  const onFailure = (_: BoardId, error: unknown): void => {
    if (error instanceof GateMissed || error instanceof TypeError) faults.push(error.message)
  }
  const open = (): Rooms => new Rooms({ log, access: desk, schedule: time, lingerMs: 50, coolAfterMs: 40, onFailure })
  let rooms = open()
  const lost: string[] = []
  const onAcked = (mark: string): void => {
    if (!log.truth.getText(markRoot).toJSON().includes(mark)) lost.push(`${mark}: acked too early`)
  }
  const clients = [...names, liar].map(
    (name) =>
      new SimulatedClient({ name, boardId, time, dice, onSent, onAcked, onHappened, net, isStubborn: name === liar }),
  )
  /** Since when somebody may not write. */
  const mute = new Map<string, number>()
  const setLevel = (name: string, level: 'view' | 'edit' | null): void => {
    onHappened(`right to ${level ?? 'nothing'}`)
    if (level === 'edit') mute.delete(name)
    else if (!mute.has(name)) mute.set(name, time.now())
    if (level === null) desk.forbid(name, boardId)
    else desk.allow(name, boardId, level)
  }
  log.onAppend = ({ principals, at }) => {
    for (const [name, since] of mute) {
      // A moment for the question to be asked and answered.
      if (at > since + 50 && principals.includes(`account:${name}`)) faults.push(`${name} wrote without the right to`)
    }
  }
  for (const { name } of clients) setLevel(name, 'edit')
  const inTime = async (): Promise<void> => time.pass(dice.below(20))

  let was: 'cold' | 'warm' | 'hot' = 'cold'
  const seeRoom = (): void => {
    const { warm, hot } = rooms.stats().rooms
    const is = hot > 0 ? 'hot' : warm > 0 ? 'warm' : 'cold'
    if (was === 'warm' && is === 'hot') onHappened('room turns hot')
    if (was === 'hot' && is === 'warm') onHappened('room cools')
    was = is
  }

  for (let step = 0; step < 200; step++) {
    const client = dice.pick(clients)
    const act = dice.below(40)
    if (act < 16) {
      onHappened(client.name === liar ? 'lie' : 'edit')
      if (client.name === liar) client.sendRaw(lie(client, [...seenIds], dice))
      else client.edit()
    } else if (act < 28) void client.connect(rooms)
    else if (act < 30) client.cut()
    else if (act < 33) setLevel(client.name, dice.oneIn(3) ? 'view' : 'edit')
    else if (act === 33) setLevel(client.name, null)
    else if (act === 34) log.failsOneIn = dice.pick([0, 3])
    else if (act === 35) {
      if (await log.compact(boardId).catch(() => false)) onHappened('compaction')
    } else if (act === 36) {
      onHappened('restart')
      // SIGTERM: everyone is told, and all that is under way is saved.
      const drained = rooms.drain()
      await time.pass(10_000)
      await drained
      rooms = open()
    } else if (act === 37 && dice.oneIn(2)) {
      onHappened('death')
      // kill -9: what is not in the log is gone, and nobody is told.
      for (const other of clients) other.abandon()
      rooms = open()
    }
    await inTime()
    seeRoom()
  }

  // The evening: everything works again, and everyone may write.
  log.failsOneIn = 0
  for (const { name } of clients) setLevel(name, 'edit')
  await time.pass(5_000)
  const honest = clients.filter(({ name }) => name !== liar)
  for (let round = 0; round < 6; round++) {
    for (const client of honest) {
      client.cut()
      void client.connect(rooms)
    }
    await time.pass(3_000)
  }

  const stored = await readAll(log, time)
  const text = stored.getText(markRoot).toJSON()
  const screens = new Map(honest.map(({ name, doc }) => [name, contentOf(doc)]))
  faults.push(...faultsOf(stored), ...honest.flatMap(({ doc }) => faultsOf(doc)))
  const acked = honest.flatMap((client) => [...client.acked])
  const refused = honest.flatMap((client) => {
    const fates = [...client.fates].filter(
      ([mark, { sent, refused }]) => sent > 0 && refused === sent && !client.acked.has(mark),
    )
    return fates.map(([mark]) => mark).filter((mark) => !client.doc.getText(markRoot).toJSON().includes(mark))
  })
  for (const client of clients) client.cut()
  await time.pass(1_000)
  const drained = rooms.drain()
  await time.pass(1_000)
  await drained
  const { hot, warm, loading } = rooms.stats().rooms
  return {
    seenTooEarly,
    faults,
    lost: [...lost, ...acked.filter((mark) => !text.includes(mark))],
    sneakedIn: refused.filter((mark) => text.includes(mark)),
    acked: acked.length,
    happened,
    screens,
    log: contentOf(stored),
    leftOver: { hot, warm, loading, timers: time.pending, listeners: 0 },
  }
}

async function readAll(log: DelayedLog, time: VirtualTime): Promise<Y.Doc> {
  const reading = log.read(boardId)
  await time.pass(100)
  const stored = await reading
  if (!stored) throw new Error('the board is gone')
  return documentOf(stored.updates)
}

/** What of a document frame the log doesn't have. */
function aheadOf(truth: Y.Doc, bytes: Uint8Array): string | null {
  const frame = readFrame(bytes)
  if (frame.kind !== 'sync' || frame.message.step === 'step1') return null
  for (const { id, length } of Y.decodeUpdate(frame.message.update).structs) {
    if (id.clock + length > Y.getState(truth.store, id.client)) return `${id.client}:${id.clock}`
  }
  return null
}

/** Under which ids people are seen, or have written. */
function idsIn(bytes: Uint8Array): number[] {
  const frame = readFrame(bytes)
  return frame.kind === 'presence' ? frame.entries.map(({ clientId }) => clientId) : []
}

/** Somebody else's client id, once it can be seen; bytes changed; or plain nonsense. */
function lie(own: SimulatedClient, ids: readonly number[], dice: Dice): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(own.doc))
  copy.clientID = dice.oneIn(2) && ids.length > 0 ? dice.pick(ids) : own.doc.clientID
  const honest = updateOf(copy, (doc) => doc.getText('f:goal').insert(0, 'løgn'))
  const frame = writeUpdate(dice.oneIn(2) ? mutateUpdate(honest, copy, dice) : honest)
  if (dice.oneIn(4)) frame[dice.below(frame.length)] = dice.below(256)
  const sent = dice.oneIn(20) ? frame.subarray(0, dice.below(frame.length)) : frame
  // Whoever may edit may also write into others' words and take them away: that is no lie, and the marks would be missed.
  return touchesMarks(sent, own.doc) ? writeUpdate(honest) : sent
}

function touchesMarks(frame: Uint8Array, seen: Y.Doc): boolean {
  const trial = new Y.Doc()
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(seen))
  const before = trial.getText(markRoot).toJSON()
  try {
    const read = readFrame(frame)
    if (read.kind !== 'sync' || read.message.step === 'step1') return false
    const { update } = read.message
    // What it takes away may be another's by the time it arrives.
    if (Y.decodeUpdate(update).ds.clients.size > 0) return true
    Y.applyUpdate(trial, update)
  } catch {
    // Yjs may throw when it has applied half of it.
  }
  return hasPending(trial) || trial.getText(markRoot).toJSON() !== before
}
