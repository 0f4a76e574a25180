/** Answers a request for a WebSocket with an ordinary HTTP error. */
import type { Duplex } from 'node:stream'

const phrases = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const

export function refuseUpgrade(
  socket: Duplex,
  status: keyof typeof phrases,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (socket.destroyed) return
  const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${phrases[status]}\r\n${more.join('')}Connection: close\r\nContent-Length: 0\r\n\r\n`)
}
