/** A page's own line to the live day (`client/live-day/live-line.ts`) against a real server, through a cable that can be pulled. */
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { LiveLine, type LiveEnd, type LiveStatus } from '../../client/live-day/live-line.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import { Cable } from './cable.ts'
import type { Visitor } from './visitor.ts'

const patienceMs = 15_000

interface Given {
  workshopId: string
  /** How far this device's clock is off, ms. */
  clockOffMs?: number
  firstView?: LiveView | null
  askWhy?: () => Promise<LiveEnd | null>
}

export class LivePage {
  readonly line: LiveLine
  readonly cable: Cable
  /** Every state that the page would have said. */
  readonly said: LiveStatus['kind'][] = ['joining']
  #waiting: (() => void)[] = []

  private constructor(line: LiveLine, cable: Cable) {
    this.line = line
    this.cable = cable
    line.subscribe(() => {
      const { kind } = line.status()
      if (this.said.at(-1) !== kind) this.said.push(kind)
      for (const wake of this.#waiting.splice(0)) wake()
    })
  }

  static async open(visitor: Visitor, given: Given): Promise<LivePage> {
    const { workshopId, clockOffMs = 0, firstView = null, askWhy = () => Promise.resolve(null) } = given
    const cable = await Cable.to(visitor.origin)
    class WithCookie extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie: visitor.cookieHeader(), origin: cable.origin } })
        // A line that can't be had also closes; nobody else listens for this.
        this.on('error', () => {})
      }
    }
    const line = new LiveLine({
      url: `${cable.origin.replace('http', 'ws')}/live/${workshopId}`,
      socket: WithCookie as unknown as typeof globalThis.WebSocket,
      net: { onLost: () => () => {}, onPromising: () => () => {} },
      now: () => Date.now() + clockOffMs,
      ticks: () => performance.now(),
      random: () => 0.5,
      askWhy,
      firstView,
    })
    onTestFinished(async () => {
      line.close()
      await cable.close()
    })
    return new LivePage(line, cable)
  }

  /** The view as soon as it is so. */
  async shows(isSo: (view: LiveView) => boolean): Promise<LiveView> {
    await this.#until(() => isSoNow(this.line.view(), isSo))
    return this.line.view()!
  }

  async says(kind: LiveStatus['kind']): Promise<LiveStatus> {
    await this.#until(() => this.line.status().kind === kind)
    return this.line.status()
  }

  async #until(isSo: () => boolean): Promise<void> {
    const late = AbortSignal.timeout(patienceMs)
    while (!isSo()) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push(resolve)
        late.addEventListener('abort', () => reject(new Error(`waited in vain; said ${this.said.join(', ')}`)))
      })
    }
  }
}

const isSoNow = (view: LiveView | null, isSo: (view: LiveView) => boolean): boolean => view !== null && isSo(view)
