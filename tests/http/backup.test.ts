import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { assemble } from '../../server/assemble.ts'
import { readConfig } from '../../server/config.ts'
import { backUp } from '../../server/storage/back-up.ts'
import { ImageAnswer } from '../../shared/api/boards.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { StockClient } from '../support/stock-client.ts'
import { Visitor } from '../support/visitor.ts'
import { gatherEveryone } from './everyone.ts'
import { samplePng } from './sample-pictures.ts'
import { password, Town } from './town.ts'

describe('A backup', () => {
  it('taken while people write starts as a server of its own, with boards and pictures', async () => {
    const town = await Town.withAdmin()
    const { by, board, day } = await gatherEveryone(town)
    const sent = await fetch(`${town.address}/api/boards/${board.id}/images`, {
      method: 'POST',
      headers: { cookie: by.itsSchool.cookieHeader() },
      body: new Uint8Array(await samplePng()),
    })
    const { image } = ImageAnswer.parse(await sent.json())
    const writer = await new StockClient(by.itsSchool, board.id).synced()
    const target = join(makeTempFolder(), 'monday')
    backUp(town.dataDir, target)
    writer.leave()
    expect(existsSync(join(target, 'images', image.id))).toBe(true)
    // Names and texts of everyone: nobody else on the machine reads them.
    for (const file of readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()))
      expect(statSync(join(file.parentPath, file.name)).mode & 0o777).toBe(0o600)

    const restored = await assemble(readConfig({ PORT: '0', DATA_DIR: target }), {
      log: pino({ level: 'silent' }),
      clientDir: '/nowhere',
    })
    onTestFinished(() => restored.close())
    expect(restored.setupToken).toBeNull()
    const admin = new Visitor(`http://127.0.0.1:${restored.port}`)
    await admin.try('POST', '/api/session', { email: 'ane@example.dk', password })
    expect((await admin.try('GET', `/api/workshops/${day.id}`)).status).toBe(200)
    expect((await admin.try('GET', image.url)).status).toBe(200)
    const reader = await new StockClient(admin, board.id).synced()
    expect(reader.doc.getMap('meta').get('canvas')).toBe('blank')
    reader.leave()
  })

  it('never takes the place of another, and needs something to copy', () => {
    expect(() => backUp('/nowhere', '/tmp/never-made')).toThrow('There is no database in /nowhere')
    const dataDir = makeTempFolder()
    expect(() => backUp(dataDir, dataDir)).toThrow('There is no database')
  })
})
