/**
 * Rooms on a data folder as a process of its own, so that a test can kill it, take its disk away or measure it. Everyone is let in by
 * name: `node --import tsx sync-process-main.ts <folder>`. Where it kills itself is said in `die-inside.mjs`; besides, at `main:during commit`
 * (a row is with the writer) and `main:during drain`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AccessDesk } from '../../server/rooms/access.ts'
import { realSchedule } from '../../server/rooms/schedule.ts'
import { Rooms } from '../../server/rooms/rooms.ts'
import type { LogRow, UpdateLog } from '../../server/rooms/update-log.ts'
import { attachSockets } from '../../server/sockets/attach-sockets.ts'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { SqlUpdateLog } from '../../server/storage/sql/update-log.ts'
import { BoardId } from '../../shared/ids.ts'

const [, , folder = ''] = process.argv
const { DIE_AT: dieAt = '', DIE_AFTER: dieAfter = '1' } = process.env
let left = Number(dieAfter)

/** The process ends here without another word, as when the power goes. */
function pass(point: string): void {
  if (`main:${point}` !== dieAt) return
  left -= 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
}

// A file that may grow no more is an error to whoever writes it, not the process's end.
process.on('SIGXFSZ', () => undefined)

const real = new SqlUpdateLog({ file: databaseFile(folder), busyTimeoutMs: 200 }, Date.now)
const log: UpdateLog = {
  read: (boardId) => real.read(boardId),
  probe: () => real.probe(),
  close: () => real.close(),
  append: async (row: LogRow) => {
    const writing = real.append(row)
    pass('during commit')
    await writing
  },
  bind: (bindings) => real.bind(bindings),
  compact: (boardId) => real.compact(boardId),
}

const desk: AccessDesk = {
  find: async (session) => {
    const [name = ''] = session.split('/')
    const user = { id: name, name, schoolId: null, colour: null, kind: 'account' as const }
    return { principal: `account:${name}`, level: 'edit', user }
  },
  reason: async () => 'gone',
  onChange: () => () => undefined,
}

const rooms = new Rooms({ log, access: desk, schedule: realSchedule })
const http = createServer((request, response) => void answer(request, response))
const sockets = attachSockets(http, {
  rooms,
  sessionIdOf: ({ headers }) => /session=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? null,
  isOwnOrigin: () => true,
})

/** The test asks for what a server does by itself only after hours, and how much memory it takes, rubbish taken away. */
async function answer({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const board = /^\/compact\/(\w+)$/.exec(url)?.[1]
  if (board) response.end(String(await log.compact(BoardId.parse(board))))
  else {
    globalThis.gc?.()
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
    response.end(JSON.stringify({ rss, heapUsed, external, arrayBuffers }))
  }
}

process.on('SIGTERM', () => {
  setImmediate(() => pass('during drain'))
  void rooms
    .drain()
    .then(() => {
      sockets.close()
      return log.close()
    })
    .then(() => process.exit(0))
})

http.listen(0, '127.0.0.1', () => process.stdout.write(`port ${(http.address() as AddressInfo).port}\n`))
