import { describe, expect, it } from 'vitest'
import { JoinLimits } from '../../server/workshops/join-limits.ts'
import { JoinPageAnswer, JoinAnswer } from '../../shared/api/workshops.ts'
import { ViewerAnswer } from '../../shared/api/accounts.ts'
import { gatherEveryone } from './everyone.ts'
import { boardsOf, Town } from './town.ts'

const hourMs = 60 * 60 * 1000

async function openDay() {
  const town = await Town.withAdmin()
  const world = await gatherEveryone(town)
  return { ...world, code: await town.open(world.by.itsConsultant, world.day) }
}

describe('Joining with a code', () => {
  it('shows the day and its schools before one says who one is', async () => {
    const { town, code, day } = await openDay()
    const page = await town.visitor().ask(JoinPageAnswer, 'POST', '/api/join/look', { code })
    expect(page).toEqual({ title: day.title, date: day.date, schools: day.schools })
  })

  it('leads to the school’s board, as a guest of this day alone', async () => {
    const { town, code, fjord, day, board } = await openDay()
    const visitor = town.visitor()
    const join = { code, name: '  Bo  ', schoolId: fjord.id }
    expect(await visitor.ask(JoinAnswer, 'POST', '/api/join', join)).toEqual({ workshopId: day.id, boardId: board.id })
    expect((await visitor.ask(ViewerAnswer, 'GET', '/api/session')).viewer).toMatchObject({
      kind: 'guest',
      name: 'Bo',
      workshopId: day.id,
      schoolId: fjord.id,
    })
  })

  it('without a school leads to the common board', async () => {
    const { town, code, by, day } = await openDay()
    const common = (await boardsOf(by.itsConsultant, day)).find(({ schoolId }) => schoolId === null)
    const { boardId } = await town.visitor().ask(JoinAnswer, 'POST', '/api/join', { code, name: 'Bo' })
    expect(boardId).toBe(common?.id)
  })

  it.each([
    ['small letters', (code: string) => code.toLowerCase()],
    ['a space in the middle, as it is shown', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['a hyphen and spaces around', (code: string) => ` ${code.slice(0, 3)}-${code.slice(3)} `],
  ])('takes it with %s', async (_, typed) => {
    const { town, code } = await openDay()
    expect((await town.visitor().try('POST', '/api/join/look', { code: typed(code) })).status).toBe(200)
  })

  it('has a code of six letters and digits that can’t be taken for each other', async () => {
    const { code } = await openDay()
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/)
  })

  it('answers a wrong, a closed and an expired code with one and the same sentence', async () => {
    const { town, code, by, day } = await openDay()
    const ask = (typed: string) => town.visitor().try('POST', '/api/join', { code: typed, name: 'Bo' })
    const wrong = await ask('ABCDEF')
    await by.itsConsultant.try('POST', `/api/workshops/${day.id}/close`)
    const closed = await ask(code)
    const again = await town.open(by.itsConsultant, day)
    town.skip(25 * hourMs)
    const expired = await ask(again)
    expect(wrong).toMatchObject({ status: 404, body: { error: 'wrongCode' } })
    expect(closed).toEqual(wrong)
    expect(expired).toEqual(wrong)
  })

  it('takes no school that isn’t there', async () => {
    const { town, code, by } = await openDay()
    const elsewhere = await town.school('Langtbortistanskolen')
    const answer = await town.visitor().try('POST', '/api/join', { code, name: 'Bo', schoolId: elsewhere.id })
    expect(answer).toMatchObject({ status: 400, body: { fields: { schoolId: 'Findes ikke her.' } } })
    expect((await by.nobody.try('GET', '/api/session')).body).toEqual({ viewer: null })
  })

  it('again from the same device is the same guest, on a new session', async () => {
    const { town, code, fjord, skov } = await openDay()
    const visitor = await town.guest(code, fjord)
    const idOf = async () => (await visitor.ask(ViewerAnswer, 'GET', '/api/session')).viewer?.id
    const [id, cookie] = [await idOf(), visitor.cookieHeader()]
    await visitor.ask(JoinAnswer, 'POST', '/api/join', { code, name: 'Bo Berg', schoolId: skov.id })
    expect(await idOf()).toBe(id)
    expect(visitor.cookieHeader()).not.toBe(cookie)
    const old = await fetch(`${town.address}/api/session`, { headers: { cookie } })
    expect(await old.json()).toEqual({ viewer: null })
  })

  it('as somebody with an account there keeps the account', async () => {
    const { code, by, board } = await openDay()
    const answer = await by.itsSchool.ask(JoinAnswer, 'POST', '/api/join', { code, name: 'Fjord' })
    expect(answer.boardId).toBe(board.id)
    expect((await by.itsSchool.ask(ViewerAnswer, 'GET', '/api/session')).viewer?.kind).toBe('account')
  })
})

describe('Thirty pupils behind one address', () => {
  it('may each mistype twice, and all get in', async () => {
    const { town, code, fjord } = await openDay()
    const pupil = async (n: number) => {
      const visitor = town.visitor()
      await visitor.try('POST', '/api/join/look', { code: 'ABCDEF' })
      await visitor.try('POST', '/api/join', { code: 'ABCDEG', name: `Elev ${n}` })
      return (await visitor.try('POST', '/api/join', { code, name: `Elev ${n}`, schoolId: fjord.id })).status
    }
    const statuses = await Promise.all(Array.from({ length: 30 }, (_, n) => pupil(n)))
    expect(statuses).toEqual(Array(30).fill(201))
  })
})

describe('The limits on guessing codes', () => {
  it('make an address that guesses and guesses wait, for seconds', async () => {
    const limits = new JoinLimits()
    for (let n = 0; n < 160; n++) await limits.failed('192.0.2.1')
    const refusal: unknown = await limits.check('192.0.2.1').catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'tooManyTries' })
    expect((refusal as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(10)
    await expect(limits.check('192.0.2.2')).resolves.toBeUndefined()
  })

  it('leave every address fewer tries when wrong codes come from everywhere', async () => {
    const limits = new JoinLimits(100)
    for (let n = 0; n < 100; n++) await limits.failed(`192.0.2.${n}`)
    await expect(limits.check('198.51.100.1')).resolves.toBeUndefined()
    for (let n = 0; n < 6; n++) await limits.failed('198.51.100.1')
    await expect(limits.check('198.51.100.1')).rejects.toThrow('tooManyTries')
  })
})
