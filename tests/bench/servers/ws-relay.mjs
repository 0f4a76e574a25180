/** A bare relay: each message to everybody else in the room, as it comes. It reads nothing and keeps nothing. */
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const rooms = new Map()
const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
sockets.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    room.delete(socket)
    if (room.size === 0) rooms.delete(url)
  })
  socket.on('message', (message) => {
    for (const other of room) if (other !== socket && other.readyState === other.OPEN) other.send(message)
  })
})
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'))
