import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { AuthorsAnswer, BoardAnswer, BoardFields, BoardPageAnswer, type Board } from '../../shared/api/boards.ts'
import { WorkshopAnswer, type Workshop } from '../../shared/api/workshops.ts'
import { allCanvases } from '../../shared/canvases/all.ts'
import { fieldOf } from '../../shared/document/layout.ts'
import { StockClient } from '../support/stock-client.ts'
import type { Visitor } from '../support/visitor.ts'
import { gatherEveryone, type Everyone } from './everyone.ts'
import { samplePng } from './sample-pictures.ts'
import { boardsOf, Town } from './town.ts'

/** Any canvas with fields will do: the server treats all alike. */
const canvas = allCanvases.find(({ fields }) => fields.length > 1)!
const [field] = canvas.fields

let world: Everyone
beforeAll(async () => {
  world = await gatherEveryone(await Town.withAdmin({ isShared: true }))
})
afterAll(() => world.town.end())

async function newBoard(title = 'Vores tavle'): Promise<Board> {
  const body = { workshopId: world.day.id, schoolId: world.fjord.id, canvas: canvas.id, title }
  return (await world.by.itsConsultant.ask(BoardAnswer, 'POST', '/api/boards', body)).board
}

/** Writes into the board's first field, and comes back when it is on disk. */
async function write(visitor: Visitor, board: Board, text: string): Promise<void> {
  const client = await new StockClient(visitor, board.id).synced()
  const watcher = await new StockClient(visitor, board.id).synced()
  fieldOf(client.doc, field!.id).insert(0, text)
  // What another has seen is committed.
  await watcher.until((doc) => fieldOf(doc, field!.id).toString().startsWith(text))
  client.leave()
  watcher.leave()
}

