/**
 * `GET /sync/:boardId`, a WebSocket: the way into a room.
 *
 * Invariants
 * - Origin and session are judged before the upgrade. What is wrong with the board, or with what one may do there, is said after it,
 *   by a close code: y-websocket asks again for ever when all it sees is an HTTP error.
 * - Nothing that a client sends is read before it has a place in the room; it waits in the network.
 * - Every raw socket has a listener for errors from the first moment: a connection that is reset must not end the process.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { BoardId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { closeCode, wireVersion, type CloseCode } from '../../shared/protocol/messages.ts'
import type { Arrival, Rooms, Seat } from '../rooms/rooms.ts'
import { BoardSocket } from './board-socket.ts'
import { KeepAlive } from './keep-alive.ts'
import { hearMessages } from './message-reader.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { socketLimits } from './socket-limits.ts'
import { SocketPlaces } from './socket-places.ts'
import { SocketWire } from './socket-wire.ts'

export interface SocketOptions {
  rooms: Rooms
  /** The session's id from the request's cookie; null when there is none. */
  sessionIdOf: (request: IncomingMessage) => string | null
  isOwnOrigin: (request: IncomingMessage) => boolean
  /** What a refusal carries, as every other answer does. */
  securityHeaders?: Readonly<Record<string, string>>
  /** Counted together with other kinds of connections. */
  places?: SocketPlaces
  /** Other times than the usual. */
  beatMs?: number
  pingMs?: number
}

export interface Sockets {
  /** How many clients are connected. */
  size(): number
  /** Bytes for all of them that the network hasn't taken yet. */
  pendingBytes(): number
  /** Those who were shown out have heard it and are gone; or so many ms have passed. */
  emptied(patienceMs: number): Promise<void>
  /** Takes no more clients, and hangs up on those that are still there. After `rooms.drain()` there are none. */
  close(): void
}

interface Asked {
  request: IncomingMessage
  id: string
  sessionId: string
}

const path = /^\/sync\/([^/?]*)(?:\?|$)/

export function attachSockets(server: Server, options: SocketOptions): Sockets {
  const { rooms, sessionIdOf, isOwnOrigin, securityHeaders } = options
  const { beatMs = socketLimits.beatMs, pingMs = socketLimits.pingMs, places = new SocketPlaces() } = options
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    WebSocket: BoardSocket,
  })
  const keepAlive = new KeepAlive({ beatMs, pingMs })

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const asked = path.exec(request.url ?? '')
    if (!asked) {
      // Another part of the server may be waiting for it.
      if (server.listenerCount('upgrade') === 1) refuseUpgrade(socket, 404, securityHeaders)
      return
    }
    socket.on('error', () => socket.destroy())
    if (!isOwnOrigin(request)) {
      refuseUpgrade(socket, 403, securityHeaders)
      return
    }
    const sessionId = sessionIdOf(request)
    if (sessionId === null) {
      refuseUpgrade(socket, 401, securityHeaders)
      return
    }
    webSockets.handleUpgrade(request, socket, head, (client) => {
      client.raw = socket
      arrive(client, new SocketWire(client, socket, beatMs), { request, id: asked[1] ?? '', sessionId })
    })
  }

  function arrive(socket: BoardSocket, wire: SocketWire, { request, id, sessionId }: Asked): void {
    socket.on('error', () => socket.terminate())
    const giveBack = places.take(sessionId)
    if (!giveBack) {
      wire.close(closeCode.full)
      return
    }
    socket.once('close', giveBack)
    const boardId = BoardId.safeParse(id)
    const query = queryOf(request)
    const wrong: CloseCode | null = !query ? closeCode.otherVersion : boardId.success ? null : closeCode.gone
    if (wrong !== null || !query || !boardId.success) {
      wire.close(wrong ?? closeCode.gone)
      return
    }
    socket.pause()
    // A client that is already gone would wait in vain, and one that never gets in would wait for ever.
    const late = setTimeout(() => socket.terminate(), socketLimits.arrivalMs)
    socket.once('close', () => clearTimeout(late))
    const arrival = { boardId: boardId.data, sessionId, wire, ...query }
    void letIn(socket, arrival).finally(() => clearTimeout(late))
  }

  async function letIn(socket: BoardSocket, arrival: Arrival): Promise<void> {
    const seat = await rooms.join(arrival)
    if (seat) sitDown(socket, seat)
    socket.resume()
  }

  function sitDown(socket: BoardSocket, seat: Seat): void {
    if (socket.readyState !== socket.OPEN) {
      seat.leave()
      return
    }
    socket.once('close', () => seat.leave())
    hearMessages(socket, {
      onMessage: (message) => {
        socket.unanswered = 0
        seat.receive(message)
      },
      onText: () => socket.close(closeCode.badMessage),
    })
    keepAlive.watch(socket)
  }

  server.on('upgrade', upgrade)
  return {
    size: () => webSockets.clients.size,
    pendingBytes: () => [...webSockets.clients].reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0),
    emptied: (patienceMs) => emptied(webSockets.clients, patienceMs),
    close: () => {
      server.off('upgrade', upgrade)
      webSockets.close()
      for (const client of webSockets.clients) client.terminate()
    },
  }
}

/** Whoever is hung up on before the network has taken the close code would not know that it is to come back, nor when. */
async function emptied(clients: ReadonlySet<BoardSocket>, patienceMs: number): Promise<void> {
  const gone = [...clients].map((client) => new Promise<void>((resolve) => client.once('close', () => resolve())))
  let patience: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    patience = setTimeout(() => resolve(), patienceMs)
  })
  await Promise.race([Promise.all(gone), late])
  clearTimeout(patience)
}

/** Null when the client speaks another version than ours. A stock client doesn't say. */
function queryOf(request: IncomingMessage): { speaksOurs: boolean; epoch: string | null } | null {
  const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
  const version = query.get('v')
  if (version !== null && version !== String(wireVersion)) return null
  return { speaksOurs: version !== null, epoch: query.get('epoch') || null }
}
