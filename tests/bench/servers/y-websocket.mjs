/** @y/websocket-server as its own `server.js` sets it up. With YPERSISTENCE it keeps what comes in a LevelDB. */
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { setupWSConnection } from '@y/websocket-server/utils'

const server = createServer()
const sockets = new WebSocketServer({ server })
sockets.on('connection', setupWSConnection)
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('ready'))
process.on('SIGTERM', () => process.exit(0))
