/** S7: an orderly restart with everybody there, who come back as they are told to: at a random moment of the window that the server names. */
import type { Contender } from '../contenders.ts'
import { percentile } from '../load/percentile.ts'
import type { Sample } from '../load/room-traffic.ts'
import type { Stage } from '../load/stage.ts'
import { afterMs, keepUp } from '../load/steady-rate.ts'
import { type Crowd, ratesOf, seat, setStage } from './fan-out.ts'
import type { Measured, Scenario } from './scenario.ts'

const workMs = 3_000
const retryMs = 500
const restarting = 1012

export const restart = (crowd: Crowd): Scenario => ({
  id: 'S7',
  title: `an orderly restart with ${(crowd.rooms * crowd.perRoom).toLocaleString('en')} people, who come back`,
  columns: [
    { key: 'endMs', title: 'drained ms', digits: 0 },
    { key: 'told', title: 'told to come back', digits: 0 },
    { key: 'windowMs', title: 'window ms', digits: 0 },
    { key: 'allBackMs', title: 'all back ms', digits: 0 },
    { key: 'p50', title: 'join p50 ms', digits: 1 },
    { key: 'p99', title: 'p99 ms', digits: 1 },
    { key: 'cpuSeconds', title: 'CPU s', digits: 2 },
    { key: 'ackedGone', title: 'acked and gone', digits: 0 },
  ],
  isFor: ({ id }) => id === 'ours',
  run: (contender) => run(contender, crowd),
})

async function run(contender: Contender, crowd: Crowd): Promise<Measured> {
  const sample: Sample = { latencies: [], ackLatencies: [] }
  const stage = await setStage(contender, crowd)
  const facts = { told: 0, windowMs: 0 }
  const { people, traffics } = await seat(stage, crowd, sample, () => ({
    onRestartWindow: (ms) => (facts.windowMs = Math.max(facts.windowMs, ms)),
    onEnd: (code) => (facts.told += Number(code === restarting)),
  }))
  const acting = keepUp(ratesOf(stage, people, crowd))
  await afterMs(workMs)
  const restarted = stage.restart('SIGTERM')
  const ended = performance.now()
  acting.stop()
  const joins: number[] = []
  const gone: number[] = []
  const endMs = await restarted
  // From here on it listens again; those whose moment came before would have tried in vain and tried again.
  await Promise.all(
    traffics.flatMap((traffic, room) =>
      Array.from({ length: crowd.perRoom }, async (_, index) => {
        await afterMs(Math.max(retryMs * Math.random(), Math.random() * facts.windowMs - (performance.now() - ended)))
        const place = { room, index, who: room * crowd.perRoom + index, traffic }
        const startedAt = performance.now()
        const person = await comeBack(stage, place)
        joins.push(performance.now() - startedAt)
        const acked = traffic.ackedEdits[0] ?? 0
        if (index === 1) gone.push(Math.max(0, acked - person.has(0)))
      }),
    ),
  )
  const measured = {
    endMs,
    ...facts,
    allBackMs: performance.now() - ended,
    p50: percentile(joins, 0.5),
    p99: percentile(joins, 0.99),
    cpuSeconds: stage.server.cpuSeconds(),
    ackedGone: gone.reduce((sum, count) => sum + count, 0),
  }
  await stage.clear()
  return measured
}

async function comeBack(stage: Stage, place: Parameters<Stage['person']>[0]): Promise<ReturnType<Stage['person']>> {
  for (;;) {
    const person = stage.person(place, { isBack: true })
    try {
      await person.join()
      await person.ready
      return person
    } catch {
      await afterMs(retryMs)
    }
  }
}
