import { describe, expect, it } from 'vitest'
import { SignInLimits } from '../../server/accounts/sign-in-limits.ts'
import { AppError } from '../../shared/errors.ts'
import { FailureLimiter } from '../../server/http/failure-limiter.ts'
import { password, Town } from './town.ts'

const email = 'ane@example.dk'

describe('Setting up', () => {
  it('makes the first admin with the printed token, once, and signs them in', async () => {
    const town = await Town.found()
    const body = { token: town.server.setupToken, name: 'Ane', email, password }
    expect((await town.admin.try('GET', '/api/setup')).body).toEqual({ needed: true })
    expect(await town.admin.try('POST', '/api/setup', { ...body, token: 'guessed' })).toMatchObject({
      status: 403,
      body: { error: 'wrongSetupToken' },
    })
    expect((await town.admin.try('POST', '/api/setup', body)).status).toBe(201)
    expect((await town.admin.try('GET', '/api/session')).body).toMatchObject({ viewer: { role: 'admin' } })
    expect((await town.admin.try('GET', '/api/setup')).body).toEqual({ needed: false })
    expect(await town.visitor().try('POST', '/api/setup', body)).toMatchObject({
      status: 409,
      body: { error: 'alreadySetUp' },
    })
  })

  it('gives one of two who come at once', async () => {
    const town = await Town.found()
    const body = (name: string) => ({ token: town.server.setupToken, name, email: `${name}@example.dk`, password })
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) => town.visitor().try('POST', '/api/setup', body(name))),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
  })

  it('isn’t opened again: the last admin can’t be deleted', async () => {
    const town = await Town.withAdmin()
    const { body } = await town.admin.try('GET', '/api/session')
    const { id } = (body as { viewer: { id: string } }).viewer
    expect(await town.admin.try('DELETE', `/api/accounts/${id}`)).toMatchObject({
      status: 409,
      body: { error: 'lastAdmin' },
    })
    const second = await town.account({ name: 'Bente', role: 'admin' })
    expect((await second.try('DELETE', `/api/accounts/${id}`)).status).toBe(204)
  })
})

