/** Hocuspocus with its SQLite extension, otherwise as it comes. */
import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const kept = new SQLite({ database: join(process.env['DATA_DIR'], 'hocuspocus.db') })
const server = new Server({
  port: Number(process.env['PORT']),
  address: '127.0.0.1',
  quiet: true,
  extensions: [kept],
})
await server.listen()
// It makes its table without waiting for it.
const look = () =>
  kept.db.get('select 1 from documents', (error) => (error ? setImmediate(look) : console.log('ready')))
look()
