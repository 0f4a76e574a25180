/**
 * `kill -9` in the middle of things: somewhere, or at a named point inside SQLite's own work. Afterwards the database alone is read.
 * `CYCLES=200` makes it as many deaths over all points; `FUZZ_SEED` begins elsewhere.
 */
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { documentOf } from '../../server/rooms/compact-updates.ts'
import { LogFile } from '../../server/storage/sql/log-file.ts'
import { BoardDatabase } from '../support/board-database.ts'
import { Dice } from '../support/dice.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { SyncProcess } from '../support/sync-process.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { promisesKept } from '../support/virtual-time.ts'

const root = 'n:shape:a'
const deaths = [
  'anywhere',
  'main:during commit',
  'writer:before commit',
  'writer:after commit',
  'compactor:reading',
  'compactor:before commit',
  'compactor:after commit',
  'main:during drain',
  'writer:before checkpoint',
  'writer:after checkpoint',
] as const
type DeathPoint = (typeof deaths)[number]

const cycles = Math.max(1, Math.round(Number(process.env['CYCLES'] ?? deaths.length) / deaths.length))
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1)
const total = { deaths: 0, acked: 0, seen: 0, rows: 0 }

afterAll(() => {
  const { deaths, acked, seen, rows } = total
  process.stdout.write(`${deaths} deaths: ${acked} edits acked, ${seen} seen by others, ${rows} rows found\n`)
})

describe('SAVE-7 A server that is killed', () => {
  it.each(deaths)(
    '%s loses nothing that it acked, and nothing that anyone had seen',
    async (point) => {
      for (let seed = firstSeed; seed < firstSeed + cycles; seed++) {
        const death = await oneDeath(point, seed)
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

async function oneDeath(point: DeathPoint, seed: number): Promise<Death> {
  const dice = new Dice(seed)
  const folder = makeTempFolder()
  const boards = await BoardDatabase.open(folder)
  const boardId = await boards.createBoard()
  const dieAfter = point.startsWith('compactor') ? 1 + dice.below(3) : point.endsWith('commit') ? 3 + dice.below(20) : 1
  const server = await SyncProcess.start({ folder, dieAt: point, dieAfter })
  const join = (session: string): Promise<PlainTab> => new PlainTab({ server, boardId, session }).joined()
  const writers = await Promise.all(['anna', 'bo', 'carl'].map(join))
  const observer = await join('dea')

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
    const inStep = async (behind: number): Promise<unknown> =>
      Promise.race([
        Promise.all(writers.map((tab, at) => tab.acked((written[at] ?? 0) - behind))),
        ...writers.map((tab) => tab.ended),
        server.ended,
      ])
    if (i > least) await inStep(0)
    else if (i % 5 === 0) await inStep(8)
    // The server's end is heard of only in between.
    await promisesKept()
    if (i === least) end(server, point)
    // A point that it didn't come to, or nobody left to write: any moment will do.
    const isStuck = i > least + 300 || writers.some(({ socket }) => socket.readyState !== socket.OPEN)
    if (i > least && isStuck && point.startsWith('compactor')) server.kill('SIGKILL')
    if (i >= least && i % 5 === 0 && point.startsWith('compactor')) void server.compact(boardId)
  }
  const endedBy = await server.ended
  const { text, rows, integrity } = whatIsLeft(boards.file, boardId)
  const acked = writers.flatMap((tab, at) =>
    Array.from({ length: Math.max(0, ...tab.acks()) }, (_, i) => `<${at}:${i + 1}>`),
  )
  const seen = new Set(
    [...writers, observer].flatMap((tab, at) => marksIn(tab).filter((mark) => !mark.startsWith(`<${at}:`))),
  )
  total.deaths += 1
  total.acked += acked.length
  total.seen += seen.size
  total.rows += rows
  const isMissing = (mark: string): boolean => !text.includes(mark)
  return { endedBy, notSaved: acked.filter(isMissing), unseen: [...seen].filter(isMissing), integrity }
}

function end(server: SyncProcess, point: DeathPoint): void {
  if (point === 'anywhere') server.kill('SIGKILL')
  else if (point === 'main:during drain' || point.endsWith('checkpoint')) server.kill('SIGTERM')
}

const marksIn = (tab: PlainTab): string[] =>
  [
    ...tab.doc
      .getText(root)
      .toJSON()
      .matchAll(/<\d+:\d+>/g),
  ].map(([mark]) => mark)

/** What the board says, read from the file that the dead server left. */
function whatIsLeft(file: string, boardId: string): { text: string; rows: number; integrity: unknown } {
  const log = LogFile.open({ file, busyTimeoutMs: 1_000 })
  const outcome = log.read(boardId as Parameters<LogFile['read']>[0])
  log.close()
  const check = new BetterSqlite3(file)
  const integrity: unknown = check.pragma('integrity_check', { simple: true })
  check.close()
  if (outcome.kind !== 'board') throw new Error(`the board is ${outcome.kind}`)
  const { updates, seq } = outcome.board
  return { text: documentOf(updates).getText(root).toJSON(), rows: seq, integrity }
}
