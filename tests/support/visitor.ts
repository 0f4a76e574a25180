/**
 * One person's session, spoken to over HTTP as their browser would: keeps the cookie, names its origin. Journeys use it to lay the
 * table before the part that they are about, and to try what no page offers.
 */
import type { z } from 'zod'

export interface Answer {
  status: number
  body: unknown
}

export class Visitor {
  readonly origin: string
  #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.origin = origin
  }

  /** As `name=value; …`, for a WebSocket. */
  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** For `context.addCookies` of a browser that is to be this person. */
  cookies(): { name: string; value: string; url: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.origin }))
  }

  /** Whatever comes back, also a refusal. */
  async try(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        origin: this.origin,
        'sec-fetch-site': 'same-origin',
        'accept-language': 'da',
        cookie: this.cookieHeader(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: isJson && text ? (JSON.parse(text) as unknown) : text }
  }

  /** The answer as the contract has it; anything else is an error that says what came. */
  async ask<Shape>(answer: z.ZodType<Shape>, method: string, path: string, body?: unknown): Promise<Shape> {
    const { status, body: given } = await this.try(method, path, body)
    if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(given)}`)
    return answer.parse(given)
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
