/** Listens on the wire of one browser page: all that the server sends it over its sockets and in its answers, whatever is shown of it. */
import type { Page, Response } from '@playwright/test'

export class WireTap {
  readonly #heard: Buffer[] = []
  readonly #reading: Promise<void>[] = []

  /** Before the page goes anywhere: what was sent earlier isn't heard. */
  constructor(page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => void this.#heard.push(Buffer.from(payload)))
    })
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/api/')) this.#reading.push(this.#read(response))
    })
  }

  /** Were these words ever sent to this page? */
  async hasHeard(words: string): Promise<boolean> {
    await Promise.all(this.#reading)
    // Inside JSON a letter may be written as its number; what is looked for is best written in plain letters.
    return this.#heard.some((bytes) => bytes.includes(words))
  }

  /** How much it has heard: a tap that heard nothing proves nothing. */
  get frames(): number {
    return this.#heard.length
  }

  async #read(response: Response): Promise<void> {
    // A page that moves on takes the bodies of its answers with it.
    const body = await response.body().catch(() => null)
    if (body) this.#heard.push(body)
  }
}
