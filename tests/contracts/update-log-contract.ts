/** What every update log promises (docs/rules.md, LOG). Run against each implementation by a test file of its own. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  BoardGone,
  BoardUnreadable,
  LogConflict,
  StorageFailing,
  type LogRow,
  type UpdateLog,
} from '../../server/rooms/update-log.ts'
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'

/** A log to try, and what can go wrong beneath it. */
export interface TriedLog {
  log: UpdateLog
  createBoard: (epoch: string) => Promise<BoardId>
  deleteBoard: (boardId: BoardId) => Promise<void>
  /** Changes a byte of the board's newest row. */
  damage: (boardId: BoardId) => Promise<void>
  /** From now on nothing can be written, until the answer is called. */
  breakStorage: () => Promise<() => Promise<void>>
  /** The log as the next start of the server finds it. */
  reopen: () => Promise<UpdateLog>
}

export function describeUpdateLog(name: string, tryLog: () => Promise<TriedLog>): void {
  describe(`The update log in ${name}`, () => {
    it('LOG-1 has, after a restart, every row that it answered for', async () => {
      const { log, createBoard, reopen } = await tryLog()
      const boardId = await createBoard('e1')
      const writer = new Writer(boardId, 'e1')
      for (let i = 0; i < 20; i++) await log.append(writer.write('a'))
      const stored = await (await reopen()).read(boardId)
      expect(stored?.seq).toBe(21)
      expect(textOf(stored?.updates)).toBe('a'.repeat(20))
    })

    it('LOG-2 takes a row only under the next number', async () => {
      const { log, createBoard } = await tryLog()
      const boardId = await createBoard('e1')
      const writer = new Writer(boardId, 'e1')
      const first = writer.write('a')
      await log.append(first)
      await expect(log.append(first)).rejects.toBeInstanceOf(LogConflict)
      await expect(log.append({ ...writer.write('b'), seq: 9 })).rejects.toBeInstanceOf(LogConflict)
      expect((await log.read(boardId))?.seq).toBe(2)
    })

    it('LOG-2 takes rows that are handed in at once in their order, and none after one that it refused', async () => {
      const { log, createBoard } = await tryLog()
      const boardId = await createBoard('e1')
      const writer = new Writer(boardId, 'e1')
      const rows = Array.from({ length: 30 }, () => writer.write('a'))
      const missing = rows.splice(10, 1)
      const answers = await Promise.allSettled(rows.map((row) => log.append(row)))
      expect(answers.map(({ status }) => status)).toEqual([
        ...Array.from({ length: 10 }, () => 'fulfilled'),
        ...Array.from({ length: 19 }, () => 'rejected'),
      ])
      expect(missing).toHaveLength(1)
      expect(textOf((await log.read(boardId))?.updates)).toBe('a'.repeat(10))
    })

    it('LOG-3 knows no board that was deleted, and brings none back', async () => {
      const { log, createBoard, deleteBoard } = await tryLog()
      const boardId = await createBoard('e1')
      const writer = new Writer(boardId, 'e1')
      await log.append(writer.write('a'))
      await deleteBoard(boardId)
      await expect(log.append(writer.write('b'))).rejects.toBeInstanceOf(BoardGone)
      expect(await log.read(boardId)).toBeNull()
    })

    it('LOG-3 takes nothing of another epoch', async () => {
      const { log, createBoard } = await tryLog()
      const boardId = await createBoard('e1')
      await expect(log.append(new Writer(boardId, 'e2').write('a'))).rejects.toBeInstanceOf(BoardGone)
      expect((await log.read(boardId))?.seq).toBe(1)
    })

    it('LOG-4 keeps to whom each client id belongs, and the first stays', async () => {
      const { log, createBoard, reopen } = await tryLog()
      const boardId = await createBoard('e1')
      const writer = new Writer(boardId, 'e1')
      await log.append({ ...writer.write('a'), bindings: [{ clientId: 11, principal: 'account:anna' }] })
      await log.append({
        ...writer.write('b'),
        bindings: [
          { clientId: 11, principal: 'account:bo' },
          { clientId: 12, principal: 'guest:bo' },
        ],
      })
      const clients = (await (await reopen()).read(boardId))?.clients
      expect(clients?.get(11)).toBe('account:anna')
      expect(clients?.get(12)).toBe('guest:bo')
      expect([...(clients?.values() ?? [])]).toContain('server')
    })

    it('LOG-4 keeps it also before anything is written under an id, and then too the first stays', async () => {
      const { log, createBoard, reopen } = await tryLog()
      const boardId = await createBoard('e1')
      const bind = (clientId: number, principal: PrincipalKey, epoch = 'e1'): Promise<void> =>
        log.bind({ boardId, epoch, bindings: [{ clientId, principal }], at: 1 })
      await bind(11, 'account:anna')
      await bind(11, 'account:bo')
      await expect(bind(12, 'account:bo', 'e2')).rejects.toBeInstanceOf(BoardGone)
      const stored = await (await reopen()).read(boardId)
      expect([stored?.seq, stored?.clients.get(11), stored?.clients.has(12)]).toEqual([1, 'account:anna', false])
    })

    it('LOG-4 binds nothing with a row that it refuses', async () => {
      const { log, createBoard } = await tryLog()
      const boardId = await createBoard('e1')
      const bindings = [{ clientId: 11, principal: 'account:anna' as const }]
      await expect(log.append({ ...new Writer(boardId, 'e1').write('a'), seq: 7, bindings })).rejects.toBeInstanceOf(
        LogConflict,
      )
      expect((await log.read(boardId))?.clients.has(11)).toBe(false)
    })

    it('LOG-5 refuses a damaged board, shows what it was before, and leaves the evidence and its neighbours alone', async () => {
      const { log, createBoard, damage } = await tryLog()
      const boardId = await createBoard('e1')
      const other = await createBoard('e1')
      const writer = new Writer(boardId, 'e1')
      await log.append(writer.write('a'))
      await log.append(writer.write('b'))
      await damage(boardId)
      const error: unknown = await log.read(boardId).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(BoardUnreadable)
      expect(error instanceof BoardUnreadable && textOf(error.lastGood?.updates)).toBe('a')
      await expect(log.append(writer.write('c'))).rejects.toBeInstanceOf(BoardUnreadable)
      expect(await log.compact(boardId)).toBe(false)
      await log.append(new Writer(other, 'e1').write('a'))
      expect((await log.read(other))?.seq).toBe(2)
    })

    it('LOG-6 gives the same board back after compaction, in one piece', async () => {
      const { log, createBoard, reopen } = await tryLog()
      const boardId = await createBoard('e1')
      const writer = new Writer(boardId, 'e1')
      for (const letter of 'Læringshjul') await log.append(writer.write(letter))
      const before = textOf((await log.read(boardId))?.updates)
      expect(await log.compact(boardId)).toBe(true)
      expect(await log.compact(boardId)).toBe(false)
      await log.append(writer.write('!'))
      const stored = await (await reopen()).read(boardId)
      expect(stored?.seq).toBe(13)
      expect(stored?.updates).toHaveLength(2)
      expect(textOf(stored?.updates)).toBe(`!${before}`)
    })

    it('LOG-7 says so when nothing can be written, keeps what it has, and goes on by itself', async () => {
      const { log, createBoard, breakStorage } = await tryLog()
      const boardId = await createBoard('e1')
      const writer = new Writer(boardId, 'e1')
      await log.append(writer.write('a'))
      const row = writer.write('b')
      const mend = await breakStorage()
      await expect(log.append(row)).rejects.toBeInstanceOf(StorageFailing)
      await expect(log.probe()).rejects.toBeInstanceOf(StorageFailing)
      expect((await log.read(boardId))?.seq).toBe(2)
      await mend()
      await log.probe()
      await log.append(row)
      expect(textOf((await log.read(boardId))?.updates)).toBe('ba')
    })
  })
}

/** Somebody who writes letters at the front of one text. */
export class Writer {
  readonly #doc = new Y.Doc()
  readonly #boardId: BoardId
  readonly #epoch: string
  #seq = 1

  constructor(boardId: BoardId, epoch: string) {
    this.#boardId = boardId
    this.#epoch = epoch
  }

  write(letter: string): LogRow {
    const before = Y.encodeStateVector(this.#doc)
    this.#doc.getText('f:goal').insert(0, letter)
    this.#seq += 1
    const update = Y.encodeStateAsUpdate(this.#doc, before)
    return {
      boardId: this.#boardId,
      epoch: this.#epoch,
      seq: this.#seq,
      update,
      principals: ['account:anna'],
      bindings: [],
      at: 1_000 + this.#seq,
    }
  }
}

export function textOf(updates: readonly Uint8Array[] | undefined): string {
  const doc = new Y.Doc()
  for (const update of updates ?? []) Y.applyUpdate(doc, update)
  return doc.getText('f:goal').toJSON()
}
