/**
 * Every route with every kind of person. The routes are taken from the app itself: one without a row here fails, and so does a row
 * without its route.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BoardAnswer } from '../../shared/api/boards.ts'
import { newId } from '../../server/new-id.ts'
import { samplePng } from './sample-pictures.ts'
import type { Answer } from '../support/visitor.ts'
import { facilitationRows } from './facilitation-rows.ts'
import { gatherEveryone, people, secondDevice, type Everyone, type PersonKind } from './everyone.ts'
import { blank, boardsOf, ownBoard, password, Town } from './town.ts'

interface Call {
  path: string
  body?: unknown
}

interface Row {
  /** What is asked for; made anew for each person, so that one's success isn't another's failure. */
  call: (world: Everyone, who: PersonKind) => Call | Promise<Call>
  /** Statuses in the order of `people`. */
  answers: string
  /** It may end the session of whoever asks. */
  endsSession?: boolean
}

//                      nobody admin its other  itsS there elsew guest elsew link
const open_ /*       */ = '200 200 200 200 200 200 200 200 200 200'
const adminOnly201 /* */ = '401 201 403 403 403 403 403 403 403 403'
const creators201 /*  */ = '401 201 201 201 403 403 403 403 403 403'
const creators200 /*  */ = '401 200 200 200 403 403 403 403 403 403'
const day_see /*      */ = '401 200 200 404 200 200 404 200 404 200'
const day_run200 /*   */ = '401 200 200 404 403 403 404 403 404 403'
const day_run201 /*   */ = '401 201 201 404 403 403 404 403 404 403'
const board_view /*   */ = '401 200 200 404 200 200 404 200 404 404'
const board_manage /* */ = '401 200 200 404 403 403 404 403 404 404'

const account = () => ({ name: 'Ny', email: `${newId()}@example.dk`, password, role: 'consultant' })
const day = { title: 'Ny dag', date: '2027-02-01', schoolIds: [] }

