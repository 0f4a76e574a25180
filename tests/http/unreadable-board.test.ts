/** A board whose bytes on disk have been damaged: it says so, gives what can be trusted, and takes nothing else with it. */
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BoardAnswer, BoardPageAnswer, BoardsAnswer, type Board } from '../../shared/api/boards.ts'
import { allCanvases } from '../../shared/canvases/all.ts'
import { fieldOf } from '../../shared/document/layout.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import { LogFile } from '../../server/storage/sql/log-file.ts'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { BoardEar } from '../support/board-ear.ts'
import { gatherEveryone, type Everyone } from './everyone.ts'
import { Town } from './town.ts'

const canvas = allCanvases.find(({ fields }) => fields.length > 1)!
const [field] = canvas.fields

/** Two rows on the board's log, as a room would have written them. */
function writeRows(file: string, board: Board, texts: readonly string[]): void {
  const log = LogFile.open({ file, busyTimeoutMs: 1_000 })
  const found = log.read(board.id)
  if (found.kind !== 'board') throw new Error('there is no such board')
  const doc = new Y.Doc()
  for (const update of found.board.updates) Y.applyUpdate(doc, update)
  texts.forEach((text, i) => {
    const before = Y.encodeStateVector(doc)
    fieldOf(doc, field!.id).insert(0, text)
    const update = Y.encodeStateAsUpdate(doc, before)
    const { epoch, seq } = found.board
    log.append([{ boardId: board.id, epoch, seq: seq + 1 + i, update, principals: [], bindings: [], at: 1 }])
  })
  log.close()
}

function damage(file: string, board: Board, seq: number): void {
  const database = new BetterSqlite3(file)
  const sql = 'update board_updates set payload = zeroblob(length(payload)) where board_id = ? and seq = ?'
  expect(database.prepare(sql).run(board.id, seq).changes).toBe(1)
  database.close()
}

async function aDamagedBoard(
  seq: number,
): Promise<{ world: Everyone; board: Board; other: Board; get: (path: string) => Promise<Response> }> {
  const world = await gatherEveryone(await Town.withAdmin())
  const { by, day, fjord, town } = world
  const make = async (title: string): Promise<Board> => {
    const body = { workshopId: day.id, schoolId: fjord.id, canvas: canvas.id, title }
    return (await by.itsConsultant.ask(BoardAnswer, 'POST', '/api/boards', body)).board
  }
  const board = await make('Skadet')
  const other = await make('Hel')
  const file = databaseFile(town.dataDir)
  writeRows(file, board, ['det gode', 'det sidste '])
  damage(file, board, seq)
  const get = (path: string): Promise<Response> =>
    fetch(`${town.address}${path}`, { headers: { cookie: by.itsSchool.cookieHeader() } })
  return { world, board, other, get }
}

describe('LOG-5 A board that can’t be read', () => {
  it('is told as such to whoever opens it, and its neighbours don’t notice', async () => {
    const { world, board, other } = await aDamagedBoard(3)
    const ear = await BoardEar.open(world.by.itsSchool, board.id)
    expect(ear.closeCode).toBe(closeCode.unreadable)
    const beside = await BoardEar.open(world.by.itsSchool, other.id)
    expect(await beside.change((doc) => fieldOf(doc, field!.id).insert(0, 'her går det godt'))).toBe('saved')
  })

  it('can be taken home as it was before the damage', async () => {
    const { board, get } = await aDamagedBoard(3)
    for (const as of ['md', 'json']) {
      const answer = await get(`/api/boards/${board.id}/export?as=${as}`)
      expect(answer.status).toBe(200)
      const text = await answer.text()
      expect([text.includes('det gode'), text.includes('det sidste')]).toEqual([true, false])
    }
  })

  it.each([1, 3])(
    'is in the lists with the others, and can be looked at, whichever row is damaged: %i',
    async (seq) => {
      const { world, board, other, get } = await aDamagedBoard(seq)
      const { boards } = await world.by.itsSchool.ask(BoardsAnswer, 'GET', `/api/boards?workshopId=${world.day.id}`)
      expect(boards.map(({ id }) => id)).toEqual(expect.arrayContaining([board.id, other.id]))
      const page = await world.by.itsSchool.ask(BoardPageAnswer, 'GET', `/api/boards/${board.id}`)
      expect(page.board.title).toBe('Skadet')
      for (const part of ['thumbnail.svg', 'fields', 'export?as=svg', 'export?as=md']) {
        expect((await get(`/api/boards/${board.id}/${part}`)).status).toBe(200)
      }
    },
  )

  it('is not lost by it: nothing is written to it, and what is there stays as it is', async () => {
    const { world, board } = await aDamagedBoard(3)
    await BoardEar.open(world.by.itsSchool, board.id)
    const database = new BetterSqlite3(databaseFile(world.town.dataDir), { readonly: true })
    const rows = database.prepare('select seq from board_updates where board_id = ? order by seq').pluck().all(board.id)
    database.close()
    expect(rows).toEqual([1, 2, 3])
  })
})
