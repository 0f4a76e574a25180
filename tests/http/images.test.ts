import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../server/new-id.ts'
import { imageFolder } from '../../server/storage/files/image-folder.ts'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { ImageAnswer } from '../../shared/api/boards.ts'
import { ImageId, type BoardId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { samplePicture, sampleShape } from '../support/sample-records.ts'
import { StockClient } from '../support/stock-client.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import type { Visitor } from '../support/visitor.ts'
import { addRecord } from '../support/written-board.ts'
import { gatherEveryone, type Everyone } from './everyone.ts'
import { bomb, photograph, samplePng } from './sample-pictures.ts'
import { boardsOf, Town } from './town.ts'

let world: Everyone
beforeAll(async () => {
  world = await gatherEveryone(await Town.withAdmin({ isShared: true }))
})
afterAll(() => world.town.end())

const send = (bytes: Uint8Array, type = 'image/png', who: Visitor = world.by.guest): Promise<Response> =>
  fetch(`${world.town.address}/api/boards/${world.board.id}/images`, {
    method: 'POST',
    headers: { cookie: who.cookieHeader(), 'content-type': type },
    body: new Uint8Array(bytes),
  })

const fetchImage = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.town.address}${url}`, { headers: { cookie: world.by.guest.cookieHeader(), ...headers } })

const kept = (): string[] => readdirSync(join(world.town.dataDir, 'images'))
const errorOf = async (response: Response): Promise<unknown> => ((await response.json()) as { error: string }).error

describe('A picture', () => {
  it('is kept as pixels alone: no place, no camera, and standing as the camera was held', async () => {
    const before = await photograph()
    expect(before.toString('latin1')).toContain('hemmeligt')
    const { image } = ImageAnswer.parse(await (await send(before, 'image/jpeg')).json())
    expect(image).toMatchObject({ width: 40, height: 80, mimeType: 'image/jpeg', url: `/api/images/${image.id}` })
    const after = Buffer.from(await (await fetchImage(image.url)).arrayBuffer())
    const { exif, icc, xmp, orientation } = await sharp(after).metadata()
    expect({ exif, icc, xmp, orientation: orientation ?? 1 }).toEqual({
      exif: undefined,
      icc: undefined,
      xmp: undefined,
      orientation: 1,
    })
    expect(after.toString('latin1')).not.toMatch(/hemmeligt|Fototelefon|GPS/)
  })

  it.each(['png', 'webp', 'gif'] as const)('as %s keeps what can be seen through', async (format) => {
    const clear = { r: 255, g: 0, b: 0, alpha: 0 }
    const bytes = await sharp({ create: { width: 20, height: 20, channels: 4, background: clear } })
      .toFormat(format)
      .toBuffer()
    const { image } = ImageAnswer.parse(await (await send(bytes)).json())
    const after = await sharp(Buffer.from(await (await fetchImage(image.url)).arrayBuffer())).stats()
    expect([image.mimeType, after.isOpaque]).toEqual(['image/webp', false])
  })

  it('is made smaller than the longest side', async () => {
    const { image } = ImageAnswer.parse(await (await send(await samplePng(4_000, 1_000))).json())
    expect([image.width, image.height]).toEqual([limits.imageSide, limits.imageSide / 4])
  })

  it('is served as a picture that can do nothing, kept by nobody but the browser', async () => {
    const { image } = ImageAnswer.parse(await (await send(await samplePng())).json())
    const { headers, status } = await fetchImage(image.url)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('image/webp')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('private, no-cache')
    expect((await fetchImage(image.url, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304)
  })

  it('stands in the miniature of its own board, and in no other’s', async () => {
    const { image } = ImageAnswer.parse(await (await send(await samplePng())).json())
    const miniatureWith = async (id: BoardId) => {
      const desk = await new StockClient(world.by.itsConsultant, id).synced()
      desk.doc.transact(() => {
        addRecord(desk.doc, samplePicture({ src: image.url }))
        addRecord(desk.doc, sampleShape('image'))
      })
      const ask = async () => String((await world.by.itsConsultant.try('GET', `/api/boards/${id}/thumbnail.svg`)).body)
      world.town.skip(2_000)
      await expect.poll(async () => (await ask()).includes('<image') || (await ask()).includes('#d9d6d0')).toBe(true)
      desk.leave()
      return ask()
    }
    const others = await boardsOf(world.by.itsConsultant, world.day)
    const other = others.find(({ id }) => id !== world.board.id)!
    expect(await miniatureWith(world.board.id)).toContain('href="data:image/webp;base64,')
    expect(await miniatureWith(other.id)).not.toContain('<image')
  })

  it('is gone for a guest once the day is over', async () => {
    const { town, by, fjord } = world
    const day = await town.workshop(by.itsConsultant, [fjord])
    const guest = await town.guest(await town.open(by.itsConsultant, day), fjord)
    const { body } = await guest.try('GET', `/api/boards?workshopId=${day.id}`)
    const [board] = (body as { boards: { id: string; level: string }[] }).boards
    const sent = await fetch(`${town.address}/api/boards/${board?.id}/images`, {
      method: 'POST',
      headers: { cookie: guest.cookieHeader() },
      body: new Uint8Array(await samplePng()),
    })
    const { image } = ImageAnswer.parse(await sent.json())
    expect((await guest.try('GET', image.url)).status).toBe(200)
    await by.itsConsultant.try('POST', `/api/workshops/${day.id}/close`)
    expect((await guest.try('GET', image.url)).status).toBe(404)
    expect((await by.itsSchool.try('GET', image.url)).status).toBe(200)
  })
})

describe('A board that has had all its pictures', () => {
  it('has room again when they have been gone from it for an hour', async () => {
    const town = await Town.withAdmin()
    const { by, board } = await gatherEveryone(town)
    const upload = async () =>
      fetch(`${town.address}/api/boards/${board.id}/images`, {
        method: 'POST',
        headers: { cookie: by.itsSchool.cookieHeader() },
        body: new Uint8Array(await samplePng()),
      })
    const file = new BetterSqlite3(databaseFile(town.dataDir))
    const add = file.prepare("insert into images values (?, ?, 'image/png', 1, 1, 1, ?)")
    for (let n = 0; n < limits.imagesPerBoard; n++) add.run(newId(), board.id, Date.now())
    file.close()
    expect((await upload()).status).toBe(413)
    town.skip(61 * 60_000)
    expect((await upload()).status).toBe(201)
  })
})

describe('What only pretends to be a picture', () => {
  const html = '<script>alert(1)</script>'
  it.each([
    ['a drawing in SVG', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'badUpload'],
    ['SVG after an XML head', () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'badUpload'],
    ['a page called .png', () => html, 'badUpload'],
    ['a PDF', () => '%PDF-1.7', 'badUpload'],
    ['nothing', () => '', 'badUpload'],
    ['a GIF that is a script', () => 'GIF89a/*' + '\0'.repeat(20) + '*/=1;alert(1)', 'badImage'],
    ['the first half of a PNG', async () => (await samplePng(400, 400)).subarray(0, 60), 'badImage'],
    ['a JPEG that stops', async () => (await photograph()).subarray(0, 300), 'badImage'],
    ['30,000 by 30,000 pixels in a few hundred bytes', () => bomb(), 'imageTooLarge'],
  ])('%s is refused, and nothing is kept', async (_, make, error) => {
    const before = kept().length
    const made = await make()
    const response = await send(typeof made === 'string' ? Buffer.from(made, 'latin1') : made)
    expect(await errorOf(response)).toBe(error)
    expect(kept()).toHaveLength(before)
  })

  it('a page behind a picture loses the page', async () => {
    const polyglot = Buffer.concat([await photograph(), Buffer.from(html)])
    const { image } = ImageAnswer.parse(await (await send(polyglot, 'text/html')).json())
    const response = await fetchImage(image.url)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).not.toContain('script')
  })

  it('is refused when it is too large to be read at all', async () => {
    const response = await send(new Uint8Array(limits.imageBytes + 1))
    expect([response.status, await errorOf(response)]).toEqual([413, 'imageTooLarge'])
  })
})

describe('The folder of pictures', () => {
  const clock = () => Date.now()
  const id = (letter: string) => ImageId.parse(letter.repeat(16))

  it('forgets what was cut short, after an hour, and keeps the rest', async () => {
    const dataDir = makeTempFolder()
    const folder = imageFolder(dataDir, clock)
    const path = (name: string) => join(dataDir, 'images', name)
    await folder.write(id('a'), Buffer.from('kept'))
    await folder.write(id('b'), Buffer.from('old orphan'))
    await folder.write(id('c'), Buffer.from('young orphan'))
    writeFileSync(path(`${id('d')}.part`), 'half')
    const longAgo = new Date(Date.now() - 7_200_000)
    for (const name of [id('a'), id('b'), `${id('d')}.part`]) utimesSync(path(name), longAgo, longAgo)
    await folder.removeOrphans(new Set([id('a')]), 3_600_000)
    expect(readdirSync(join(dataDir, 'images')).toSorted()).toEqual([id('a'), id('c')])
  })

  it('never writes over a picture that is being written', async () => {
    const dataDir = makeTempFolder()
    const folder = imageFolder(dataDir, clock)
    await folder.write(id('a'), Buffer.from('one'))
    expect(await folder.read(id('a'))).toEqual(Buffer.from('one'))
    expect(existsSync(join(dataDir, 'images', `${id('a')}.part`))).toBe(false)
    expect(await folder.read(id('b'))).toBeNull()
  })
})