const get = (visitor: Visitor, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.town.address}${path}`, { headers: { cookie: visitor.cookieHeader(), ...headers } })

describe('A board', () => {
  it('is shown with its school and its day', async () => {
    const { by, day, fjord } = world
    const board = await newBoard()
    const page = await by.itsSchool.ask(BoardPageAnswer, 'GET', `/api/boards/${board.id}`)
    expect(page).toEqual({
      board: { ...board, level: 'edit', mayManage: false },
      workshop: { id: day.id, title: day.title, date: day.date, state: 'open' },
      school: fjord,
    })
  })

  it('says how far it has come, when it was changed, and by whom', async () => {
    const { by, fjord } = world
    const board = await newBoard()
    expect(board).toMatchObject({ filled: { fields: 0 }, changedAt: null, version: 1 })
    await write(by.itsSchool, board, 'Elevernes fravær')
    world.town.skip(2_000)
    const { board: now } = await by.itsConsultant.ask(BoardPageAnswer, 'GET', `/api/boards/${board.id}`)
    expect(now.filled).toEqual({ fields: 1, of: board.filled.of })
    expect(now.version).toBeGreaterThan(1)
    expect(now.changedAt).toBeGreaterThanOrEqual(board.createdAt)
    const { authors } = await by.itsConsultant.ask(AuthorsAnswer, 'GET', `/api/boards/${board.id}/authors`)
    expect(
      authors.map(({ name, schoolId, school, colour, isYou }) => ({ name, schoolId, school, colour, isYou })),
    ).toEqual([{ name: 'Fjord', schoolId: fjord.id, school: fjord.name, colour: fjord.colour, isYou: false }])
    expect(authors[0]?.since[0]).toBeGreaterThanOrEqual(board.createdAt)
  })

  it('doesn’t tell who only looked at it', async () => {
    const { by } = world
    const board = await newBoard()
    const looking = await new StockClient(by.itsSchool, board.id).synced()
    looking.provider.awareness.setLocalStateField('cursor', { x: 1, y: 1 })
    const other = await new StockClient(by.itsConsultant, board.id).synced()
    await other.untilPresence((states) => states.has(looking.doc.clientID))
    other.doc.getText('f:preunderstanding').insert(0, 'Vi skriver')
    await looking.until((doc) => doc.getText('f:preunderstanding').length > 0)
    const { authors } = await by.itsConsultant.ask(AuthorsAnswer, 'GET', `/api/boards/${board.id}/authors`)
    expect(authors.map(({ isYou }) => isYou)).toEqual([true])
    looking.leave()
    other.leave()
  })

  it('is deleted for good: its log, its pictures, and whoever looks at it is shown out', async () => {
    const { by, town } = world
    const board = await newBoard()
    await write(by.itsSchool, board, 'kanariefugl')
    const sent = await fetch(`${town.address}/api/boards/${board.id}/images`, {
      method: 'POST',
      headers: { cookie: by.itsSchool.cookieHeader() },
      body: new Uint8Array(await samplePng()),
    })
    const { image } = (await sent.json()) as { image: { id: string; url: string } }
    const file = join(town.dataDir, 'images', image.id)
    expect(existsSync(file)).toBe(true)
    const client = await new StockClient(by.itsSchool, board.id).synced()
    const out = client.closed()
    expect((await by.itsConsultant.try('DELETE', `/api/boards/${board.id}`)).status).toBe(204)
    expect(await out).toBe(4404)
    client.leave()
    expect(existsSync(file)).toBe(false)
    expect((await by.itsSchool.try('GET', image.url)).status).toBe(404)
    const late = new StockClient(by.itsSchool, board.id)
    expect(await late.closed()).toBe(4404)
    late.leave()
  })

  it('leaves no letter behind in the data folder once it is deleted', async () => {
    const town = await Town.withAdmin()
    const { by, day, fjord } = await gatherEveryone(town)
    const body = { workshopId: day.id, schoolId: fjord.id, canvas: canvas.id, title: 'Slettes' }
    const { board } = await by.itsConsultant.ask(BoardAnswer, 'POST', '/api/boards', body)
    await write(by.itsSchool, board, 'kanariefugl')
    await by.itsConsultant.try('DELETE', `/api/boards/${board.id}`)
    await town.server.close()
    const bytes = readdirSync(town.dataDir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(town.dataDir, name)).toString('latin1'))
    expect(bytes.join('')).not.toContain('kanariefugl')
  })
})

describe('Who may not even know of a board', () => {
  it('is told at the door of its room that there is none', async () => {
    const { by, board } = world
    const strangers = [by.otherConsultant, by.schoolElsewhere, by.guestElsewhere, by.link]
    const clients = strangers.map((visitor) => new StockClient(visitor, board.id))
    expect(await Promise.all(clients.map((client) => client.closed()))).toEqual([4404, 4404, 4404, 4404])
    for (const client of clients) client.leave()
  })

  it('but a guest whose day is over is told that it is', async () => {
    const { town, by, fjord } = world
    const day = await town.workshop(by.itsConsultant, [fjord])
    const guest = await town.guest(await town.open(by.itsConsultant, day), fjord)
    const [board] = await boardsOf(guest, day)
    await by.itsConsultant.ask(WorkshopAnswer, 'POST', `/api/workshops/${day.id}/close`)
    const client = new StockClient(guest, board!.id)
    expect(await client.closed()).toBe(4403)
    client.leave()
  })
})

describe('What is written on a board', () => {
  it('is kept under its own name, whatever signs are in it, and asked for in one way at a time', async () => {
    const { by } = world
    const board = await newBoard("Bo's (1) *ny*")
    const file = await get(by.itsSchool, `/api/boards/${board.id}/export?as=json`)
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''Bo%27s%20%281%29[\w%.-]*ny[\w%.-]*\.json$/,
    )
    const twice = await get(by.itsSchool, `/api/boards/${board.id}/export?as=json&as=md`)
    expect([twice.status, await twice.json()]).toMatchObject([400, { error: 'badRequest' }])
  })

  it('is read as fields, as JSON and as Markdown', async () => {
    const { by, fjord, day } = world
    const board = await newBoard('Vores læring')
    await write(by.itsSchool, board, 'Fravær om mandagen')
    const read = await by.schoolThere.ask(BoardFields, 'GET', `/api/boards/${board.id}/fields`)
    expect(read.canvas).toBe(canvas.id)
    expect(read.fields[field!.id]).toBe('Fravær om mandagen')
    expect(Object.keys(read.fields)).toEqual(canvas.fields.map(({ id }) => id))

    const json = await get(by.itsSchool, `/api/boards/${board.id}/export?as=json`)
    expect(json.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''Vores%20l%C3%A6ring.json`)
    expect(await json.json()).toMatchObject({
      title: 'Vores læring',
      school: fjord.name,
      workshop: { title: day.title },
      fields: { [field!.id]: 'Fravær om mandagen' },
    })

    const markdown = await get(by.itsSchool, `/api/boards/${board.id}/export?as=md`)
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(await markdown.text()).toMatch(/^# Vores læring\n[\s\S]*Fravær om mandagen/)
  })

  it('is never shown before it is on disk, nor in a form nobody asked for', async () => {
    const { by } = world
    const board = await newBoard()
    expect((await by.itsSchool.try('GET', `/api/boards/${board.id}/export`)).status).toBe(400)
    expect((await by.itsSchool.try('GET', `/api/boards/${board.id}/export?as=exe`)).status).toBe(400)
    expect((await by.itsSchool.try('GET', `/api/boards/${board.id}/export?as=md&as=json&x=1`)).status).toBe(400)
  })

  it('shows in a small picture that is fetched anew only when something has changed', async () => {
    const { by } = world
    const board = await newBoard()
    const path = `/api/boards/${board.id}/thumbnail.svg`
    const first = await get(by.itsSchool, path)
    const etag = first.headers.get('etag') ?? ''
    expect(await first.text()).toMatch(/^<svg /)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect((await get(by.itsSchool, path, { 'if-none-match': etag })).status).toBe(304)
    await write(by.itsSchool, board, 'Nyt')
    // Not at every stroke of a key: for two seconds the picture may be the one from before.
    world.town.skip(2_000)
    const second = await get(by.itsSchool, path, { 'if-none-match': etag })
    expect(second.status).toBe(200)
    expect(second.headers.get('etag')).not.toBe(etag)
    // The picture is no way past the rights: whoever may not see the board gets nothing, whatever they have kept.
    expect((await get(by.link, path, { 'if-none-match': etag })).status).toBe(404)
  })
})

