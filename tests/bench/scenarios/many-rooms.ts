/** S5: many boards are opened and left, one after the other. What is left of them in memory, and how long a cold one takes. */
import { prepareBoard } from '../../support/dragged-board.ts'
import type { Contender } from '../contenders.ts'
import { percentile } from '../load/percentile.ts'
import { RoomTraffic } from '../load/room-traffic.ts'
import { Stage } from '../load/stage.ts'
import { afterMs } from '../load/steady-rate.ts'
import type { Measured, Scenario } from './scenario.ts'

const rooms = 2_000
const atOnce = 20
/** Ours keeps an empty room for 10 s; Hocuspocus saves after 2. */
const leftMs = 13_000

export const manyRooms: Scenario = {
  id: 'S5',
  title: `${rooms.toLocaleString('en')} rooms opened and left, ${atOnce} at a time`,
  columns: [
    { key: 'coldP50', title: 'cold open p50 ms', digits: 1 },
    { key: 'coldP99', title: 'p99 ms', digits: 1 },
    { key: 'cpuPerRoom', title: 'CPU ms/room', digits: 2, hasRatio: true },
    { key: 'peakMb', title: 'RSS peak MiB', digits: 0 },
    { key: 'keptBytes', title: 'bytes kept/room', digits: 0 },
  ],
  isFor: ({ keeps }) => keeps === 'disk',
  run,
}

async function run(contender: Contender): Promise<Measured> {
  const stage = await Stage.set({ contender, board: prepareBoard(60), rooms, people: 1 })
  if (stage.mustBring) {
    await openAll(stage, true)
    await afterMs(leftMs)
    await stage.restart('SIGTERM')
  }
  const before = await stage.server.memory()
  const cpuBefore = stage.server.cpuSeconds()
  let peak = 0
  const look = setInterval(() => (peak = Math.max(peak, stage.server.rssBytes())), 100)
  const times = await openAll(stage, false)
  clearInterval(look)
  const cpuPerRoom = ((stage.server.cpuSeconds() - cpuBefore) * 1000) / rooms
  await afterMs(leftMs)
  const after = await stage.server.memory()
  await stage.clear()
  return {
    coldP50: percentile(times, 0.5),
    coldP99: percentile(times, 0.99),
    cpuPerRoom,
    peakMb: peak / 1024 / 1024,
    keptBytes: (after.heapUsed + after.external - before.heapUsed - before.external) / rooms,
  }
}

async function openAll(stage: Stage, mustBring: boolean): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const openSome = async (): Promise<void> => {
    for (let room = next++; room < rooms; room = next++) {
      const traffic = new RoomTraffic(2, 0, { latencies: [], ackLatencies: [] })
      const startedAt = performance.now()
      const person = stage.person({ room, index: 0, who: 0, traffic })
      await person.join()
      if (mustBring) {
        person.bring(stage.board)
        // Once somebody else is given it, the server has it.
        const other = stage.person({ room, index: 1, who: 0, traffic })
        await other.join()
        await other.ready
        other.leave()
      } else await person.ready
      times.push(performance.now() - startedAt)
      person.leave()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, openSome))
  return times
}
