/** S4: a class comes back to a large board at once, after a restart. */
import { prepareBoard } from '../../support/dragged-board.ts'
import type { Contender } from '../contenders.ts'
import { percentile } from '../load/percentile.ts'
import { RoomTraffic } from '../load/room-traffic.ts'
import { Stage } from '../load/stage.ts'
import { afterMs } from '../load/steady-rate.ts'
import type { Measured, Scenario } from './scenario.ts'

const shapes = 5_000
const joiners = 200
/** Longer than Hocuspocus waits before it saves. */
const savedMs = 5_000

export const joinLarge: Scenario = {
  id: 'S4',
  title: `${joiners} join a board of ${shapes.toLocaleString('en')} shapes at once after a restart`,
  columns: [
    { key: 'allReadyMs', title: 'all ready ms', digits: 0, hasRatio: true },
    { key: 'p50', title: 'p50 ms', digits: 0 },
    { key: 'cpuSeconds', title: 'CPU s', digits: 2 },
    { key: 'rssMb', title: 'RSS MiB', digits: 0 },
  ],
  isFor: ({ keeps }) => keeps === 'disk',
  run,
}

async function run(contender: Contender): Promise<Measured> {
  const board = prepareBoard(shapes)
  const stage = await Stage.set({ contender, board, rooms: 1, people: joiners })
  const sample = { latencies: [], ackLatencies: [] }
  const traffic = new RoomTraffic(joiners, 0, sample)
  if (stage.mustBring) {
    const first = stage.person({ room: 0, index: 0, who: 0, traffic })
    await first.join()
    first.bring(board)
    const second = stage.person({ room: 0, index: 1, who: 1, traffic })
    await second.join()
    await second.ready
    await afterMs(savedMs)
    first.leave()
    second.leave()
  }
  await stage.restart('SIGTERM')
  const cpuBefore = stage.server.cpuSeconds()
  const startedAt = performance.now()
  const times: number[] = []
  let rss = 0
  const look = setInterval(() => (rss = Math.max(rss, stage.server.rssBytes())), 100)
  await Promise.all(
    Array.from({ length: joiners }, async (_, index) => {
      const person = stage.person({ room: 0, index, who: index, traffic })
      await person.join()
      await person.ready
      times.push(performance.now() - startedAt)
    }),
  )
  clearInterval(look)
  const measured = {
    allReadyMs: Math.max(...times),
    p50: percentile(times, 0.5),
    cpuSeconds: stage.server.cpuSeconds() - cpuBefore,
    rssMb: Math.max(rss, stage.server.rssBytes()) / 1024 / 1024,
  }
  await stage.clear()
  return measured
}
