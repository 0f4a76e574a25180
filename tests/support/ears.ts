/** Hears what a browser complains about during a journey: errors on its console, errors of the page, requests to any other host. */
import type { BrowserContext, ConsoleMessage } from '@playwright/test'

/** What Chromium writes when the net is gone. Forgiven only from those whose net was taken away. */
const netTrouble = /net::ERR_|WebSocket connection to|Failed to fetch|NetworkError/

export class Ears {
  readonly #complaints: string[] = []
  readonly #forgiven: RegExp[] = []

  constructor(who: string, context: BrowserContext, ownOrigins: readonly string[]) {
    const hear = (text: string) => this.#complaints.push(`${who}: ${text}`)
    context.on('console', (message) => {
      if (message.type() === 'error') hear(`console: ${message.text()} ${placeOf(message)}`)
    })
    context.on('weberror', (error) => hear(`page: ${error.error().stack ?? error.error().message}`))
    context.on('request', (request) => {
      const url = new URL(request.url())
      const stays = /^(data|blob|about):$/.test(url.protocol) || ownOrigins.includes(url.origin)
      if (!stays) hear(`request to another host: ${request.url()}`)
    })
  }

  /** From now on the net is known to be bad. */
  forgiveNetTrouble(): void {
    this.#forgiven.push(netTrouble)
  }

  /** For an answer that the journey provokes: Chromium writes every refused request to its console. */
  forgive(complaint: RegExp): void {
    this.#forgiven.push(complaint)
  }

  complaints(): string[] {
    return this.#complaints.filter((complaint) => !this.#forgiven.some((pattern) => pattern.test(complaint)))
  }
}

const placeOf = (message: ConsoleMessage): string => {
  const { url, lineNumber } = message.location()
  return url ? `(${url}:${lineNumber})` : ''
}
