/** A connection below WebSockets, for what no WebSocket client would send, and for one that reads nothing. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface RawSocketOptions {
  port: number
  boardId: string
  session: string
  query?: string
}

/** Upgraded, and from then on not read. */
export async function openRawSocket({ port, boardId, session, query = '?v=1' }: RawSocketOptions): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => socket.destroy())
  socket.write(
    `GET /sync/${boardId}${query} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: session=${session}\r\n\r\n`,
  )
  await once(socket, 'data')
  socket.pause()
  return socket
}

export const opcode = { more: 0, binary: 2, ping: 9, pong: 10 } as const

/** One WebSocket frame as a client sends it, masked with zeros. */
export function webSocketFrame(kind: number, payload: Uint8Array, isLast = true): Buffer {
  const { length } = payload
  const size = length < 126 ? [0x80 | length] : length < 65_536 ? [0xfe, length >> 8, length & 255] : null
  if (!size) throw new Error('too long for a test')
  return Buffer.concat([Buffer.from([(isLast ? 0x80 : 0) | kind, ...size, 0, 0, 0, 0]), payload])
}

/** Writes it again and again until the other side has hung up, or so many times. Answers how often. */
export async function flood(socket: Socket, bytes: Buffer, times: number): Promise<number> {
  let sent = 0
  while (sent < times && !socket.destroyed && !socket.writableEnded) {
    sent += 1
    if (socket.write(bytes)) continue
    await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => null)
  }
  return sent
}
