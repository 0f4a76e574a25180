/** One port for pages, API and WebSockets. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { StartError } from '../start-error.ts'
import type { SecurityHeaders } from './security-headers.ts'

/** What serves the pages in place of the app: Vite, in development. */
export interface Pages {
  /** Answers, or says with `next` that the request is the app's. */
  answer(request: IncomingMessage, response: ServerResponse, next: () => void): void
  close(): Promise<void>
}

interface Given {
  fetch: Parameters<typeof getRequestListener>[0]
  securityHeaders: SecurityHeaders
  pages: Pages | null
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export function answerRequests(server: Server, { fetch, securityHeaders, pages }: Given): void {
  const listener = getRequestListener(fetch, {
    errorHandler: () => new Response(null, { status: 400, headers: securityHeaders }),
  })
  server.on('request', (request, response) => {
    // TRACE and inventions: the fetch API can't even express them.
    if (!methods.has(request.method ?? '')) {
      response.writeHead(405, { ...securityHeaders, allow: [...methods].join(', '), connection: 'close' }).end()
      return
    }
    const answer = () => void listener(request, response)
    if (pages) pages.answer(request, response, answer)
    else answer()
  })
  // Slow senders are let go: headers in 15 s, a whole upload over a poor line in two minutes.
  server.headersTimeout = 15_000
  server.requestTimeout = 120_000
  server.keepAliveTimeout = 20_000
}

interface Place {
  host: string
  port: number
  securityHeaders: SecurityHeaders
}

export interface Listening {
  port: number
  /** There are answers now: nobody is asked to come again any longer. */
  letIn(): void
}

/** Takes the port; who comes before there are answers is asked to come again. A taken or forbidden port is said in a sentence. */
export async function listen(server: Server, { host, port, securityHeaders }: Place): Promise<Listening> {
  const notYet = (_request: IncomingMessage, response: ServerResponse): void => {
    const headers = { ...securityHeaders, 'retry-after': '2', 'content-length': '0', connection: 'close' }
    response.writeHead(503, headers).end()
  }
  server.on('request', notYet)
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw new StartError(listenFault(error, { host, port, variable: 'PORT' }), error)
  }
  return { port: (server.address() as AddressInfo).port, letIn: () => void server.off('request', notYet) }
}

/** Takes no new connections and waits for the answers under way, but not for ever. */
export async function closeServer(server: Server, patienceMs = 2_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearTimeout(impatience)
}

/** In a sentence; `variable` is what to set to another port. */
export function listenFault(error: unknown, at: { host: string; port: number; variable: string }): string {
  const { host, port, variable } = at
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program. Choose another with ${variable}.`
  if (code === 'EACCES')
    return `Port ${port} on ${host} needs more rights than this program has. Choose one above 1023 with ${variable}.`
  return `HOST ${host} is no address of this machine (${String(code)}).`
}
