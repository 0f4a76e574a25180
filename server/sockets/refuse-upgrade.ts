/** Answers a request for a WebSocket with an ordinary HTTP error. */
import type { Duplex } from 'node:stream'

const phrases = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const

export function refuseUpgrade(socket: Duplex, status: keyof typeof phrases): void {
  if (socket.destroyed) return
  socket.end(`HTTP/1.1 ${status} ${phrases[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
