import { createHash } from 'node:crypto'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { ViewerAnswer } from '../../shared/api/accounts.ts'
import type { Visitor } from '../support/visitor.ts'
import { gatherEveryone } from './everyone.ts'
import { boardsOf, password, Town } from './town.ts'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const email = 'ane@example.dk'

const whoIs = async (visitor: Visitor) => (await visitor.ask(ViewerAnswer, 'GET', '/api/session')).viewer

/** A request with the cookies written out, as a browser never would. */
const askWithCookie = async (town: Town, cookie: string): Promise<unknown> => {
  const response = await fetch(`${town.address}/api/session`, { headers: { cookie } })
  return ((await response.json()) as { viewer: unknown }).viewer
}

async function signIn(town: Town, cookie = ''): Promise<{ cookies: string[]; status: number }> {
  const response = await fetch(`${town.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ email, password }),
  })
  return { cookies: response.headers.getSetCookie(), status: response.status }
}

const sessionOf = (cookies: readonly string[]): string =>
  cookies.find((cookie) => cookie.includes('session='))?.split(';')[0] ?? ''

describe('A session', () => {
  it('gets a new id at sign-in, and the id of before is dead', async () => {
    const town = await Town.withAdmin()
    const planted = town.admin.cookieHeader()
    const { cookies } = await signIn(town, planted)
    expect(sessionOf(cookies)).not.toBe(planted)
    expect(await askWithCookie(town, planted)).toBeNull()
    expect(await askWithCookie(town, sessionOf(cookies))).toMatchObject({ name: 'Ane' })
  })

  it('is over after signing out, also for whoever kept the cookie', async () => {
    const town = await Town.withAdmin()
    const kept = town.admin.cookieHeader()
    expect((await town.admin.try('DELETE', '/api/session')).status).toBe(204)
    expect(await askWithCookie(town, kept)).toBeNull()
    expect(await whoIs(town.admin)).toBeNull()
  })

  it('of a guest who signs in ends: nothing is inherited', async () => {
    const town = await Town.withAdmin()
    const { by } = await gatherEveryone(town)
    const asGuest = by.guest.cookieHeader()
    await by.guest.ask(ViewerAnswer, 'POST', '/api/session', { email, password })
    expect(await whoIs(by.guest)).toMatchObject({ kind: 'account' })
    expect(await askWithCookie(town, asGuest)).toBeNull()
  })

  it('of a guest slides by the hour and ends with the day', async () => {
    const town = await Town.withAdmin()
    const { by } = await gatherEveryone(town)
    for (let hours = 0; hours < 20; hours += 10) {
      town.skip(10 * hourMs)
      expect(await whoIs(by.guest)).toMatchObject({ kind: 'guest' })
    }
    town.skip(5 * hourMs)
    expect(await whoIs(by.guest)).toBeNull()
  })

  it('of a guest that is not used is over after twelve hours', async () => {
    const town = await Town.withAdmin()
    const { by } = await gatherEveryone(town)
    town.skip(13 * hourMs)
    expect(await whoIs(by.guest)).toBeNull()
  })

  it('of an account slides by the month and ends after ninety days however much it is used', async () => {
    const town = await Town.withAdmin()
    for (let days = 0; days < 80; days += 20) {
      town.skip(20 * dayMs)
      expect(await whoIs(town.admin)).toMatchObject({ kind: 'account' })
    }
    town.skip(11 * dayMs)
    expect(await whoIs(town.admin)).toBeNull()
  })

  it('ends for everyone else who had the old password, and for an account that is deleted', async () => {
    const town = await Town.withAdmin()
    const kim = await town.account({ name: 'Kim', role: 'consultant' })
    const onPhone = town.visitor()
    await onPhone.try('POST', '/api/session', { email: kim.account.email, password })
    const change = { password: 'fire grå heste i regnen', currentPassword: password }
    expect((await kim.try('PATCH', `/api/accounts/${kim.account.id}`, change)).status).toBe(200)
    expect(await whoIs(onPhone)).toBeNull()
    expect(await whoIs(kim)).toMatchObject({ name: 'Kim' })
    await town.admin.try('DELETE', `/api/accounts/${kim.account.id}`)
    expect(await whoIs(kim)).toBeNull()
  })

  it('that ends takes its open boards with it within a second', async () => {
    const town = await Town.withAdmin()
    const { by, board } = await gatherEveryone(town)
    const headers = { cookie: by.itsSchool.cookieHeader(), origin: town.address }
    const socket = new WebSocket(`${town.address.replace('http', 'ws')}/sync/${board.id}?v=1`, { headers })
    const firstMessage = new Promise((resolve) => socket.once('message', resolve))
    await firstMessage
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    const before = performance.now()
    await by.itsSchool.try('DELETE', '/api/session')
    expect(await closed).toBe(4401)
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

describe('The session’s cookie', () => {
  it('is out of reach of scripts and of other pages', async () => {
    const town = await Town.withAdmin()
    const { cookies } = await signIn(town)
    expect(cookies.find((cookie) => cookie.startsWith('session='))).toMatch(
      /^session=[a-z2-7]{40}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/,
    )
  })

  it('can only come over https from this host, where there is https', async () => {
    const origin = 'https://tavle.example.dk'
    const town = await Town.found({ environment: { PUBLIC_ORIGIN: origin } })
    const setup = { token: town.server.setupToken, name: 'Ane', email, password }
    const response = await fetch(`${town.address}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(setup),
    })
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-session=[a-z2-7]{40}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/)
    // One without the prefix may have been set by a neighbour.
    const value = cookie.slice('__Host-session='.length).split(';')[0]
    expect(await askWithCookie(town, `session=${value}`)).toBeNull()
    expect(await askWithCookie(town, `__Host-session=${value}`)).toMatchObject({ name: 'Ane' })
  })

  it.each([
    ['a broken percent sign', (good: string) => `x=%E0%A4%A; ${good}`],
    ['no equals sign', (good: string) => `nonsense; ; =; ${good}`],
    ['a space too many', (good: string) => `a=b;   ${good}  ; c=d`],
  ])('is read beside %s', async (_, around) => {
    const town = await Town.withAdmin()
    expect(await askWithCookie(town, around(town.admin.cookieHeader()))).toMatchObject({ name: 'Ane' })
  })

  it.each([
    ['two of them that differ', (good: string) => `${good}; session=${'a'.repeat(40)}`],
    ['another form', () => 'session=<script>'],
    ['the hash of an id', (good: string) => `session=${hashOf(good.split('=')[1] ?? '')}`],
    ['nothing', () => 'session='],
  ])('opens nothing with %s', async (_, forged) => {
    const town = await Town.withAdmin()
    expect(await askWithCookie(town, forged(sessionOf(town.admin.cookieHeader().split('; '))))).toBeNull()
  })

  it('isn’t in the database: what is there opens no door', async () => {
    const town = await Town.withAdmin()
    const { by, day } = await gatherEveryone(town)
    expect(await boardsOf(by.itsConsultant, day)).toHaveLength(3)
    const file = new BetterSqlite3(databaseFile(town.dataDir), { readonly: true })
    const kept = file.prepare<[], { id_hash: string }>('select id_hash from sessions').all()
    const all = JSON.stringify([
      kept,
      file.prepare('select * from settings').all(),
      file.prepare('select * from viewer_links').all(),
    ])
    file.close()
    expect(kept.length).toBeGreaterThan(5)
    for (const visitor of Object.values(by)) {
      const id = /session=([^;]+)/.exec(visitor.cookieHeader())?.[1]
      expect(all.includes(id ?? 'no session at all')).toBe(false)
    }
    const answers = await Promise.all(kept.map(({ id_hash }) => askWithCookie(town, `session=${id_hash.slice(0, 40)}`)))
    expect(answers.every((viewer) => viewer === null)).toBe(true)
  })
})

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
