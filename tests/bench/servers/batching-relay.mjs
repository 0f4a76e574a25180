/**
 * What a server could cost at the least that hands on everything: messages of a tick are laid behind each other once and written to
 * each socket in one piece. It reads nothing, merges nothing, keeps nothing. Its ticks are those of `server/rooms/room-limits.ts`.
 */
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const tickMs = Number(process.env['TICK_MS'])
const crowdTickMs = Number(process.env['CROWD_TICK_MS'])
const crowd = Number(process.env['CROWD'])
const rooms = new Map()

class Room {
  members = new Map()
  waiting = []
  lastTickAt = -Infinity
  timer = null

  relay(message) {
    this.waiting.push(headerOf(message.length), message)
    if (this.timer) return
    const wait = this.lastTickAt + (this.members.size > crowd ? crowdTickMs : tickMs) - performance.now()
    if (wait <= 0) this.tick()
    else this.timer = setTimeout(() => this.tick(), wait)
  }

  tick() {
    this.timer = null
    this.lastTickAt = performance.now()
    const bytes = Buffer.concat(this.waiting)
    this.waiting = []
    for (const [socket, raw] of this.members) if (socket.readyState === socket.OPEN) raw.write(bytes)
  }
}

/** Of an unmasked binary frame of this length. */
function headerOf(length) {
  if (length < 126) return Buffer.from([0x82, length])
  const header = Buffer.alloc(length < 65_536 ? 4 : 10)
  header[0] = 0x82
  header[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) header.writeUInt16BE(length, 2)
  else header.writeBigUInt64BE(BigInt(length), 2)
  return header
}

const server = createServer()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
server.on('upgrade', (request, raw, head) =>
  sockets.handleUpgrade(request, raw, head, (socket) => {
    const room = rooms.get(request.url) ?? new Room()
    rooms.set(request.url, room)
    room.members.set(socket, raw)
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      room.members.delete(socket)
      if (room.members.size === 0) rooms.delete(request.url)
    })
    socket.on('message', (message) => room.relay(message))
  }),
)
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'))
