/** One line per request: which route, how it went, how long it took. Never the address itself: it may hold a code, an id or a question. */
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { HttpEnv } from './http-env.ts'

export const logRequests =
  (log: Logger): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const startedAt = performance.now()
    await next()
    if (!c.req.path.startsWith('/api')) return
    const facts = {
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - startedAt),
    }
    if (c.res.status >= 500) log.warn(facts, 'request')
    else log.debug(facts, 'request')
  }
