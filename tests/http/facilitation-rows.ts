/** The rows of `authorisation.test.ts` for the live day. */
import { BoardAnswer } from '../../shared/api/boards.ts'
import { LiveAnswer } from '../../shared/api/facilitation.ts'
import { ScreenAnswer } from '../../shared/api/screens.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { allRights } from '../../shared/facilitation/rights.ts'
import { newId } from '../../server/new-id.ts'
import type { Everyone, PersonKind } from './everyone.ts'

interface Row {
  call: (world: Everyone, who: PersonKind) => Promise<{ path: string; body?: unknown }>
  answers: string
}

//                         nobody admin its other  itsS there elsew guest elsew link
const see /*            */ = '401 200 200 404 200 200 404 200 404 200'
const run /*            */ = '401 200 200 404 403 403 404 403 404 403'
const runMade /*        */ = '401 201 201 404 403 403 404 403 404 403'
const runUnknown /*     */ = '401 404 404 404 403 403 404 403 404 403'
const atTable /*        */ = '401 204 204 404 204 403 404 204 404 404'
const atTableSeen /*    */ = '401 200 200 404 200 403 404 200 404 404'
const atTableUnknown /* */ = '401 404 404 404 404 403 404 404 404 404'
const voteOver /*       */ = '401 409 409 404 409 409 404 409 404 403'

const fieldId = learningWheel.fields[0]!.id
const step = {
  title: 'Et trin',
  instruction: '',
  canvas: null,
  fieldId: null,
  minutes: 5,
  rights: allRights,
  writing: 'open',
  isFixed: false,
}

