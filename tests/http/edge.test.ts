/** What every request meets first: where it comes from, how large it is, whether it can be read, and in which language it is answered. */
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { makeAnswerError } from '../../server/http/answer-errors.ts'
import type { HttpEnv } from '../../server/http/http-env.ts'
import { closeServer, listen } from '../../server/http/listen.ts'
import { securityHeadersFor } from '../../server/http/security-headers.ts'
import { makeSpeak } from '../../server/http/speak.ts'
import { Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await Town.withAdmin({ isShared: true })
})
afterAll(() => town.end())

interface Sent {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

const send = ({ method = 'POST', path = '/api/schools', headers = {}, body = '{}' }: Sent): Promise<Response> =>
  fetch(`${town.address}${path}`, {
    method,
    headers: { cookie: town.admin.cookieHeader(), 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  })

const errorOf = async (response: Response): Promise<unknown> => ((await response.json()) as { error: string }).error

/** With headers that `fetch` wouldn't let us write. */
const sendRaw = (headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = town.server
    const request = httpRequest({ port, method: 'POST', path: '/api/schools', headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end(JSON.stringify({ name: 'Fremmed' }))
  })

describe('A write from elsewhere', () => {
  const json = { 'content-type': 'application/json' }
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a neighbour', { origin: 'http://anden.127.0.0.1' }],
    ['another port of this host', { origin: 'http://127.0.0.1:1' }],
    ['https where we are http', (address: string) => ({ origin: address.replace('http:', 'https:') })],
    ['nowhere it will say', { origin: 'null' }],
    ['a page of a neighbour, says the browser', { 'sec-fetch-site': 'same-site' }],
    ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused: %s', async (_, given) => {
    const from = typeof given === 'function' ? given(town.address) : given
    const headers = { ...json, cookie: town.admin.cookieHeader(), ...from, host: new URL(town.address).host }
    expect(await sendRaw(headers)).toBe(403)
  })

  it('from our own pages is let through', async () => {
    const host = new URL(town.address).host
    const headers = { ...json, cookie: town.admin.cookieHeader(), origin: town.address, host }
    expect(await sendRaw({ ...headers, 'sec-fetch-site': 'same-origin' })).toBe(201)
  })

  it('counts the public address as ours, and only that', async () => {
    const origin = 'https://tavle.example.dk'
    const behindProxy = await Town.found({ environment: { PUBLIC_ORIGIN: origin } })
    const statusFrom = async (from: string) =>
      (
        await fetch(`${behindProxy.address}/api/session`, {
          method: 'POST',
          headers: { ...json, origin: from },
          body: '{"email":"a@example.dk","password":"x"}',
        })
      ).status
    expect(await statusFrom(origin)).toBe(401)
    expect(await statusFrom(behindProxy.address)).toBe(403)
    expect(await statusFrom('http://tavle.example.dk')).toBe(403)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'in a form that needs no leave (%s) is not read',
    async (type) => {
      const response = await send({ headers: { 'content-type': type }, body: '{"name":"Skolen"}' })
      expect([response.status, await errorOf(response)]).toEqual([400, 'badJson'])
    },
  )
})

describe('A body', () => {
  it.each([
    ['that is no JSON', '{"name":', 400, 'badJson'],
    ['that is no text', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400, 'badJson'],
    ['that is nothing', '', 400, 'badJson'],
    ['a hundred thousand deep', '['.repeat(30_000) + ']'.repeat(30_000), 400, 'badJson'],
    ['that is a list', '[]', 400, 'badRequest'],
    ['with a prototype', '{"name":"A","__proto__":{"role":"admin"}}', 400, 'badRequest'],
    ['with more than was asked for', '{"name":"A","colour":3,"id":"x"}', 400, 'badRequest'],
    ['that answers one question twice', '{"name":"A","name":"B"}', 400, 'badJson'],
    ['that hides that it does', '{"name":"A","n\\u0061me":"B"}', 400, 'badJson'],
    ['of a megabyte', JSON.stringify({ name: 'a'.repeat(1_000_000) }), 413, 'tooLarge'],
    ['of ten thousand keys', JSON.stringify(Object.fromEntries(manyKeys(3_000))), 400, 'badRequest'],
  ])('%s changes nothing', async (_, body, status, error) => {
    const response = await send({ body })
    expect([response.status, await errorOf(response)]).toEqual([status, error])
  })

  it('of thousands of wrong keys is told about a few of them', async () => {
    const response = await send({ body: JSON.stringify(Object.fromEntries(manyKeys(3_000))) })
    const { fields } = (await response.json()) as { fields: Record<string, string> }
    expect(Object.keys(fields)).toHaveLength(20)
  })

  it('means the same name however its letters are put together', async () => {
    expect((await send({ body: JSON.stringify({ name: 'Ålborgvejens Skole'.normalize('NFC') }) })).status).toBe(201)
    expect((await send({ body: JSON.stringify({ name: 'Ålborgvejens Skole'.normalize('NFD') }) })).status).toBe(409)
  })

  it.each(['0027-01-31', '9999-12-31', '2027-02-30', '31-01-2027'])('with %s for a date is refused', async (date) => {
    const response = await send({
      path: '/api/workshops',
      body: JSON.stringify({ title: 'Dagen', date, schoolIds: [] }),
    })
    expect(await response.json()).toMatchObject({ fields: { date: 'Skriv en dato.' } })
  })

  it('may say the same in two places', async () => {
    const body = JSON.stringify({
      title: 'Dagen, {"title":',
      date: '2027-02-01',
      schoolIds: [],
      boards: { perSchool: [], common: [] },
    })
    expect((await send({ path: '/api/workshops', body })).status).toBe(201)
  })

  it('that is packed is refused unseen', async () => {
    const body = gzipSync(JSON.stringify({ name: 'a'.repeat(10_000_000) }))
    expect((await send({ headers: { 'content-encoding': 'gzip' }, body })).status).toBe(400)
  })

  it('without a length is cut off at the same bound', async () => {
    let sent = 0
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384
        controller.enqueue(new Uint8Array(16_384).fill(0x61))
        if (sent > 100_000_000) controller.close()
      },
    })
    const response = await fetch(`${town.address}/api/schools`, {
      method: 'POST',
      headers: { cookie: town.admin.cookieHeader(), 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit).catch(() => null)
    // Either we were told, or the connection was cut before we had finished talking.
    expect(response?.status ?? 413).toBe(413)
    expect(sent).toBeLessThan(20_000_000)
  })

  it('says field by field what can’t be used', async () => {
    const body = { name: ' ', email: 'ikke en adresse', password: 'kort', role: 'consultant', isAdmin: true }
    const response = await send({ path: '/api/accounts', body: JSON.stringify(body) })
    expect(await response.json()).toEqual({
      error: 'badRequest',
      message: 'Noget i det, du sendte, kan ikke bruges. Se felterne igennem.',
      fields: {
        name: 'Skal udfyldes.',
        email: 'Skriv en e-mailadresse som navn@skole.dk.',
        password: 'Skal være på mindst 10 tegn.',
        isAdmin: 'Hører ikke til her.',
      },
    })
  })

  it.each([
    ['a line break', 'Fjord\nskolen'],
    ['a hidden turn of direction', 'Fjord\u202eskolen'],
    ['half a letter', 'Fjord\ud800'],
    ['a NUL', 'Fjord\u0000'],
    ['a line break that is none in most places', 'Fjord\u2028skolen'],
    ['nothing but what can’t be seen', '\u200b\u200b'],
    ['nothing but a letter that is drawn as nothing', '\u3164'],
    ['nothing but signs for machines', '\u{e0041}\u{e0042}'],
    ['marks piled over its neighbours', `Fjo${'\u0301'.repeat(20)}rd`],
    ['81 letters', 'a'.repeat(81)],
  ])('with %s in a name is refused', async (_, name) => {
    expect((await send({ body: JSON.stringify({ name }) })).status).toBe(400)
  })

  it.each(['%', "Robert'); drop table schools;--", 'Æblehøjskolen 🐟', '👩🏽‍🏫 Trường Việt', 'بهار', '%_'.repeat(40)])(
    'keeps a name as it is: %s',
    async (name) => {
      const response = await send({ body: JSON.stringify({ name }) })
      expect(await response.json()).toMatchObject({ school: { name } })
    },
  )
})

describe('A method', () => {
  it.each([
    ['PUT', '/api/schools', 'GET, HEAD, POST'],
    ['DELETE', '/api/workshops', 'GET, HEAD, POST'],
    ['OPTIONS', '/api/session', 'GET, HEAD, POST, DELETE'],
    ['POST', '/api/health', 'GET, HEAD'],
  ])('%s %s isn’t there, and the answer says which are', async (method, path, allow) => {
    const response = await send({ method, path, headers: { origin: town.address } })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('TRACE and inventions are refused too', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(town.server.port, '127.0.0.1', () => {
        socket.write('TRACE /api/session HTTP/1.1\r\nhost: x\r\ncookie: session=a\r\n\r\n')
      })
      socket.once('data', (chunk) => {
        resolve(String(chunk))
        socket.destroy()
      })
    })
    expect(answer).toMatch(/^HTTP\/1.1 405/)
    expect(answer).not.toContain('session=a')
  })

  it('HEAD answers like GET, without the body', async () => {
    const response = await fetch(`${town.address}/api/health`, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('Every answer', () => {
  it.each([
    ['JSON', '/api/session', 200],
    ['an error', '/api/workshops/nonsense', 404],
    ['what isn’t there', '/api/nowhere', 404],
    ['a missing page', '/nowhere.js', 404],
  ])('carries the security headers: %s', async (_, path, status) => {
    const response = await send({ method: 'GET', path })
    expect(response.status).toBe(status)
    const { headers } = response
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
    ]) {
      expect(policy.split('; ')).toContain(rule)
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    // Over plain http it would be ignored, and on localhost it would be a nuisance.
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('of the API is kept by nobody', async () => {
    const paths = ['/api/session', '/api/workshops', '/api/workshops/x', '/api/session/x.css']
    const answers = await Promise.all(paths.map((path) => send({ method: 'GET', path })))
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(paths.map(() => 'no-store'))
  })
})

describe('The language of an answer', () => {
  const messageFor = async (headers: Record<string, string>) => {
    const response = await fetch(`${town.address}/api/workshops`, { headers })
    return ((await response.json()) as { message: string }).message
  }
  const danish = 'Du er ikke logget ind længere. Log ind, eller tast koden igen.'
  const english = 'You are no longer signed in. Sign in, or enter the code again.'

  it.each([
    ['what was chosen', { cookie: 'lang=en', 'accept-language': 'da' }, english],
    ['what the browser prefers', { 'accept-language': 'sv,en-GB;q=0.8,da;q=0.5' }, english],
    ['Danish, when nothing else is known', { 'accept-language': 'fr' }, danish],
    ['Danish, when what was chosen is nonsense', { cookie: 'lang=xx', 'accept-language': '' }, danish],
  ])('is %s', async (_, headers, sentence) => {
    expect(await messageFor(headers)).toBe(sentence)
  })
})

describe('A bug', () => {
  it('is answered with a number under which the log knows it, and nothing else goes out', async () => {
    const logged: string[] = []
    const log = pino({}, { write: (line: string) => void logged.push(line) })
    const app = new Hono<HttpEnv>().get('/', () => {
      throw new Error('hemmelig tekst fra en tavle')
    })
    app.onError(makeAnswerError(await makeSpeak(), log))
    const response = await app.request('/')
    const body = (await response.json()) as { error: string; message: string }
    expect([response.status, body.error]).toEqual([500, 'internal'])
    const [, errorId = 'none'] = /\(Fejl (\w+)\)/.exec(body.message) ?? []
    expect(logged.filter((line) => line.includes(errorId))).toHaveLength(1)
    expect(JSON.stringify(body)).not.toMatch(/hemmelig|\.ts/)
    expect(logged.join('')).not.toContain('hemmelig')
  })
})

describe('The log', () => {
  it('OPS-3 names no person, no code, no id and no question', async () => {
    const quiet = await Town.withAdmin()
    const school = await quiet.school('Kanariskolen')
    const workshop = await quiet.workshop(quiet.admin, [school], 'Kanaridagen')
    const code = await quiet.open(quiet.admin, workshop)
    await quiet.guest(code, school, 'Kanari Jensen')
    await quiet.admin.try('GET', `/api/boards?workshopId=${workshop.id}`)
    await quiet.visitor().try('POST', '/api/join/look', { code: 'KANARI' })
    const all = quiet.logged.join('')
    expect(quiet.logged.length).toBeGreaterThan(4)
    for (const canary of ['Kanari', 'KANARI', code, workshop.id, school.id, 'example.dk'])
      expect(all).not.toContain(canary)
  })
})

describe('The server’s health', () => {
  it('OPS-2 is told without numbers or names', async () => {
    expect((await town.visitor().try('GET', '/api/health')).body).toEqual({ status: 'ok' })
  })

  it('OPS-2 is told to be failing as soon as the server ends', async () => {
    const ending = await Town.found()
    const ended = ending.server.close()
    const response = await ending.server.app.request('/api/health')
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await errorOf(response)).toBe('draining')
    await ended
  })
})

function manyKeys(count: number): [string, number][] {
  return Array.from({ length: count }, (_, n) => [`key${n}`, n])
}

describe('A refusal before anybody is let in', () => {
  const guarded = {
    'content-security-policy': expect.stringContaining("default-src 'self'") as string,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  }

  it.each([
    ['/sync/aaaaaaaaaaaaaaaa', {}, 401],
    ['/sync/aaaaaaaaaaaaaaaa', { origin: 'https://evil.example' }, 403],
    ['/live/aaaaaaaaaaaaaaaa', {}, 401],
    ['/live/aaaaaaaaaaaaaaaa', { origin: 'https://evil.example' }, 403],
    ['/elsewhere', {}, 404],
  ])('of a WebSocket at %s with %o carries the headers of every answer', async (path, headers, status) => {
    const socket = new WebSocket(`${town.address.replace('http', 'ws')}${path}`, { headers })
    const refused = await new Promise<IncomingMessage>((resolve) => {
      socket.on('error', () => undefined)
      socket.once('unexpected-response', (_, response) => resolve(response))
    })
    expect(refused.statusCode).toBe(status)
    expect(refused.headers).toMatchObject(guarded)
    refused.destroy()
  })

  it('to whoever comes before there are answers carries them too', async () => {
    const server = createServer()
    const { port } = await listen(server, { host: '127.0.0.1', port: 0, securityHeaders: securityHeadersFor(null) })
    const response = await fetch(`http://127.0.0.1:${port}/`)
    await closeServer(server, 0)
    expect(response.status).toBe(503)
    expect(Object.fromEntries(response.headers)).toMatchObject(guarded)
  })
})
