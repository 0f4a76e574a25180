/**
 * `GET /live/:workshopId`, a WebSocket: what the room is doing, as JSON texts, from the server alone.
 *
 * Invariants
 * - Origin and session are judged before the upgrade; what is wrong with the workshop is said after it, by a close code.
 * - Nothing is ever expected from the client: one that speaks is hung up on.
 * - Every raw socket has a listener for errors from the first moment.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { BoardId, WorkshopId } from '../../shared/ids.ts'
import { closeCode, type CloseCode } from '../../shared/protocol/messages.ts'
import type { LiveChannel, LiveSeat } from '../facilitation/live-channel.ts'
import type { LiveWire } from '../facilitation/live-wire.ts'
import { BoardSocket } from './board-socket.ts'
import { KeepAlive } from './keep-alive.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { socketLimits } from './socket-limits.ts'
import { SocketPlaces } from './socket-places.ts'

export interface LiveSocketOptions {
  channel: LiveChannel
  sessionIdOf: (request: IncomingMessage) => string | null
  isOwnOrigin: (request: IncomingMessage) => boolean
  /** What a refusal carries, as every other answer does. */
  securityHeaders?: Readonly<Record<string, string>>
  /** Counted together with other kinds of connections. */
  places?: SocketPlaces
  beatMs?: number
  pingMs?: number
}

const path = /^\/live\/([^/?]*)(?:\?|$)/
/** Other parts of the server that wait for upgrades. */
const others = /^\/sync\//
/** A client has nothing to say; this is room for a close frame and no more. */
const mostBytes = 1024

export function attachLiveSockets(server: Server, options: LiveSocketOptions): { size(): number; close(): void } {
  const { channel, sessionIdOf, isOwnOrigin, securityHeaders } = options
  const { beatMs = socketLimits.beatMs, pingMs = socketLimits.pingMs, places = new SocketPlaces() } = options
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: mostBytes,
    perMessageDeflate: false,
    WebSocket: BoardSocket,
  })
  const keepAlive = new KeepAlive({
    beatMs,
    pingMs,
    say: () => channel.signOfLife(),
    onBeat: () => channel.catchUp(),
  })

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const url = request.url ?? ''
    const asked = path.exec(url)
    if (!asked) {
      // The boards' sockets leave what isn't theirs to us; besides the two of us, a development server may be waiting.
      if (!others.test(url) && server.listenerCount('upgrade') <= 2) refuseUpgrade(socket, 404, securityHeaders)
      return
    }
    socket.on('error', () => socket.destroy())
    const sessionId = sessionIdOf(request)
    if (!isOwnOrigin(request)) refuseUpgrade(socket, 403, securityHeaders)
    else if (sessionId === null) refuseUpgrade(socket, 401, securityHeaders)
    else webSockets.handleUpgrade(request, socket, head, (client) => arrive(client, url, asked[1] ?? '', sessionId))
  }

  function arrive(socket: BoardSocket, url: string, id: string, sessionId: string): void {
    socket.on('error', () => socket.terminate())
    const wire = wireOf(socket)
    const giveBack = places.take(sessionId)
    if (!giveBack) {
      wire.close(closeCode.full)
      return
    }
    socket.once('close', giveBack)
    socket.once('message', () => wire.close(closeCode.badMessage))
    const workshopId = WorkshopId.safeParse(id)
    if (!workshopId.success) {
      wire.close(closeCode.gone)
      return
    }
    const board = BoardId.safeParse(new URLSearchParams(url.split('?')[1] ?? '').get('board'))
    const late = setTimeout(() => socket.terminate(), socketLimits.arrivalMs)
    socket.once('close', () => clearTimeout(late))
    const arrival = { workshopId: workshopId.data, sessionId, wire, boardId: board.success ? board.data : null }
    void channel
      .join(arrival)
      .then((seat) => seat && sitDown(socket, seat))
      // Rights that can't be found are none: it comes back and is let in when they can.
      .catch(() => wire.close(closeCode.couldNotLoad))
      .finally(() => clearTimeout(late))
  }

  function sitDown(socket: BoardSocket, seat: LiveSeat): void {
    if (socket.readyState !== socket.OPEN) {
      seat.leave('left')
      return
    }
    socket.once('close', (code) => seat.leave(brokenOff.has(code) ? 'lost' : 'left'))
    keepAlive.watch(socket)
  }

  server.on('upgrade', upgrade)
  return {
    size: () => webSockets.clients.size,
    close: () => {
      server.off('upgrade', upgrade)
      webSockets.close()
      for (const client of webSockets.clients) client.terminate()
    },
  }
}

/** 1006: the connection ended without a word. */
const brokenOff: ReadonlySet<number> = new Set([1006])

const wireOf = (socket: BoardSocket): LiveWire => ({
  send: (text) => {
    if (socket.readyState === socket.OPEN) socket.send(text)
  },
  pendingBytes: () => socket.bufferedAmount,
  close: (code: CloseCode) => {
    socket.close(code)
    // A client that doesn't read doesn't hear this either.
    const timer = setTimeout(() => socket.terminate(), socketLimits.hangUpMs)
    socket.once('close', () => clearTimeout(timer))
  },
})
