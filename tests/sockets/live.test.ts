/** What devices are told over `GET /live/:workshopId`, read on the wire. */
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { closeCode } from '../../shared/protocol/messages.ts'
import { LiveEar } from '../support/live-ear.ts'
import { LiveTown, field, wheel } from '../support/live-town.ts'

const atField = { kind: 'own' as const, canvas: wheel, place: { kind: 'field' as const, fieldId: field } }

describe('The live channel', () => {
  it('LIVE-2 tells a late joiner the true state, and everyone each change with who did it', async () => {
    const live = await LiveTown.gather()
    const step = await live.addStep({ title: 'Skriv', minutes: 10, canvas: wheel, fieldId: field })
    await live.press(live.mette, { act: 'goToStep', stepId: step.id })
    const ali = await live.listen(await live.guest(live.schools.north, 'Ali'), live.boards.north.id)
    expect(ali.view).toMatchObject({
      role: 'participant',
      schoolId: live.schools.north.id,
      step: { step: { title: 'Skriv' }, number: 1, of: 1 },
      timer: { durationMs: 600_000, pausedAt: null },
      summons: { goal: atField, by: { name: 'Mette' } },
    })
    await live.press(live.jonas, { act: 'pauseRoom' })
    expect((await ali.hears(({ pause }) => pause !== null)).pause?.by.name).toBe('Jonas')
  })

  it('LIVE-2 reaches every board’s devices within a second', async () => {
    const live = await LiveTown.gather()
    const boards = [live.boards.north, live.boards.south, live.boards.common]
    const ears = await Promise.all(
      boards.map(async ({ id }, i) => live.listen(await live.guest(live.schools.north, `Gæst ${i}`), id)),
    )
    const startedAt = performance.now()
    await live.press(live.mette, { act: 'summon', goal: atField })
    await Promise.all(ears.map((ear) => ear.hears(({ summons }) => summons !== null)))
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })

  it('LIVE-4 never sends the join code, another table’s whispers or the queue to a participant', async () => {
    const live = await LiveTown.gather()
    const [ali, sofie] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.south, 'Sofie')]
    const [north, south, mette] = [await live.listen(ali), await live.listen(sofie), await live.listen(live.mette)]
    await ali.try('PUT', `/api/boards/${live.boards.north.id}/hand`)
    await live.press(live.mette, {
      act: 'whisper',
      boardId: live.boards.north.id,
      fieldId: field,
      text: 'Hvad undrer jer i tallene?',
    })
    await live.press(live.mette, { act: 'callTable', schoolId: live.schools.north.id, goal: null })
    await live.press(live.mette, { act: 'pauseRoom' })
    await Promise.all([north, south, mette].map((ear) => ear.hears(({ pause }) => pause !== null)))
    expect(north.hasHeard('Hvad undrer jer')).toBe(true)
    expect(south.hasHeard('Hvad undrer jer')).toBe(false)
    expect([north, south].map((ear) => ear.hasHeard(live.joinCode))).toEqual([false, false])
    expect(mette.view.joinCode).toBe(live.joinCode)
    expect([north.view.hands.length, south.view.hands.length]).toEqual([1, 0])
    expect(mette.view.hands).toMatchObject([{ boardId: live.boards.north.id, by: { name: 'Ali' } }])
    expect([north.view.tableCall === null, south.view.tableCall === null]).toEqual([false, true])
  })

  it('says the same as HTTP does', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    const ear = await live.listen(ali)
    await live.press(live.mette, { act: 'startTimer', minutes: 3 })
    expect(await ear.hears(({ timer }) => timer !== null)).toEqual(await live.see(ali))
  })

  it('tells many changes in few frames, the last of which is true', async () => {
    const live = await LiveTown.gather()
    const ear = await live.listen(live.jonas)
    await live.press(live.mette, { act: 'startTimer', minutes: 10 })
    const before = ear.texts.length
    const presses = Array.from({ length: 40 }, () => live.press(live.mette, { act: 'addTime', minutes: 1 }))
    await Promise.all(presses)
    await ear.hears(({ timer }) => timer?.durationMs === 50 * 60_000)
    expect(ear.texts.length - before).toBeLessThan(40)
  })

  it('LIVE-15 closes when the day does, with a code that says so, and for nobody else', async () => {
    const live = await LiveTown.gather()
    const ali = await live.listen(await live.guest(live.schools.north, 'Ali'))
    const head = await live.listen(live.head)
    await live.mette.try('POST', `${live.path}/close`)
    expect(await ali.closes()).toBe(closeCode.noAccess)
    expect((await head.hears(({ workshop }) => workshop.state === 'closed')).role).toBe('participant')
  })

  it('LIVE-15 closes when somebody signs out', async () => {
    const live = await LiveTown.gather()
    const ear = await live.listen(live.head)
    await live.head.try('DELETE', '/api/session')
    expect(await ear.closes()).toBe(closeCode.signInAgain)
  })

  it('looks to strangers like one that isn’t there', async () => {
    const live = await LiveTown.gather()
    const stranger = await live.town.account({ name: 'Lone', role: 'consultant' })
    expect(await (await live.listen(stranger)).closes()).toBe(closeCode.gone)
    expect(await (await LiveEar.listen(live.mette, 'aaaaaaaaaaaaaaaa')).closes()).toBe(closeCode.gone)
    expect(await (await LiveEar.listen(live.mette, 'nonsense')).closes()).toBe(closeCode.gone)
  })

  it('LIVE-15 hangs up on a client that speaks, whatever it says, and nothing changes', async () => {
    const live = await LiveTown.gather()
    const ali = await live.listen(await live.guest(live.schools.north, 'Ali'))
    const { version } = await live.see(live.mette)
    ali.socket.send(JSON.stringify({ act: 'pauseRoom' }))
    expect(await ali.closes()).toBe(closeCode.badMessage)
    expect((await live.see(live.mette)).version).toBe(version)
  })

  it.each([
    ['without a session', {}, 401],
    ['from a foreign page', { origin: 'https://ond.example' }, 403],
  ])('is refused before the upgrade %s', async (_, headers: Record<string, string>, status) => {
    const live = await LiveTown.gather()
    const cookie = 'origin' in headers ? { cookie: live.mette.cookieHeader() } : {}
    const address = `${live.town.address.replace('http', 'ws')}/live/${live.day.id}`
    const socket = new WebSocket(address, { headers: { ...headers, ...cookie } })
    const answer = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
      socket.on('error', () => undefined)
    })
    expect(answer).toBe(status)
  })

  it('answers an unknown address for sockets with 404', async () => {
    const live = await LiveTown.gather()
    const socket = new WebSocket(`${live.town.address.replace('http', 'ws')}/elsewhere`)
    const answer = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
      socket.on('error', () => undefined)
    })
    expect(answer).toBe(404)
  })

  it('LIVE-15 says it is alive when nothing happens, so that a dead net shows', async () => {
    const live = await LiveTown.gather()
    const ear = await live.listen(live.mette)
    const isAlive = () => ear.texts.some((text) => text.startsWith('{"type":"alive"'))
    await expect.poll(isAlive, { timeout: 5_000 }).toBe(true)
  })
})

describe('A restart in the middle of a step', () => {
  it('LIVE-2 loses nothing: step, time and hands are as they were, and the other consultant goes on', async () => {
    const live = await LiveTown.gather()
    const step = await live.addStep({ title: 'Skriv', minutes: 10, canvas: wheel, fieldId: field })
    await live.press(live.mette, { act: 'goToStep', stepId: step.id })
    const ali = await live.guest(live.schools.north, 'Ali')
    await ali.try('PUT', `/api/boards/${live.boards.north.id}/hand`)
    const [ear, before] = [await live.listen(ali), await live.see(ali)]
    await live.restart()
    expect(await ear.closes()).toBe(closeCode.restarting)
    expect(ear.hasHeard('"type":"restarting"')).toBe(true)
    const again = await live.listen(ali)
    expect(again.view).toEqual(before)
    await live.press(live.jonas, { act: 'addTime', minutes: 1 })
    expect((await again.hears(({ timer }) => timer?.durationMs === 660_000)).hands).toHaveLength(1)
  })
})
