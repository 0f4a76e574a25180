/** A port of its own for whoever runs the server, on an address that people don't reach: `GET /metrics`, and nothing else. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listenFault } from './listen.ts'
import { metricsText, metricsType, type MetricFamily } from './metrics-text.ts'
import { StartError } from '../start-error.ts'

export interface OperatorPort {
  port: number
  close(): void
}

interface Place {
  host: string
  port: number
}

export async function openOperatorPort({ host, port }: Place, families: () => MetricFamily[]): Promise<OperatorPort> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-length': '0' }).end()
      return
    }
    response.writeHead(200, { 'content-type': metricsType, 'cache-control': 'no-store' }).end(metricsText(families()))
  })
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw new StartError(listenFault(error, { host, port, variable: 'METRICS_PORT' }), error)
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