const rows: Record<string, Row> = {
  ...facilitationRows,
  'GET /api/health': { call: () => ({ path: '/api/health' }), answers: open_ },
  'GET /api/setup': { call: () => ({ path: '/api/setup' }), answers: open_ },
  'POST /api/setup': {
    call: () => ({ path: '/api/setup', body: { token: 'x', name: 'A', email: 'a@example.dk', password } }),
    answers: '409 409 409 409 409 409 409 409 409 409',
  },
  'GET /api/session': { call: () => ({ path: '/api/session' }), answers: open_ },
  'POST /api/session': {
    call: () => ({ path: '/api/session', body: { email: 'ane@example.dk', password } }),
    answers: open_,
    endsSession: true,
  },
  'DELETE /api/session': {
    call: () => ({ path: '/api/session' }),
    answers: '204 204 204 204 204 204 204 204 204 204',
    endsSession: true,
  },
  'GET /api/accounts': {
    call: () => ({ path: '/api/accounts' }),
    answers: '401 200 403 403 403 403 403 403 403 403',
  },
  'POST /api/accounts': { call: () => ({ path: '/api/accounts', body: account() }), answers: adminOnly201 },
  'PATCH /api/accounts/:id': {
    call: async ({ by }) => ({ path: `/api/accounts/${await accountOf(by.itsSchool)}`, body: { name: 'Nyt navn' } }),
    answers: '401 200 404 404 200 404 404 404 404 404',
  },
  'DELETE /api/accounts/:id': {
    call: async ({ town }) => {
      const { body } = await town.admin.try('POST', '/api/accounts', account())
      return { path: `/api/accounts/${(body as { account: { id: string } }).account.id}` }
    },
    answers: '401 204 403 403 403 403 403 403 403 403',
  },
  'GET /api/consultants': { call: () => ({ path: '/api/consultants' }), answers: creators200 },
  'GET /api/schools': { call: () => ({ path: '/api/schools' }), answers: creators200 },
  'POST /api/schools': { call: () => ({ path: '/api/schools', body: { name: newId() } }), answers: adminOnly201 },
  'GET /api/schools/:id': {
    call: ({ fjord }) => ({ path: `/api/schools/${fjord.id}` }),
    answers: '401 200 200 200 200 404 404 404 404 404',
  },
  'PATCH /api/schools/:id': {
    call: ({ fjord }) => ({ path: `/api/schools/${fjord.id}`, body: { name: 'Fjordskolen' } }),
    answers: '401 200 403 403 403 403 403 403 403 403',
  },
  'GET /api/workshops': {
    call: () => ({ path: '/api/workshops' }),
    answers: '401 200 200 200 200 200 200 200 200 200',
  },
  'POST /api/workshops': { call: () => ({ path: '/api/workshops', body: day }), answers: creators201 },
  'GET /api/workshops/:id': { call: (world) => ({ path: `/api/workshops/${world.day.id}` }), answers: day_see },
  'PATCH /api/workshops/:id': {
    call: (world) => ({ path: `/api/workshops/${world.day.id}`, body: { theme: 'Læsning' } }),
    answers: day_run200,
  },
  'DELETE /api/workshops/:id': {
    // A planned day, which guests and link holders know nothing of.
    call: async (world) => ({ path: `/api/workshops/${(await freshDay(world)).id}` }),
    answers: '401 204 204 404 403 403 404 404 404 404',
  },
  'POST /api/workshops/:id/open': {
    call: (world) => ({ path: `/api/workshops/${world.day.id}/open` }),
    answers: day_run200,
  },
  'POST /api/workshops/:id/close': {
    call: async (world) => ({ path: `/api/workshops/${(await freshDay(world)).id}/close` }),
    answers: '401 200 200 404 403 403 404 404 404 404',
  },
  'POST /api/workshops/:id/boards': {
    call: ({ day: { id } }) => ({ path: `/api/workshops/${id}/boards`, body: { perSchool: [], common: [] } }),
    answers: day_run201,
  },
  'GET /api/workshops/:id/live': {
    call: (world) => ({ path: `/api/workshops/${world.day.id}/live` }),
    answers: day_see,
  },
  'GET /api/workshops/:id/qr.svg': {
    call: (world) => ({ path: `/api/workshops/${world.day.id}/qr.svg` }),
    answers: day_run200,
  },
  'POST /api/workshops/:id/viewer-link': {
    call: async (world) => ({ path: `/api/workshops/${(await freshDay(world)).id}/viewer-link` }),
    answers: '401 201 201 404 403 403 404 404 404 404',
  },
  'DELETE /api/workshops/:id/viewer-link': {
    call: async (world) => ({ path: `/api/workshops/${(await freshDay(world)).id}/viewer-link` }),
    answers: '401 204 204 404 403 403 404 404 404 404',
  },
  'POST /api/view': {
    call: () => ({ path: '/api/view', body: { token: 'no such token' } }),
    answers: '404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/join/look': {
    call: async ({ town, by, day: it }) => ({
      path: '/api/join/look',
      body: { code: await town.open(by.itsConsultant, it) },
    }),
    answers: open_,
  },
  'POST /api/join': {
    call: async ({ town, by, day: it }) => ({
      path: '/api/join',
      body: { code: await town.open(by.itsConsultant, it), name: 'Bo' },
    }),
    answers: '201 201 201 201 201 201 201 201 201 201',
    endsSession: true,
  },
  'GET /api/boards': {
    call: (world) => ({ path: `/api/boards?workshopId=${world.day.id}` }),
    answers: day_see,
  },
  'POST /api/boards': {
    call: (world) => ({
      path: '/api/boards',
      body: { workshopId: world.day.id, schoolId: world.fjord.id, canvas: blank, title: 'Ny' },
    }),
    // A day that isn't one's own is a field that can't be used, like one that isn't there.
    answers: '401 201 201 400 403 403 400 403 400 403',
  },
  'GET /api/boards/:id': { call: ({ board }) => ({ path: `/api/boards/${board.id}` }), answers: board_view },
  'PATCH /api/boards/:id': {
    call: ({ board }) => ({ path: `/api/boards/${board.id}`, body: { title: 'Omdøbt' } }),
    answers: board_manage,
  },
  'DELETE /api/boards/:id': {
    call: async (world) => ({ path: `/api/boards/${await freshBoard(world)}` }),
    answers: '401 204 204 404 403 403 404 403 404 404',
  },
  'GET /api/boards/:id/fields': {
    call: ({ board }) => ({ path: `/api/boards/${board.id}/fields` }),
    answers: board_view,
  },
  'GET /api/boards/:id/export': {
    call: ({ board }) => ({ path: `/api/boards/${board.id}/export?as=md` }),
    answers: board_view,
  },
  'GET /api/boards/:id/thumbnail.svg': {
    call: ({ board }) => ({ path: `/api/boards/${board.id}/thumbnail.svg` }),
    answers: board_view,
  },
  'GET /api/boards/:id/authors': {
    call: ({ board }) => ({ path: `/api/boards/${board.id}/authors` }),
    answers: board_view,
  },
  'POST /api/boards/:id/images': {
    // No picture at all: those who may are told so, the others aren't told even that.
    call: ({ board }) => ({ path: `/api/boards/${board.id}/images`, body: {} }),
    answers: '401 400 400 404 400 403 404 400 404 404',
  },
  'GET /api/images/:id': {
    call: async ({ board, by, town }) => {
      const response = await fetch(`${town.address}/api/boards/${board.id}/images`, {
        method: 'POST',
        headers: { cookie: by.admin.cookieHeader() },
        body: new Uint8Array(await samplePng()),
      })
      return { path: ((await response.json()) as { image: { url: string } }).image.url }
    },
    answers: board_view,
  },
}

async function freshDay({ town, by, fjord, skov }: Everyone) {
  return town.workshop(by.itsConsultant, [fjord, skov], 'En ny dag')
}

async function freshBoard({ by, day: { id }, fjord }: Everyone): Promise<string> {
  const body = { workshopId: id, schoolId: fjord.id, canvas: blank, title: 'Slettes' }
  return (await by.itsConsultant.ask(BoardAnswer, 'POST', '/api/boards', body)).board.id
}

async function accountOf(visitor: Everyone['by'][PersonKind]): Promise<string> {
  const { body } = await visitor.try('GET', '/api/session')
  return (body as { viewer: { id: string } }).viewer.id
}

describe('Every route with every kind of person', () => {
  let world: Everyone
  beforeAll(async () => {
    world = await gatherEveryone(await Town.withAdmin({ isShared: true }))
  })
  afterAll(() => world.town.end())

  it('has a row here', () => {
    const routes = world.town.server.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].toSorted()).toEqual(Object.keys(rows).toSorted())
  })

  it.each(Object.keys(rows))('%s', async (route) => {
    const { call, answers, endsSession = false } = rows[route]!
    const [method = ''] = route.split(' ')
    const seen: number[] = []
    const told: { who: PersonKind; given: Answer; ofMissing: Answer }[] = []
    for (const who of people) {
      const visitor = endsSession ? await secondDevice(world, who) : world.by[who]
      const { path, body } = await call(world, who)
      const given = await visitor.try(method, path, body)
      seen.push(given.status)
      if (given.status !== 404 || !route.includes(':id')) continue
      const missing = path.replace(/[2-9a-hjkmnp-tv-z]{16}/, newId())
      told.push({ who, given, ofMissing: await visitor.try(method, missing, body) })
    }
    expect(seen.join(' ')).toBe(answers)
    // What isn't yours answers word for word like what isn't there.
    expect(told.map(({ who, ofMissing }) => ({ who, answer: ofMissing }))).toEqual(
      told.map(({ who, given }) => ({ who, answer: given })),
    )
  })
})

