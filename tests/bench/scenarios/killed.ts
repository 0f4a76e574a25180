/** S6: the power goes while people work. What somebody had seen on their screen, and what had been acknowledged, and is gone. */
import type { Contender } from '../contenders.ts'
import { RoomTraffic, type Sample } from '../load/room-traffic.ts'
import { afterMs, keepUp } from '../load/steady-rate.ts'
import { type Crowd, ratesOf, seat, setStage } from './fan-out.ts'
import type { Measured, Scenario } from './scenario.ts'

const workMs = 5_000
const lookMs = 3_000

export const killed = (crowd: Crowd): Scenario => ({
  id: 'S6',
  title: 'kill -9 in the middle of S1: edits that another participant had seen and that are gone after the restart',
  columns: [
    { key: 'seen', title: 'seen', digits: 0 },
    { key: 'gone', title: 'gone', digits: 0 },
    { key: 'gonePercent', title: '%', digits: 1 },
    { key: 'ackedGone', title: 'acked and gone', digits: 0 },
  ],
  isFor: ({ keeps }) => keeps === 'disk',
  run: (contender) => run(contender, crowd),
})

async function run(contender: Contender, crowd: Crowd): Promise<Measured> {
  const sample: Sample = { latencies: [], ackLatencies: [] }
  const stage = await setStage(contender, crowd)
  const { people, traffics } = await seat(stage, crowd, sample)
  const acting = keepUp(ratesOf(stage, people, crowd))
  // Not at the same moment of anybody's rhythm each time.
  await afterMs(workMs + Math.random() * 1_000)
  const killing = stage.restart('SIGKILL')
  acting.stop()
  await killing
  const [traffic] = traffics
  if (!traffic) throw new Error('nobody was there')
  const observer = stage.person({ room: 0, index: 0, who: 0, traffic: new RoomTraffic(crowd.perRoom, 0, sample) })
  await observer.join()
  await afterMs(lookMs)
  const missing = (had: Int32Array): number =>
    had.reduce((sum, count, sender) => sum + Math.max(0, count - observer.has(sender)), 0)
  const seen = traffic.seen.reduce((sum, count) => sum + count, 0)
  const gone = missing(traffic.seen)
  const measured = { seen, gone, gonePercent: (100 * gone) / seen, ackedGone: missing(traffic.ackedEdits) }
  await stage.clear()
  return measured
}
