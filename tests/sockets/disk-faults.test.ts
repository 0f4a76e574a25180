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
import { PlainTab } from '../support/plain-tab.ts'
import { mayMount, SyncProcess, type SyncProcessOptions } from '../support/sync-process.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const note = 'n:shape:a'
const isLinux = process.platform === 'linux'

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

function expectWhole(file: string): void {
  const database = new BetterSqlite3(file)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
}

describe('SAVE-3 A disk that fails is said, and passes without a restart', () => {
  it.skipIf(!isLinux)('an I/O error: the file can’t grow', async () => {
    const scene = await twoAtWork()
    const wal = `${databaseFile(scene.folder)}-wal`
    scene.server.limitFiles(statSync(wal).size)
    await expectHonest(scene, () => scene.server.limitFiles(null))
    expectWhole(databaseFile(scene.folder))
  })

  it.skipIf(!mayMount())('a disk without room', async () => {
    const scene = await twoAtWork({ diskBytes: 4 * 1024 * 1024 })
    const ballast = join(scene.server.disk, 'ballast')
    for (let size = 4 * 1024 * 1024; size >= 4_096; size /= 2) fill(`${ballast}${size}`, size)
    await expectHonest(scene, () => {
      for (const name of readdirSync(scene.server.disk))
        if (name.startsWith('ballast')) rmSync(join(scene.server.disk, name))
    })
    expectWhole(databaseFile(scene.server.disk))
  })

  it.skipIf(!isLinux || process.getuid?.() !== 0)(
    'a file that may only be read, found when it is opened again',
    async () => {
      const scene = await twoAtWork({ userId: 65_534 }, (folder) => {
        for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
          chownSync(path, 65_534, 65_534)
      })
      const files = readdirSync(scene.folder).map((name) => join(scene.folder, name))
      scene.server.limitFiles(statSync(`${databaseFile(scene.folder)}-wal`).size)
      for (const path of files) chmodSync(path, 0o444)
      scene.anna.edit((doc) => doc.getText('n:shape:b').insert(0, 'x'))
      await isTold(scene.bo, 'failing')
      // The disk is well again, and the file is still not to be written.
      scene.server.limitFiles(null)
      const { anna, bo } = scene
      await anna.until(() => anna.nacks().length > 0)
      anna.edit((doc) => doc.getText('n:shape:b').insert(0, 'y'))
      await anna.until(() => anna.nacks().length > 1)
      expect(bo.doc.getText('n:shape:b').toJSON()).toBe('')
      for (const path of files) chmodSync(path, 0o644)
      await isTold(anna, 'ok')
      anna.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
      await bo.until(() => bo.doc.getText('n:shape:b').toJSON() === 'yx')
      expectWhole(databaseFile(scene.folder))
    },
  )
})

describe('LOG-10 A file that isn’t there any more', () => {
  it.each(['moved away', 'replaced by a backup'])(
    '%s: nothing is acked into the void, and it goes on when it is back',
    async (how) => {
      const { folder, anna, bo, join: come } = await twoAtWork()
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

      renameSync(away, file)
      const again = await come('anna')
      expect(again.doc.getText(note).toJSON()).toBe('før ')
      again.send(writeSyncStep2(Y.encodeStateAsUpdate(anna.doc)))
      await again.acked(1)
      const back = await come('bo')
      expect(back.doc.getText(note).toJSON()).toBe('før under')
      expectWhole(file)
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
