/** S1-S3: people who drag and point, for a while. */
import type { Contender } from '../contenders.ts'
import { firstClientId, type Person } from '../load/person.ts'
import { prepareBoard, prepareDrag } from '../../support/dragged-board.ts'
import { RoomTraffic, type Sample } from '../load/room-traffic.ts'
import { percentile } from '../load/percentile.ts'
import { Stage } from '../load/stage.ts'
import { afterMs, keepUp, shuffled, SteadyRate } from '../load/steady-rate.ts'
import type { Column, Measured, Scenario } from './scenario.ts'

export interface Crowd {
  rooms: number
  perRoom: number
  writers: number
  editsPerSecond: number
  pointers: number
  movesPerSecond: number
}

/** Long enough for the compiler to have seen what is hot: a server's day is longer still. */
const warmUpMs = 10_000
const sampleMs = 6_000
const settleMs = 3_000
const shapes = 60

const columns: readonly Column[] = [
  { key: 'cpuPerDelivery', title: 'CPU µs/delivery', digits: 2, hasRatio: true },
  { key: 'p50', title: 'edit p50 ms', digits: 1 },
  { key: 'p99', title: 'p99 ms', digits: 1 },
  { key: 'ackP50', title: 'ack p50 ms', digits: 1 },
  { key: 'ackP99', title: 'p99 ms', digits: 1 },
  { key: 'rssMb', title: 'RSS MiB', digits: 0 },
  { key: 'kbPerConnection', title: 'KiB/connection', digits: 1 },
  { key: 'deliveriesPerSecond', title: 'deliveries/s', digits: 0 },
  { key: 'lost', title: 'lost', digits: 0 },
]

export const fanOut = (id: string, title: string, crowd: Crowd): Scenario => ({
  id,
  title,
  columns,
  isFor: () => true,
  run: (contender) => run(contender, crowd),
})

/** How many edits anybody makes in a run. */
export const stepsOf = ({ editsPerSecond }: Crowd): number =>
  Math.ceil(((warmUpMs + sampleMs + 1_000) / 1000) * editsPerSecond)

async function run(contender: Contender, crowd: Crowd): Promise<Measured> {
  const sample: Sample = { latencies: [], ackLatencies: [] }
  const stage = await setStage(contender, crowd)
  const { people, traffics, rssOfRooms } = await seat(stage, crowd, sample)
  const kbPerConnection = (stage.server.rssBytes() - rssOfRooms) / 1024 / (people.length - crowd.rooms)
  const acting = keepUp(ratesOf(stage, people, crowd))
  await afterMs(warmUpMs)
  const deliveredBy = (): number => traffics.reduce((sum, { delivered }) => sum + delivered, 0)
  for (const traffic of traffics) traffic.isSampling = true
  const start = { at: performance.now(), cpu: stage.server.cpuSeconds(), delivered: deliveredBy() }
  await afterMs(sampleMs)
  const seconds = (performance.now() - start.at) / 1000
  const cpu = stage.server.cpuSeconds() - start.cpu
  const delivered = deliveredBy() - start.delivered
  for (const traffic of traffics) traffic.isSampling = false
  acting.stop()
  const expected = traffics.reduce((sum, traffic) => sum + traffic.expected, 0)
  const until = performance.now() + settleMs
  while (deliveredBy() < expected && performance.now() < until) await afterMs(50)
  const measured = {
    cpuPerDelivery: (cpu * 1e6) / delivered,
    p50: percentile(sample.latencies, 0.5),
    p99: percentile(sample.latencies, 0.99),
    ackP50: percentile(sample.ackLatencies, 0.5),
    ackP99: percentile(sample.ackLatencies, 0.99),
    rssMb: stage.server.rssBytes() / 1024 / 1024,
    kbPerConnection,
    deliveriesPerSecond: delivered / seconds,
    lost: expected - deliveredBy(),
  }
  await stage.clear()
  return measured
}

export const setStage = (contender: Contender, { rooms, perRoom }: Crowd): Promise<Stage> =>
  Stage.set({ contender, board: prepareBoard(shapes), rooms, people: rooms * perRoom })

/** Everybody in their rooms, seen by the others. */
export async function seat(
  stage: Stage,
  crowd: Crowd,
  sample: Sample,
  more: (place: { room: number; index: number }) => Parameters<Stage['person']>[1] = () => ({}),
): Promise<{ people: Person[]; traffics: RoomTraffic[]; rssOfRooms: number }> {
  const traffics = Array.from({ length: crowd.rooms }, () => new RoomTraffic(crowd.perRoom, stepsOf(crowd), sample))
  const people: Person[] = []
  let rssOfRooms = 0
  // Not all at once: how a server takes a storm is another question (S4, S7).
  for (let index = 0; index < crowd.perRoom; index++) {
    const row = traffics.map((traffic, room) =>
      stage.person({ room, index, who: room * crowd.perRoom + index, traffic }, more({ room, index })),
    )
    for (let at = 0; at < row.length; at += 50) {
      const some = row.slice(at, at + 50)
      await Promise.all(some.map((person) => person.join()))
      if (index === 0 && stage.mustBring) for (const person of some) person.bring(stage.board)
      // Who brings the board isn't told what is on it.
      if (index > 0 || !stage.mustBring) await Promise.all(some.map((person) => person.ready))
    }
    people.push(...row)
    // What the second and every further participant takes is another question than what a room does.
    if (index === 0) rssOfRooms = stage.server.rssBytes()
  }
  for (const person of people) person.moveCursor()
  await afterMs(1_000)
  return { people, traffics, rssOfRooms }
}

export function ratesOf(stage: Stage, people: readonly Person[], crowd: Crowd): SteadyRate[] {
  const { writers, editsPerSecond, pointers, movesPerSecond } = crowd
  const drags = Array.from({ length: writers }, (_, writer) =>
    prepareDrag(stage.board.seed, firstClientId + writer, writer, stepsOf(crowd)),
  )
  const writing = people
    .filter(({ index }) => index < writers)
    .map((person) => {
      const steps = (drags[person.index] ?? [])[Symbol.iterator]()
      return () => {
        const { value } = steps.next()
        if (value) person.edit(value)
      }
    })
  const pointing = people.filter(({ index }) => index < pointers).map((person) => () => person.moveCursor())
  return [new SteadyRate(shuffled(writing), editsPerSecond), new SteadyRate(shuffled(pointing), movesPerSecond)]
}
