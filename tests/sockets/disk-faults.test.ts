/**
 * A disk that really fails under a running server. What the operating system can be made to do is done: a file that may not grow (an I/O
 * error), a disk without room, a file that may not be written, one that is moved away or replaced. That a lock is held by another and
 * that a page can't be allocated is shown in `saving.test.ts` and `tests/contracts`.
 */
import { chmodSync, chownSync, copyFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../shared/protocol/messages.ts'
import { writeSyncStep2 } from '../../shared/protocol/sync-frames.ts'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { BoardDatabase } from '../support/board-database.ts'
import { BoardTab } from '../support/board-tab.ts'
import { PlainTab } from '../support/plain-tab.ts'
import { mayMount, SyncProcess, type SyncProcessOptions } from '../support/sync-process.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const note = 'n:shape:a'
const isLinux = process.platform === 'linux'
const nobody = 65_534

vi.setConfig({ testTimeout: 60_000 })

async function twoAtWork(
  options: Omit<SyncProcessOptions, 'folder'> = {},
  prepare: (folder: string) => void = () => undefined,
) {
  const folder = makeTempFolder()
  const boards = await BoardDatabase.open(folder)
  const boardId = await boards.createBoard()
  prepare(folder)
  const server = await SyncProcess.start({ folder, ...options })
  const join = (session: string): Promise<PlainTab> => new PlainTab({ server, boardId, session }).joined()
  const [anna, bo] = await Promise.all([join('anna'), join('bo')])
  anna.edit((doc) => doc.getText(note).insert(0, 'før '))
  await Promise.all([anna.acked(1), bo.until(() => bo.doc.getText(note).toJSON() === 'før ')])
  return { folder, boardId, server, join, anna, bo }
}
type Scene = Awaited<ReturnType<typeof twoAtWork>>

const isTold = (tab: PlainTab, storage: 'ok' | 'failing'): Promise<void> =>
  tab.until(() => {
    const frame = tab.frames.findLast(({ kind }) => kind === 'status')
    return frame?.kind === 'status' && frame.status.storage === storage
  })

/** SAVE-3, from the moment at which the disk fails until it can write again. */
async function expectHonest({ anna, bo, join }: Scene, mend: () => void): Promise<void> {
  const acked = Math.max(...anna.acks())
  anna.edit((doc) => doc.getText(note).insert(4, 'under'))
  await Promise.all([isTold(anna, 'failing'), isTold(bo, 'failing')])
  await anna.until(() => anna.nacks().length > 0)
  expect(anna.nacks()).toEqual([`${acked + 1} storageFailing`])
  expect(Math.max(...anna.acks())).toBe(acked)
  expect(bo.doc.getText(note).toJSON()).toBe('før ')
  // Who comes now gets what is saved, and is told.
  const carl = await join('carl')
  expect((await carl.next('status')).status.storage).toBe('failing')
  expect(carl.doc.getText(note).toJSON()).toBe('før ')

  mend()
  await Promise.all([isTold(anna, 'ok'), isTold(bo, 'ok')])
  // It is asked for what it has kept, and answers as every y-websocket client does.
  anna.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
  await anna.acked(acked + 2)
  await bo.until(() => bo.doc.getText(note).toJSON() === 'før under')
}

function integrityOf(file: string): unknown {
  const database = new BetterSqlite3(file)
  try {
    return database.pragma('integrity_check', { simple: true })
  } finally {
    database.close()
  }
}

const pathsIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name))

