import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { BoardsAnswer } from '../../shared/api/boards.ts'
import { ViewerLinkAnswer, WorkshopAnswer, WorkshopLive, WorkshopsAnswer } from '../../shared/api/workshops.ts'
import type { Workshop } from '../../shared/api/workshops.ts'
import { gatherEveryone, type Everyone } from './everyone.ts'
import { blank, boardsOf, Town } from './town.ts'

const hourMs = 60 * 60 * 1000

let world: Everyone
beforeAll(async () => {
  world = await gatherEveryone(await Town.withAdmin({ isShared: true }))
})
afterAll(() => world.town.end())

const freshDay = () => world.town.workshop(world.by.itsConsultant, [world.fjord, world.skov], 'En dag')
const act = async (workshop: Workshop, what: 'open' | 'close'): Promise<Workshop> =>
  (await world.by.itsConsultant.ask(WorkshopAnswer, 'POST', `/api/workshops/${workshop.id}/${what}`)).workshop

describe('A workshop', () => {
  it('is made with a named board for each school and canvas, and the common ones', async () => {
    const day = await freshDay()
    expect(day).toMatchObject({ title: 'En dag', state: 'planned', joinCode: null, joinUrl: null, runs: true })
    expect(day.schools.map(({ name }) => name)).toEqual(['Fjordskolen', 'Skovskolen'])
    expect((await boardsOf(world.by.itsConsultant, day)).map(({ title }) => title)).toEqual([
      'Blank tavle – Fjordskolen',
      'Blank tavle – Skovskolen',
      'Blank tavle – fælles',
    ])
  })

  it('is not made at all when a school or a canvas isn’t there', async () => {
    const { itsConsultant } = world.by
    const before = await itsConsultant.ask(WorkshopsAnswer, 'GET', '/api/workshops')
    const plan = { title: 'X', date: '2027-01-31', schoolIds: [world.fjord.id] }
    const noCanvas = { ...plan, boards: { perSchool: ['no-such-canvas'], common: [] } }
    const noSchool = { ...plan, schoolIds: ['2222222222222222'] }
    expect(await itsConsultant.try('POST', '/api/workshops', noCanvas)).toMatchObject({ status: 400 })
    expect(await itsConsultant.try('POST', '/api/workshops', noSchool)).toMatchObject({
      status: 400,
      body: { fields: { 'schoolIds.0': 'Findes ikke her.' } },
    })
    const noDay = { ...plan, date: '2027-02-30' }
    expect(await itsConsultant.try('POST', '/api/workshops', noDay)).toMatchObject({
      status: 400,
      body: { fields: { date: 'Skriv en dato.' } },
    })
    expect(await itsConsultant.ask(WorkshopsAnswer, 'GET', '/api/workshops')).toEqual(before)
  })

  it('changes what is asked and keeps the rest', async () => {
    const day = await freshDay()
    const { workshop } = await world.by.itsConsultant.ask(WorkshopAnswer, 'PATCH', `/api/workshops/${day.id}`, {
      theme: 'Elevfravær',
      schoolIds: [world.skov.id],
    })
    expect(workshop).toEqual({ ...day, theme: 'Elevfravær', schools: [world.skov] })
  })

  it('can be handed over to a colleague, but not to a school', async () => {
    const day = await freshDay()
    const { itsConsultant, otherConsultant, itsSchool } = world.by
    const idOf = async (visitor: typeof itsSchool) =>
      ((await visitor.try('GET', '/api/session')).body as { viewer: { id: string } }).viewer.id
    const path = `/api/workshops/${day.id}`
    expect((await itsConsultant.try('PATCH', path, { consultantIds: [await idOf(itsSchool)] })).status).toBe(400)
    expect((await itsConsultant.try('PATCH', path, { consultantIds: [] })).status).toBe(400)
    const handedOver = { consultantIds: [await idOf(otherConsultant)] }
    expect((await itsConsultant.try('PATCH', path, handedOver)).status).toBe(200)
    expect((await itsConsultant.try('GET', path)).status).toBe(404)
    expect((await otherConsultant.try('GET', path)).status).toBe(200)
  })

  it('is deleted with its boards, for good', async () => {
    const day = await freshDay()
    const [board] = await boardsOf(world.by.itsConsultant, day)
    expect((await world.by.itsConsultant.try('DELETE', `/api/workshops/${day.id}`)).status).toBe(204)
    expect((await world.by.itsConsultant.try('GET', `/api/boards/${board?.id}`)).status).toBe(404)
    expect((await world.by.admin.try('GET', `/api/workshops/${day.id}`)).status).toBe(404)
  })
})

describe('Handing out boards', () => {
  const handOut = async (day: Workshop, body: unknown) =>
    (await world.by.itsConsultant.ask(BoardsAnswer, 'POST', `/api/workshops/${day.id}/boards`, body)).boards

  it('makes what isn’t there, and nothing twice', async () => {
    const day = await freshDay()
    const perSchool = [world.fjord, world.skov].map(({ id }) => ({ schoolId: id, canvas: blank }))
    const wanted = { perSchool, common: [{ canvas: blank }, { canvas: blank, title: 'Parkeringsplads' }] }
    const first = await handOut(day, wanted)
    expect(first.map(({ title }) => title)).toEqual([
      'Blank tavle – Fjordskolen',
      'Blank tavle – Skovskolen',
      'Blank tavle – fælles',
      'Parkeringsplads',
    ])
    expect(await handOut(day, wanted)).toEqual(first)
  })

  it('clicked twice at once makes them once', async () => {
    const day = await freshDay()
    const wanted = { perSchool: [], common: [{ canvas: blank, title: 'Ny' }] }
    await Promise.all([handOut(day, wanted), handOut(day, wanted), handOut(day, wanted)])
    const boards = await boardsOf(world.by.itsConsultant, day)
    expect(boards.filter(({ title }) => title === 'Ny')).toHaveLength(1)
  })

  it('gives none to a school that isn’t in the workshop', async () => {
    const day = await freshDay()
    const elsewhere = await world.town.school('Andetstedskolen')
    const wanted = { perSchool: [{ schoolId: elsewhere.id, canvas: blank }], common: [] }
    const answer = await world.by.itsConsultant.try('POST', `/api/workshops/${day.id}/boards`, wanted)
    expect(answer).toMatchObject({ status: 400, body: { fields: { 'perSchool.0.schoolId': 'Findes ikke her.' } } })
  })
})

