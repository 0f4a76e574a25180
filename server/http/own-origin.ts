/**
 * Does a request come from our own pages?
 *
 * Invariants
 * - Scheme, host and port are compared exactly: a sibling subdomain or another port is foreign.
 * - A browser always says where a write or a WebSocket comes from (Origin, Sec-Fetch-Site). A request that says neither is no
 *   browser's, carries no one else's cookies, and is let through to be judged by its session.
 */
import type { IncomingMessage } from 'node:http'
import { createMiddleware } from 'hono/factory'
import { AppError } from '../../shared/errors.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'

export interface OriginFacts {
  origin: string | undefined
  fetchSite: string | undefined
  host: string | undefined
}

export type OwnOrigin = ReturnType<typeof makeOwnOrigin>

/** @param publicOrigin null when the server is reached directly: then the address of the request itself is ours. */
export function makeOwnOrigin(publicOrigin: string | null) {
  const ownOrigin = (host: string | undefined): string | null =>
    publicOrigin ?? (host ? `http://${host.toLowerCase()}` : null)

  function isOwn({ origin, fetchSite, host }: OriginFacts): boolean {
    if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
    if (origin === undefined) return fetchSite === undefined || fetchSite === 'same-origin'
    return origin === ownOrigin(host)
  }

  return {
    /** For the WebSocket upgrade. */
    isOwnOrigin: ({ headers }: IncomingMessage): boolean =>
      isOwn({ origin: headers.origin, fetchSite: header(headers['sec-fetch-site']), host: headers.host }),

    /** Where links that we hand out lead to. */
    originOf: (c: HttpContext): string => ownOrigin(c.req.header('host')) ?? new URL(c.req.url).origin,

    /** Refuses whatever may change something and comes from elsewhere. */
    refuseForeignWrites: createMiddleware<HttpEnv>(async (c, next) => {
      const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
      const facts = {
        origin: c.req.header('origin'),
        fetchSite: c.req.header('sec-fetch-site'),
        host: c.req.header('host'),
      }
      if (!reads && !isOwn(facts)) throw new AppError('foreignOrigin')
      await next()
    }),
  }
}

const header = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)