describe('Making a board', () => {
  const tryBoard = (visitor: Visitor, body: object) =>
    visitor.try('POST', '/api/boards', { canvas: canvas.id, title: 'Ny', ...body })

  it('checks both the day and the school that it is to belong to', async () => {
    const { by, day, otherDay, fjord } = world
    const elsewhere = await world.town.school('Ottende skole')
    expect((await tryBoard(by.itsConsultant, { workshopId: otherDay.id, schoolId: fjord.id })).status).toBe(400)
    expect((await tryBoard(by.itsConsultant, { workshopId: day.id, schoolId: elsewhere.id })).status).toBe(400)
    expect((await tryBoard(by.itsConsultant, { schoolId: fjord.id })).status).toBe(403)
    expect((await tryBoard(by.itsSchool, { workshopId: day.id, schoolId: fjord.id })).status).toBe(403)
    expect((await tryBoard(by.admin, { canvas: 'no-such-canvas', schoolId: fjord.id })).status).toBe(400)
    expect((await tryBoard(by.admin, {})).status).toBe(400)
  })

  it('is for a workshop that is still there when its turn comes', async () => {
    const { by, town, fjord } = world
    const day: Workshop = await town.workshop(by.itsConsultant, [fjord])
    const [deleted, ...made] = await Promise.all([
      by.itsConsultant.try('DELETE', `/api/workshops/${day.id}`),
      tryBoard(by.itsConsultant, { workshopId: day.id }),
      tryBoard(by.itsConsultant, { workshopId: day.id }),
    ])
    expect(deleted.status).toBe(204)
    expect(made.every(({ status }) => [201, 400, 404].includes(status))).toBe(true)
    expect((await by.admin.try('GET', `/api/boards?workshopId=${day.id}`)).status).toBe(404)
  })
})

describe('The server’s own documents', () => {
  it('are seeded once: two who open a new board at the same time see one of each row', async () => {
    const { by } = world
    const board = await newBoard()
    const clients = await Promise.all(
      [by.itsSchool, by.itsConsultant].map((who) => new StockClient(who, board.id).synced()),
    )
    const states = clients.map(({ doc }) => Y.encodeStateVector(doc))
    expect(states[0]).toEqual(states[1])
    for (const client of clients) client.leave()
  })
})
