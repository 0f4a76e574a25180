/** The process, started as an operator starts it: what it says, and how it ends. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { holdDataFolder } from '../../server/storage/data-folder.ts'
import { openDatabase, databaseFile } from '../../server/storage/sql/open-database.ts'
import { freePort } from '../support/free-port.ts'
import { RunningServer } from '../support/running-server.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** The server's own entry, without building pages: what is tried here fails long before. */
async function start(environment: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...environment },
  })
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout: await stdout, stderr: await stderr }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}

async function said(stream: AsyncIterable<Buffer>, words: string): Promise<void> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    if (text.includes(words)) return
  }
}

const oneLine = (sentence: RegExp) => ({
  code: 1,
  stderr: expect.stringMatching(new RegExp(`^${sentence.source}\\n$`)) as string,
})

describe('A start that can’t be', { timeout: 60_000 }, () => {
  it.each([
    ['PORT', 'mange', /PORT has to be a port number between 0 and 65535\./],
    ['DATABASE_URL', 'postgres://localhost/x', /DATABASE_URL has to be left unset: .*\./],
  ])('says so in one line: %s=%s', async (name, value, sentence) => {
    expect(await start({ [name]: value })).toMatchObject(oneLine(sentence))
  })

  it('says that the port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port } = holder.address() as { port: number }
    const ended = await start({ PORT: String(port), DATA_DIR: makeTempFolder() })
    holder.close()
    expect(ended).toMatchObject(
      oneLine(new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is taken by another program\\. .*`)),
    )
  })

  it('says that the folder is none', async () => {
    const file = join(makeTempFolder(), 'a-file')
    writeFileSync(file, '')
    expect(await start({ DATA_DIR: file })).toMatchObject(oneLine(/DATA_DIR .*a-file can’t be made: .*/))
  })

  it('says that the folder can’t be written to', async () => {
    const folder = makeTempFolder()
    // What has to be a file is a folder: even an administrator's process can't write there.
    mkdirSync(join(folder, 'lock'))
    expect(await start({ DATA_DIR: folder })).toMatchObject(oneLine(/DATA_DIR .* can’t be written to: .*/))
  })

  it('says that another server has the folder', async () => {
    const dataDir = makeTempFolder()
    const letGo = holdDataFolder(dataDir)
    expect(await start({ DATA_DIR: dataDir })).toMatchObject(
      oneLine(/DATA_DIR .* is in use by another running Læringstavlen\./),
    )
    letGo()
  })

  it('leaves alone a database of a newer version', async () => {
    const dataDir = makeTempFolder()
    const database = await openDatabase(dataDir)
    await database.destroy()
    const file = new BetterSqlite3(databaseFile(dataDir))
    file.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('999-from-the-future', 'later')
    file.close()
    expect(await start({ DATA_DIR: dataDir })).toMatchObject(
      oneLine(/The database in .* belongs to a newer version of Læringstavlen \(999-from-the-future\)\. .*/),
    )
  })

  it('leaves alone a file that is no database', async () => {
    const dataDir = makeTempFolder()
    writeFileSync(databaseFile(dataDir), 'not a database, but long enough to look like a mistake'.repeat(100))
    expect(await start({ DATA_DIR: dataDir })).toMatchObject(oneLine(/The database in .* is damaged: .*\./))
  })

  it('says that the database is damaged, however well it begins', async () => {
    const dataDir = makeTempFolder()
    await (await openDatabase(dataDir)).destroy()
    const bytes = readFileSync(databaseFile(dataDir))
    writeFileSync(databaseFile(dataDir), bytes.fill('x', 100))
    expect(await start({ DATA_DIR: dataDir })).toMatchObject(oneLine(/The database in .* is damaged: .*\./))
  })

  it('gives up on a folder that can’t be made where the system has the say', async () => {
    expect(await start({ DATA_DIR: '/proc/none/such' })).toMatchObject(
      oneLine(/DATA_DIR \/proc\/none\/such can’t be made: .*/),
    )
  })
})

// The first of these may have to build the pages.
describe('A start', { timeout: 90_000 }, () => {
  it('says where, gives the set-up link, and answers; a new start gives a new link', async () => {
    const server = await RunningServer.start()
    const first = server.setUpLink()
    expect(first).toMatch(new RegExp(`^${server.origin}/setup#[\\w-]{32}$`))
    await server.kill()
    await server.startAgain()
    expect(server.setUpLink()).not.toBe(first)
    const setUp = (link: string) =>
      fetch(`${server.origin}/api/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          token: link.split('#')[1],
          name: 'Ane',
          email: 'ane@example.dk',
          password: 'tre blå heste',
        }),
      })
    expect((await setUp(first)).status).toBe(403)
    expect((await setUp(server.setUpLink())).status).toBe(201)
    await server.kill()
    await server.startAgain()
    expect(() => server.setUpLink()).toThrow('printed no link')
    await server.stop()
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends in order upon %s, also with somebody holding on', async (signal) => {
    const port = await freePort()
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: makeTempFolder(), LOG_LEVEL: 'warn' },
    })
    await said(child.stdout, 'is ready at')
    // A browser that keeps its connection open.
    await fetch(`http://127.0.0.1:${port}/api/health`, { keepalive: true })
    const before = performance.now()
    child.kill(signal)
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(0)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