describe('Signing in', () => {
  it('takes the e-mail however it is written', async () => {
    const town = await Town.withAdmin()
    const visitor = town.visitor()
    expect((await visitor.try('POST', '/api/session', { email: ' ANE@Example.dk ', password })).status).toBe(200)
  })

  it('answers an unknown e-mail like a wrong password', async () => {
    const town = await Town.withAdmin()
    const wrong = await town.visitor().try('POST', '/api/session', { email, password: 'forkert adgangskode' })
    const unknown = await town.visitor().try('POST', '/api/session', { email: 'ukendt@example.dk', password: 'x' })
    expect(wrong.status).toBe(401)
    expect(unknown).toEqual(wrong)
  })

  it.each([
    ['nothing', ''],
    ['null', null],
    ['a list', ['a']],
    ['a number', 0],
    ['true', true],
    ['a NUL', 'a\u0000b'],
    ['half a letter', '\ud800'],
    ['a megabyte', 'a'.repeat(1_000_000)],
  ])('with %s as password is refused', async (_, given) => {
    const town = await Town.withAdmin()
    const { status } = await town.visitor().try('POST', '/api/session', { email, password: given })
    expect([400, 401, 413]).toContain(status)
  })

  it('ten times wrong has to wait, in seconds; a colleague behind the same address does not', async () => {
    const town = await Town.withAdmin()
    const kim = await town.account({ name: 'Kim', role: 'consultant' })
    const guess = () =>
      fetch(`${town.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'gæt' }),
      })
    const statuses: number[] = []
    for (let tries = 0; tries < 10; tries++) statuses.push((await guess()).status)
    const refused = await guess()
    expect(statuses).toEqual(Array(10).fill(401))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    const other = town.visitor()
    expect((await other.try('POST', '/api/session', { email: kim.account.email, password })).status).toBe(200)
    // And the person whose password is being guessed gets in on the device that knows the account.
    expect((await kim.try('POST', '/api/session', { email: kim.account.email, password })).status).toBe(200)
  })

  it('thirty at once, all of them right, all get in: a school signs in to its account on the stroke of nine', async () => {
    const town = await Town.withAdmin()
    // Past the network, which would let them in one by one.
    const signIn = async () =>
      town.server.app.request(
        '/api/session',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password }),
        },
        { incoming: { socket: { remoteAddress: '192.0.2.1' } } },
      )
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn()))
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200))
  })

  it('twenty times at once is twenty tries', async () => {
    const town = await Town.withAdmin()
    const guess = () => town.visitor().try('POST', '/api/session', { email, password: 'gæt' })
    const answers = await Promise.all(Array.from({ length: 20 }, guess))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(9)
  })
})

describe('Changing one’s own password', () => {
  const renewed = 'fire grå heste i regnen'
  const signIn = (town: Town, who: string, given: string) =>
    town.visitor().try('POST', '/api/session', { email: who, password: given })

  it.each([
    ['without the present one', {}, 'Skal udfyldes.'],
    ['with an empty one', { currentPassword: '' }, 'Adgangskoden passer ikke. Prøv igen.'],
    ['with a wrong one', { currentPassword: 'gæt' }, 'Adgangskoden passer ikke. Prøv igen.'],
  ])('%s is refused, at that field, and the old one still works', async (_, given, sentence) => {
    const town = await Town.withAdmin()
    const kim = await town.account({ name: 'Kim', role: 'consultant' })
    for (const person of [kim, town.admin]) {
      const { body } = await person.try('GET', '/api/session')
      const { viewer } = body as { viewer: { id: string } }
      expect(await person.try('PATCH', `/api/accounts/${viewer.id}`, { password: renewed, ...given })).toMatchObject({
        status: 400,
        body: { error: 'badRequest', fields: { currentPassword: sentence } },
      })
    }
    expect((await signIn(town, kim.account.email, password)).status).toBe(200)
  })

  it('takes the present one, which an admin needn’t know of another’s', async () => {
    const town = await Town.withAdmin()
    const kim = await town.account({ name: 'Kim', role: 'consultant' })
    const path = `/api/accounts/${kim.account.id}`
    expect((await kim.try('PATCH', path, { password: renewed, currentPassword: password })).status).toBe(200)
    expect((await signIn(town, kim.account.email, renewed)).status).toBe(200)
    expect((await town.admin.try('PATCH', path, { password })).status).toBe(200)
    expect((await signIn(town, kim.account.email, password)).status).toBe(200)
  })

  it('can’t be used to guess: after ten tries one has to wait', async () => {
    const town = await Town.withAdmin()
    const kim = await town.account({ name: 'Kim', role: 'consultant' })
    const change = (currentPassword: string) =>
      kim.try('PATCH', `/api/accounts/${kim.account.id}`, { password: renewed, currentPassword })
    for (let tries = 0; tries < 10; tries++) expect((await change('gæt')).status).toBe(400)
    expect((await change(password)).status).toBe(429)
  })
})

describe('The limits on signing in', () => {
  const attempt = { email, address: '192.0.2.1', isKnownDevice: false }

  it('slow down guesses from many addresses, but not the device that has been in before', async () => {
    const limits = new SignInLimits()
    for (let n = 0; n < 101; n++) await limits.failed({ ...attempt, address: `192.0.2.${n}` })
    await expect(limits.check({ ...attempt, address: '198.51.100.1' })).rejects.toThrow(AppError)
    await limits.check({ ...attempt, address: '198.51.100.1', isKnownDevice: true })
  })

  it('don’t count what was right, however often and from wherever', async () => {
    const limits = new SignInLimits()
    for (let n = 0; n < 300; n++) {
      const right = { ...attempt, address: `192.0.2.${n}` }
      await limits.check(right)
      await limits.failed(right)
      await limits.succeeded(right)
    }
    await expect(limits.check({ ...attempt, address: '198.51.100.1' })).resolves.toBeUndefined()
  })

  it('forget what went wrong once it goes right', async () => {
    const limits = new SignInLimits()
    for (let n = 0; n < 9; n++) await limits.failed(attempt)
    await limits.succeeded(attempt)
    for (let n = 0; n < 9; n++) await limits.failed(attempt)
    await expect(limits.check(attempt)).resolves.toBeUndefined()
  })

  it('hold a bounded number of keys under a flood of invented ones', async () => {
    const limiter = new FailureLimiter({ free: 1, windowSeconds: 60, maxWaitSeconds: 60 }, 100)
    for (let n = 0; n < 1_000; n++) await limiter.failed(`key ${n}`)
    expect(limiter.size).toBe(100)
    expect(await limiter.waitSeconds('key 999')).toBeGreaterThan(0)
    expect(await limiter.waitSeconds('key 1')).toBe(0)
  })
})
