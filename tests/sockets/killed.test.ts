/** `kill -9` in the middle of things. Afterwards the database alone is read. `CRASH_CYCLES` makes it as many deaths as one likes. */
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../server/rooms/compact-updates.ts'
import { LogFile } from '../../server/storage/sql/log-file.ts'
import { BoardDatabase } from '../support/board-database.ts'
import { Dice } from '../support/dice.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { SyncProcess } from '../support/sync-process.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { promisesKept } from '../support/virtual-time.ts'

const cycles = Number(process.env['CRASH_CYCLES'] ?? 1)
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1)
const root = 'n:shape:a'
const failpoints = ['', 'beforeCommit', 'duringCommit', 'afterCommit', 'duringCompaction', 'duringDrain'] as const

describe('SAVE-7 A server that is killed', () => {
  it.each(failpoints)(
    'at %j loses nothing that it acked, and nothing that anyone had seen',
    async (failpoint) => {
      for (let seed = firstSeed; seed < firstSeed + cycles; seed++) {
        const death = await oneDeath(failpoint, seed)
        expect(death, `seed ${seed}`).toEqual({ endedBy: 'SIGKILL', notSaved: [], unseen: [], integrity: 'ok' })
      }
    },
    60_000 + cycles * 30_000,
  )
})

interface Death {
  endedBy: number | string
  /** Acked, and not in the database. */
  notSaved: string[]
  /** Seen by somebody else, and not in the database. */
  unseen: string[]
  integrity: unknown
}

async function oneDeath(failpoint: string, seed: number): Promise<Death> {
  const dice = new Dice(seed)
  const folder = makeTempFolder()
  const boards = await BoardDatabase.open(folder)
  const boardId = await boards.createBoard()
  const server = await SyncProcess.start(folder, failpoint, failpoint.endsWith('Commit') ? 3 + dice.below(20) : 1)
  const writers = await Promise.all(
    ['anna', 'bo', 'carl'].map((session) => new PlainTab({ server, boardId, session }).joined()),
  )
  const observer = await new PlainTab({ server, boardId, session: 'dea' }).joined()

  const life = { isOver: false }
  void server.ended.then(() => (life.isOver = true))
  const written = writers.map(() => 0)
  const least = 40 + dice.below(80)
  for (let i = 0; !life.isOver; i++) {
    writers.forEach((tab, at) => {
      if (tab.socket.readyState !== tab.socket.OPEN) return
      written[at] = (written[at] ?? 0) + 1
      tab.edit((doc) => doc.getText(root).insert(0, `<${at}:${written[at]}>`))
    })
    // In step with the server, so that it is in the middle of things and not far behind.
    if (i % 5 === 0)
      await Promise.race([Promise.all(writers.map((tab, at) => tab.acked((written[at] ?? 0) - 8))), server.ended])
    else await promisesKept()
    if (i === least) end(server, failpoint, boardId)
  }
  const endedBy = await server.ended
  const text = textIn(boards.file, boardId)
  const acked = writers.flatMap((tab, at) =>
    Array.from({ length: Math.max(0, ...tab.acks()) }, (_, i) => `<${at}:${i + 1}>`),
  )
  const seen = [
    ...observer.doc
      .getText(root)
      .toJSON()
      .matchAll(/<\d+:\d+>/g),
  ].map(([mark]) => mark)
  const check = new BetterSqlite3(boards.file)
  const integrity: unknown = check.pragma('integrity_check', { simple: true })
  check.close()
  return {
    endedBy,
    notSaved: acked.filter((mark) => !text.includes(mark)),
    unseen: seen.filter((mark) => !text.includes(mark)),
    integrity,
  }
}

function end(server: SyncProcess, failpoint: string, boardId: string): void {
  if (failpoint === 'duringDrain') server.kill('SIGTERM')
  else if (failpoint === 'duringCompaction')
    void fetch(`http://127.0.0.1:${server.port}/compact/${boardId}`).catch(() => null)
  else if (failpoint === '') server.kill('SIGKILL')
}

/** What the board says, read from the file that the dead server left. */
function textIn(file: string, boardId: string): string {
  const log = LogFile.open({ file, busyTimeoutMs: 1_000 })
  const outcome = log.read(boardId as Parameters<LogFile['read']>[0])
  log.close()
  if (outcome.kind !== 'board') throw new Error(`the board is ${outcome.kind}`)
  return documentOf(outcome.board.updates).getText(root).toJSON()
}
