/**
 * Rooms on a data folder as a process of its own, so that a test can kill it. Everyone is let in by name. It kills itself at a named
 * point when it is told to: `node --import tsx sync-process-main.ts <folder> [<failpoint> <after so many times>]`.
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

const [, , folder = '', failpoint = '', times = '1'] = process.argv
let left = Number(times)

/** The process ends here without another word, as when the power goes. */
function dieAt(point: string): void {
  if (point !== failpoint) return
  left -= 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
}

const real = new SqlUpdateLog({ file: databaseFile(folder), busyTimeoutMs: 1_000 }, Date.now)
const log: UpdateLog = {
  read: (boardId) => real.read(boardId),
  probe: () => real.probe(),
  close: () => real.close(),
  append: async (row: LogRow) => {
    dieAt('beforeCommit')
    const writing = real.append(row)
    dieAt('duringCommit')
    await writing
    dieAt('afterCommit')
  },
  compact: async (boardId: BoardId) => {
    const compacting = real.compact(boardId)
    setImmediate(() => dieAt('duringCompaction'))
    return compacting
  },
}

const desk: AccessDesk = {
  find: async (name) => ({
    principal: `account:${name}`,
    level: 'edit',
    user: { id: name, name, schoolId: null, colour: null, kind: 'account' },
  }),
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

/** The test asks for what a server does by itself only after hours. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const board = BoardId.parse(/^\/compact\/(\w+)$/.exec(request.url ?? '')?.[1])
  response.end(String(await log.compact(board)))
}

process.on('SIGTERM', () => {
  setImmediate(() => dieAt('duringDrain'))
  void rooms
    .drain()
    .then(() => {
      sockets.close()
      return log.close()
    })
    .then(() => process.exit(0))
})

http.listen(0, '127.0.0.1', () => process.stdout.write(`port ${(http.address() as AddressInfo).port}\n`))
