/**
 * What the server says about itself to whoever runs it. Counts and sizes alone: nothing that anybody wrote, no name, code, id or
 * address of a person.
 */
import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks'
import type { Rooms } from '../rooms/rooms.ts'
import type { MetricFamily } from './metrics-text.ts'
import { openOperatorPort, type OperatorPort } from './operator-port.ts'

export interface MetricSources {
  rooms: Pick<Rooms, 'stats'>
  boardSockets: { size(): number; pendingBytes(): number }
  liveSockets: { size(): number }
}

/** Null where nobody asked for it. */
export async function openMetrics(
  place: { host: string; port: number } | null,
  sources: MetricSources,
): Promise<OperatorPort | null> {
  if (!place) return null
  const metrics = new Metrics(sources)
  const operators = await openOperatorPort(place, () => metrics.families())
  return {
    port: operators.port,
    close: () => {
      metrics.stop()
      operators.close()
    },
  }
}

/** How often the event loop is looked at, ms. */
const lookMs = 20

class Metrics {
  readonly #sources: MetricSources
  readonly #delay: IntervalHistogram

  constructor(sources: MetricSources) {
    this.#sources = sources
    this.#delay = monitorEventLoopDelay({ resolution: lookMs })
    this.#delay.enable()
  }

  stop(): void {
    this.#delay.disable()
  }

  families(): MetricFamily[] {
    return [...this.#ofConnections(), ...this.#ofRooms(), ...this.#ofCommits(), ...this.#ofProcess()]
  }

  #ofConnections(): MetricFamily[] {
    const { boardSockets, liveSockets, rooms } = this.#sources
    return [
      gauge('connections', 'Open WebSockets.', [
        { labels: { kind: 'board' }, value: boardSockets.size() },
        { labels: { kind: 'live' }, value: liveSockets.size() },
      ]),
      gauge('queue_bytes', 'Bytes that wait: for the network to take them, and for a room to judge them.', [
        { labels: { queue: 'out' }, value: boardSockets.pendingBytes() },
        { labels: { queue: 'in' }, value: rooms.stats().waitingBytes },
      ]),
    ]
  }

  #ofRooms(): MetricFamily[] {
    const { rooms, emptyRooms, failingRooms, documentsBuilt, failures, isDraining } = this.#sources.rooms.stats()
    return [
      gauge('rooms', 'Boards in memory: as bytes (warm), or as a document since somebody edits (hot).', [
        { labels: { state: 'loading' }, value: rooms.loading },
        { labels: { state: 'warm' }, value: rooms.warm },
        { labels: { state: 'hot' }, value: rooms.hot },
      ]),
      gauge('rooms_empty', 'Those of them that nobody is in any more: they go in a moment.', [{ value: emptyRooms }]),
      counter('documents_built_total', 'Documents that were built of a board’s bytes, mostly for a first edit.', [
        { value: documentsBuilt },
      ]),
      gauge('rooms_failing', 'Boards whose edits can’t be saved at the moment.', [{ value: failingRooms }]),
      counter('room_failures_total', 'Failures of rooms that nobody at a screen can mend.', [{ value: failures }]),
      gauge('draining', '1 while the server shuts down.', [{ value: Number(isDraining) }]),
    ]
  }

  #ofCommits(): MetricFamily[] {
    const { commitMs, committedUpdates, refusals } = this.#sources.rooms.stats()
    const steps = [...commitMs.upTo()]
    const inSteps = steps.map(({ bound, count }) => ({
      suffix: '_bucket',
      labels: { le: bound === Infinity ? '+Inf' : String(bound / 1000) },
      value: count,
    }))
    return [
      {
        name: `${prefix}commit_seconds`,
        help: 'From handing a row of the log in to knowing that it is on disk.',
        kind: 'histogram',
        samples: [
          ...inSteps,
          { suffix: '_sum', value: commitMs.sum / 1000 },
          { suffix: '_count', value: steps.at(-1)?.count ?? 0 },
        ],
      },
      counter('updates_committed_total', 'Edits of people that are on disk.', [{ value: committedUpdates }]),
      counter(
        'updates_refused_total',
        'Edits of people that were refused, by reason.',
        Object.entries(refusals).map(([reason, value]) => ({ labels: { reason }, value })),
      ),
    ]
  }

  #ofProcess(): MetricFamily[] {
    const seconds = (nanoseconds: number): number => nanoseconds / 1e9
    const { user, system } = process.cpuUsage()
    const families = [
      gauge(
        'event_loop_delay_seconds',
        `How late the event loop was since the last look, of looks every ${lookMs} ms.`,
        [
          { labels: { quantile: '0.5' }, value: seconds(this.#delay.percentile(50)) },
          { labels: { quantile: '0.99' }, value: seconds(this.#delay.percentile(99)) },
          { labels: { quantile: '1' }, value: seconds(this.#delay.max) },
        ],
      ),
      gauge('memory_bytes', 'Memory that the process takes.', [{ value: process.memoryUsage.rss() }]),
      counter('cpu_seconds_total', 'Time that the process has computed, in all its threads.', [
        { value: (user + system) / 1e6 },
      ]),
      gauge('uptime_seconds', 'Since the process was started.', [{ value: process.uptime() }]),
    ]
    this.#delay.reset()
    return families
  }
}

const prefix = 'laeringstavlen_'
const gauge = (name: string, help: string, samples: MetricFamily['samples']): MetricFamily => ({
  name: prefix + name,
  help,
  kind: 'gauge',
  samples,
})
const counter = (name: string, help: string, samples: MetricFamily['samples']): MetricFamily => ({
  ...gauge(name, help, samples),
  kind: 'counter',
})
