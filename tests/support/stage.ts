/** The people of one journey, each with a browser of their own, and the servers that it has for itself. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { Cable } from './cable.ts'
import { Ears } from './ears.ts'
import { RunningServer } from './running-server.ts'
import type { Visitor } from './visitor.ts'

const devices = {
  laptop: { viewport: { width: 1366, height: 768 } },
  projector: { viewport: { width: 1920, height: 1080 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const

export interface Arrival {
  device?: keyof typeof devices
  /** Signed in from the start, as this person. */
  as?: Visitor
  /** Reaches the server through a cable that can be pulled. */
  onCable?: boolean
  /** Another server than the town's. */
  server?: RunningServer
}

export interface Person {
  name: string
  page: Page
  context: BrowserContext
  ears: Ears
  /** Where the product is for this person. */
  origin: string
  /** With `onCable` only. */
  cable: Cable | null
}

export class Stage {
  readonly #browser: Browser
  readonly #town: RunningServer
  readonly #people: Person[] = []
  readonly #servers: RunningServer[] = []

  constructor(browser: Browser, town: RunningServer) {
    this.#browser = browser
    this.#town = town
  }

  /** Somebody opens a browser. */
  async arrive(name: string, arrival: Arrival = {}): Promise<Person> {
    const { device = 'laptop', as, onCable = false, server = this.#town } = arrival
    const cable = onCable ? await Cable.to(server.origin) : null
    const origin = cable?.origin ?? server.origin
    const context = await this.#browser.newContext({ ...devices[device], baseURL: origin, locale: 'da-DK' })
    if (as) await context.addCookies(as.cookies().map((cookie) => ({ ...cookie, url: origin })))
    const ears = new Ears(name, context, [origin, origin.replace('http', 'ws')])
    const person = { name, page: await context.newPage(), context, ears, origin, cable }
    this.#people.push(person)
    return person
  }

  /** A server on an empty data folder, for this journey alone. */
  async startServer(): Promise<RunningServer> {
    const server = await RunningServer.start()
    this.#servers.push(server)
    return server
  }

  complaints(): string[] {
    return this.#people.flatMap(({ ears }) => ears.complaints())
  }

  /** What the servers have written to their consoles. */
  serversSaid(): string {
    return [this.#town, ...this.#servers].map((server) => server.said()).join('\n\n')
  }

  /** What everybody sees now. */
  async takePictures(pathOf: (name: string) => string): Promise<void> {
    await Promise.all(
      this.#people.map(({ name, page }) => page.screenshot({ path: pathOf(`${name}.png`) }).catch(() => null)),
    )
  }

  /** Everybody goes home, before the servers do. */
  async clear(): Promise<void> {
    await Promise.all(this.#people.map(({ context }) => context.close()))
    await Promise.all(this.#people.flatMap(({ cable }) => (cable ? [cable.close()] : [])))
    await Promise.all(this.#servers.map((server) => server.stop()))
  }
}