export const facilitationRows: Record<string, Row> = {
  'GET /api/workshops/:id/facilitation': { call: day('/facilitation'), answers: see },
  'POST /api/workshops/:id/facilitation': { call: day('/facilitation', () => ({ act: 'pauseRoom' })), answers: run },
  'PUT /api/boards/:id/hand': { call: wheel('/hand'), answers: atTable },
  'DELETE /api/boards/:id/hand': { call: wheel('/hand'), answers: atTable },
  'PUT /api/boards/:id/more-time': {
    call: async (world) => {
      await command(world, { act: 'startTimer', minutes: 5 })
      return { path: `/api/boards/${await wheelBoard(world)}/more-time` }
    },
    answers: atTable,
  },
  'DELETE /api/boards/:id/whispers/:whisperId': {
    call: async (world) => {
      const boardId = await wheelBoard(world)
      const { view } = await command(world, { act: 'whisper', boardId, fieldId, text: 'Hvad ser I?' })
      return { path: `/api/boards/${boardId}/whispers/${view.whispers.at(-1)?.id}` }
    },
    answers: atTable,
  },
  'GET /api/boards/:id/slips': { call: wheel('/slips'), answers: atTableSeen },
  'PUT /api/boards/:id/slips/:slipId': {
    call: async (world) => ({
      path: `/api/boards/${await wheelBoard(world)}/slips/${newId()}`,
      body: { roundId: null, fieldId, text: 'En tanke' },
    }),
    answers: atTableSeen,
  },
  'DELETE /api/boards/:id/slips/:slipId': {
    call: async (world) => ({ path: `/api/boards/${await wheelBoard(world)}/slips/${newId()}` }),
    answers: atTableUnknown,
  },
  'POST /api/boards/:id/tray/turn-up': { call: wheel('/tray/turn-up', () => ({ fieldId })), answers: atTableSeen },
  'POST /api/boards/:id/tray/place': {
    call: wheel('/tray/place', () => ({ slipIds: [newId()] })),
    answers: atTableSeen,
  },
  'POST /api/boards/:id/tray/discard': {
    call: wheel('/tray/discard', () => ({ slipIds: [newId()] })),
    answers: atTable,
  },
  'GET /api/workshops/:id/votes': { call: day('/votes'), answers: see },
  'GET /api/workshops/:id/votes/:voteId/ballots': {
    call: (world) => day(`/votes/${newId()}/ballots`)(world),
    answers: voteOver,
  },
  'PUT /api/workshops/:id/votes/:voteId/ballots/:ballotId': {
    call: (world) =>
      day(`/votes/${newId()}/ballots/${newId()}`, () => ({ boardId: world.board.id, item: 'shape:a' }))(world),
    answers: voteOver,
  },
  'DELETE /api/workshops/:id/votes/:voteId/ballots/:ballotId': {
    call: (world) => day(`/votes/${newId()}/ballots/${newId()}`)(world),
    answers: voteOver,
  },
  'GET /api/workshops/:id/run-sheet': { call: day('/run-sheet'), answers: run },
  'POST /api/workshops/:id/run-sheet/steps': { call: day('/run-sheet/steps', () => ({ step })), answers: runMade },
  'PATCH /api/workshops/:id/run-sheet/steps/:stepId': {
    call: (world) => day(`/run-sheet/steps/${newId()}`, () => ({ title: 'Et andet' }))(world),
    answers: runUnknown,
  },
  'DELETE /api/workshops/:id/run-sheet/steps/:stepId': {
    call: (world) => day(`/run-sheet/steps/${newId()}`)(world),
    answers: runUnknown,
  },
  'PUT /api/workshops/:id/run-sheet/order': { call: day('/run-sheet/order', () => ({ stepIds: [] })), answers: run },
  'PUT /api/workshops/:id/run-sheet/start': { call: day('/run-sheet/start', () => ({ startsAt: null })), answers: run },
  'POST /api/workshops/:id/run-sheet/fill': {
    call: day('/run-sheet/fill', () => ({ from: { kind: 'template', template: 'talk' }, replace: true })),
    answers: run,
  },
  'POST /api/workshops/:id/run-sheet/catch-up': { call: day('/run-sheet/catch-up'), answers: run },
  'GET /api/workshops/:id/programme': { call: day('/programme'), answers: see },
  'GET /api/workshops/:id/programme.ics': { call: day('/programme.ics'), answers: see },
  'GET /api/workshops/:id/control-room': { call: day('/control-room'), answers: run },
  'POST /api/workshops/:id/screens': {
    call: async (world) => {
      const { screen } = await world.town.visitor().ask(ScreenAnswer, 'POST', '/api/screens')
      const code = screen.status === 'waiting' ? screen.code : ''
      return { path: `/api/workshops/${world.day.id}/screens`, body: { code, name: 'Salen' } }
    },
    answers: runMade,
  },
  'POST /api/screens': {
    call: async () => ({ path: '/api/screens' }),
    answers: '201 409 409 409 409 409 409 409 409 201',
  },
  'GET /api/screens/me': {
    call: async () => ({ path: '/api/screens/me' }),
    answers: '200 200 200 200 200 200 200 200 200 200',
  },
  'GET /api/screens/me/qr.svg': {
    call: async () => ({ path: '/api/screens/me/qr.svg' }),
    answers: '401 404 404 404 404 404 404 404 404 404',
  },
  'DELETE /api/screens/me': {
    call: async () => ({ path: '/api/screens/me' }),
    answers: '204 204 204 204 204 204 204 204 204 204',
  },
}

function day(path: string, body?: () => unknown): Row['call'] & ((world: Everyone) => ReturnType<Row['call']>) {
  return async (world: Everyone) => ({
    path: `/api/workshops/${world.day.id}${path}`,
    ...(body ? { body: body() } : {}),
  })
}

function wheel(path: string, body?: () => unknown): Row['call'] {
  return async (world) => ({
    path: `/api/boards/${await wheelBoard(world)}${path}`,
    ...(body ? { body: body() } : {}),
  })
}

/** A board of Fjordskolen's with fields on it. */
async function wheelBoard({ by, day: { id }, fjord }: Everyone): Promise<string> {
  const body = { workshopId: id, schoolId: fjord.id, canvas: learningWheel.id, title: 'Hjulet' }
  return (await by.itsConsultant.ask(BoardAnswer, 'POST', '/api/boards', body)).board.id
}

const command = ({ by, day: { id } }: Everyone, body: unknown) =>
  by.itsConsultant.ask(LiveAnswer, 'POST', `/api/workshops/${id}/facilitation`, body)