describe('An open day', () => {
  it('shows its code and address to those who run it, and to nobody else', async () => {
    const { by, town } = world
    const opened = await act(await freshDay(), 'open')
    expect(opened.joinUrl).toBe(`${town.address}/join/${opened.joinCode}`)
    for (const visitor of [by.itsSchool, by.schoolThere]) {
      const { body } = await visitor.try('GET', `/api/workshops/${opened.id}`)
      expect(body).toMatchObject({ workshop: { joinCode: null, joinUrl: null, runs: false } })
    }
  })

  it('keeps its code when it is opened again, and has another after it was closed', async () => {
    const day = await freshDay()
    const { joinCode } = await act(day, 'open')
    expect((await act(day, 'open')).joinCode).toBe(joinCode)
    expect(await act(day, 'close')).toMatchObject({ state: 'closed', joinCode: null })
    expect((await act(day, 'open')).joinCode).not.toBe(joinCode)
  })

  it('has a picture of its address for the projector, while it is open', async () => {
    const day = await freshDay()
    const path = `/api/workshops/${day.id}/qr.svg`
    expect((await world.by.itsConsultant.try('GET', path)).status).toBe(409)
    await act(day, 'open')
    const response = await fetch(`${world.town.address}${path}`, {
      headers: { cookie: world.by.itsConsultant.cookieHeader() },
    })
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(await response.text()).toMatch(/^<svg [^>]+><path/)
  })

  it('closes by itself after a day', async () => {
    const town = await Town.withAdmin()
    const school = await town.school('Fjordskolen')
    const day = await town.workshop(town.admin, [school])
    const guest = await town.guest(await town.open(town.admin, day), school)
    const [board] = await boardsOf(guest, day)
    town.skip(11 * hourMs)
    expect((await guest.try('GET', `/api/boards/${board?.id}`)).status).toBe(200)
    town.skip(14 * hourMs)
    const { workshop } = await town.admin.ask(WorkshopAnswer, 'GET', `/api/workshops/${day.id}`)
    expect(workshop).toMatchObject({ state: 'closed', joinCode: null, closesAt: null })
  })
})

describe('Closing the day', () => {
  it('takes the guests out within a second, and leaves the schools where they are', async () => {
    const { by, town, fjord } = world
    const day = await freshDay()
    const guest = await town.guest((await act(day, 'open')).joinCode ?? '', fjord)
    const [board] = (await boardsOf(guest, day)).filter(({ schoolId }) => schoolId === fjord.id)
    const connect = (cookie: string) =>
      new WebSocket(`${town.address.replace('http', 'ws')}/sync/${board?.id}?v=1`, {
        headers: { cookie, origin: town.address },
      })
    const guests = connect(guest.cookieHeader())
    const schools = connect(by.itsSchool.cookieHeader())
    await Promise.all([guests, schools].map((socket) => new Promise((resolve) => socket.once('message', resolve))))
    const live = await by.itsConsultant.ask(WorkshopLive, 'GET', `/api/workshops/${day.id}/live`)
    expect(live.present.map(({ boardId }) => boardId)).toEqual([board?.id, board?.id])
    expect(new Set(live.present.map(({ name }) => name))).toEqual(new Set(['Bo', 'Fjord']))
    const out = new Promise<number>((resolve) => guests.once('close', resolve))
    const before = performance.now()
    await act(day, 'close')
    expect(await out).toBe(4403)
    expect(performance.now() - before).toBeLessThan(1_000)
    expect(schools.readyState).toBe(WebSocket.OPEN)
    expect((await guest.try('GET', `/api/boards/${board?.id}`)).status).toBe(404)
    schools.close()
  })
})

describe('A viewer link', () => {
  it('shows the common boards, and stops when it is replaced or taken back', async () => {
    const { by, town } = world
    const day = await freshDay()
    const make = async () => {
      const { url } = await by.itsConsultant.ask(ViewerLinkAnswer, 'POST', `/api/workshops/${day.id}/viewer-link`)
      expect(url.startsWith(`${town.address}/view#`)).toBe(true)
      return url.split('#')[1]
    }
    const come = async (token: string | undefined) => {
      const visitor = town.visitor()
      await visitor.try('POST', '/api/view', { token })
      return visitor
    }
    const first = await make()
    const viewer = await come(first)
    expect((await boardsOf(viewer, day)).map(({ schoolId, level }) => [schoolId, level])).toEqual([[null, 'view']])
    const second = await make()
    expect((await viewer.try('GET', '/api/session')).body).toEqual({ viewer: null })
    expect((await (await come(first)).try('GET', '/api/session')).body).toEqual({ viewer: null })
    const other = await come(second)
    await by.itsConsultant.try('DELETE', `/api/workshops/${day.id}/viewer-link`)
    expect((await other.try('GET', `/api/workshops/${day.id}`)).status).toBe(401)
  })

  it('takes nothing from those who see more already', async () => {
    const { by, day, token } = world
    const { body } = await by.itsSchool.try('POST', '/api/view', { token })
    expect(body).toMatchObject({ viewer: { kind: 'account' }, workshopId: day.id })
  })
})