/** Each is shown where the machine can be made to do it; answers what is then said of the database. */
const faults: { name: string; isPossible: boolean; show: () => Promise<unknown> }[] = [
  {
    name: 'an I/O error: the file can’t grow',
    isPossible: isLinux,
    show: async () => {
      const scene = await twoAtWork()
      scene.server.limitFiles(statSync(`${databaseFile(scene.folder)}-wal`).size)
      await expectHonest(scene, () => scene.server.limitFiles(null))
      return integrityOf(databaseFile(scene.folder))
    },
  },
  {
    name: 'a disk without room',
    isPossible: mayMount(),
    show: async () => {
      const scene = await twoAtWork({ diskBytes: 4 * 1024 * 1024 })
      const { disk } = scene.server
      for (let size = 4 * 1024 * 1024; size >= 4_096; size /= 2) fill(join(disk, `ballast${size}`), size)
      const ballast = readdirSync(disk).filter((name) => name.startsWith('ballast'))
      await expectHonest(scene, () => ballast.forEach((name) => rmSync(join(disk, name))))
      return integrityOf(databaseFile(disk))
    },
  },
  {
    name: 'a file that may only be read, found when it is opened again',
    isPossible: isLinux && process.getuid?.() === 0,
    show: async () => {
      const scene = await twoAtWork({ userId: nobody }, (folder) => {
        for (const path of [folder, ...pathsIn(folder)]) chownSync(path, nobody, nobody)
      })
      const { anna, bo, server, folder } = scene
      server.limitFiles(statSync(`${databaseFile(folder)}-wal`).size)
      const files = pathsIn(folder)
      for (const path of files) chmodSync(path, 0o444)
      anna.edit((doc) => doc.getText('n:shape:b').insert(0, 'x'))
      await isTold(bo, 'failing')
      await anna.until(() => anna.nacks().length > 0)
      // The disk is well again, and the file is still not to be written.
      server.limitFiles(null)
      anna.edit((doc) => doc.getText('n:shape:b').insert(0, 'y'))
      await anna.until(() => anna.nacks().length > 1)
      expect(bo.doc.getText('n:shape:b').toJSON()).toBe('')
      for (const path of files) chmodSync(path, 0o644)
      await isTold(anna, 'ok')
      anna.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
      await bo.until(() => bo.doc.getText('n:shape:b').toJSON() === 'yx')
      return integrityOf(databaseFile(folder))
    },
  },
]

describe('SAVE-3 A disk that fails is said, and passes without a restart', () => {
  it.each(faults.filter(({ isPossible }) => isPossible))('$name', async ({ show }) => {
    expect(await show()).toBe('ok')
  })
})

describe('LOG-10 A file that isn’t there any more', () => {
  it.each(['moved away', 'replaced by a backup'])(
    '%s: nothing is acked into the void, and it goes on when it is back',
    async (how) => {
      const { folder, boardId, server, anna, bo, join: come } = await twoAtWork()
      const file = databaseFile(folder)
      const away = join(folder, 'away')
      copyFileSync(file, join(folder, 'backup'))
      renameSync(file, away)
      if (how !== 'moved away') renameSync(join(folder, 'backup'), file)
      anna.edit((doc) => doc.getText(note).insert(4, 'under'))
      // Nothing can be read either: all are shown out, to come back.
      expect(await Promise.all([anna.ended, bo.ended])).toEqual([closeCode.couldNotLoad, closeCode.couldNotLoad])
      expect(anna.acks()).toEqual([1])
      expect(bo.doc.getText(note).toJSON()).toBe('før ')

      // Whoever is there with our own page is told that it is the server, not their net.
      const carl = new BoardTab({ port: server.port, boardId, name: 'carl' })
      await carl.until(() => carl.state.kind === 'offline')
      expect(carl.state).toMatchObject({ kind: 'offline', why: 'cannotOpen' })

      renameSync(away, file)
      await carl.synced()
      const again = await come('anna')
      expect(again.doc.getText(note).toJSON()).toBe('før ')
      again.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
      await again.acked(1)
      const back = await come('bo')
      expect(back.doc.getText(note).toJSON()).toBe('før under')
      expect(integrityOf(file)).toBe('ok')
    },
  )
})

/** As much of it as there is room for. */
function fill(path: string, bytes: number): void {
  try {
    writeFileSync(path, new Uint8Array(bytes))
  } catch {
    rmSync(path, { force: true })
  }
}