describe('Boards without a day', () => {
  it('are the school’s own: its account makes and deletes them, nobody else sees them', async () => {
    const { by, fjord } = await gatherEveryone(await Town.withAdmin())
    const board = await ownBoard(by.itsSchool, fjord)
    const others = [by.itsConsultant, by.schoolThere, by.guest, by.link]
    const answers = await Promise.all(others.map((visitor) => visitor.try('GET', `/api/boards/${board.id}`)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(
      (await by.schoolThere.try('POST', '/api/boards', { schoolId: fjord.id, canvas: blank, title: 'X' })).status,
    ).toBe(403)
    expect((await by.itsSchool.try('DELETE', `/api/boards/${board.id}`)).status).toBe(204)
  })
})

describe('Lists', () => {
  it('never hold what belongs to others', async () => {
    const { by, day, otherDay, fjord } = await gatherEveryone(await Town.withAdmin())
    const daysOf = async (who: PersonKind) => {
      const { body } = await by[who].try('GET', '/api/workshops')
      return (body as { workshops: { id: string }[] }).workshops.map(({ id }) => id)
    }
    expect(await daysOf('itsConsultant')).toEqual([day.id])
    expect(await daysOf('schoolElsewhere')).toEqual([otherDay.id])
    expect(await daysOf('guest')).toEqual([day.id])
    const common = (await boardsOf(by.link, day)).map(({ schoolId }) => schoolId)
    expect(common).toEqual([null])
    // A consultant sees on a school's page only the boards of own days.
    await ownBoard(by.itsSchool, fjord)
    const { body } = await by.itsConsultant.try('GET', `/api/boards?schoolId=${fjord.id}`)
    expect((body as { boards: { workshopId: string }[] }).boards.map(({ workshopId }) => workshopId)).toEqual([day.id])
  })
})
