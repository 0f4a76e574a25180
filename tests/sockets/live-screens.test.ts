/** A screen in the hall: paired once by its code, then showing what the remote says, and seeing nothing else. */
import { describe, expect, it } from 'vitest'
import { ScreenAnswer } from '../../shared/api/screens.ts'
import { LiveAnswer } from '../../shared/api/facilitation.ts'
import type { ScreenId } from '../../shared/ids.ts'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import { BoardEar } from '../support/board-ear.ts'
import { field, LiveTown, wheel } from '../support/live-town.ts'
import type { Visitor } from '../support/visitor.ts'

const askScreen = async (device: Visitor, method = 'GET') =>
  (await device.ask(ScreenAnswer, method, method === 'POST' ? '/api/screens' : '/api/screens/me')).screen

async function waitingScreen(live: LiveTown): Promise<{ device: Visitor; code: string }> {
  const device = live.town.visitor()
  const screen = await askScreen(device, 'POST')
  return { device, code: screen.status === 'waiting' ? screen.code : '' }
}

async function pairedScreen(live: LiveTown): Promise<{ device: Visitor; screenId: ScreenId }> {
  const { device, code } = await waitingScreen(live)
  await live.mette.ask(LiveAnswer, 'POST', `${live.path}/screens`, { code, name: 'Salen' })
  const screen = await askScreen(device)
  if (screen.status !== 'paired') throw new Error('the screen was not paired')
  return { device, screenId: screen.screenId }
}

describe('Pairing a screen', () => {
  it('takes the code that it shows, typed in any case, once', async () => {
    const live = await LiveTown.gather()
    const { device, code } = await waitingScreen(live)
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/)
    expect((await askScreen(device)).status).toBe('waiting')
    const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`
    const pair = () => live.mette.try('POST', `${live.path}/screens`, { code: typed, name: 'Salen' })
    const [first, second] = [await pair(), await pair()]
    expect([first.status, second.status]).toEqual([201, 404])
    expect(second.body).toMatchObject({ error: 'wrongPairingCode' })
    expect(await askScreen(device)).toMatchObject({ status: 'paired', workshopId: live.day.id })
    // It remembers over a reload.
    expect((await askScreen(device)).status).toBe('paired')
  })

  it('is for those who run the day; a code is forgotten after a quarter of an hour', async () => {
    const live = await LiveTown.gather()
    const { device, code } = await waitingScreen(live)
    const pair = (who: Visitor) => who.try('POST', `${live.path}/screens`, { code, name: 'Salen' })
    expect((await pair(live.head)).status).toBe(403)
    live.town.skip(bounds.pairingMs)
    expect((await pair(live.mette)).status).toBe(404)
    expect((await askScreen(device)).status).toBe('none')
  })

  it('doesn’t sign a consultant out of their own laptop', async () => {
    const live = await LiveTown.gather()
    expect(await live.mette.try('POST', '/api/screens')).toMatchObject({ status: 409, body: { error: 'signedInHere' } })
    expect((await live.mette.try('GET', live.path)).status).toBe(200)
  })

  it('holds no more waiting screens than it may', async () => {
    const live = await LiveTown.gather()
    const first = await waitingScreen(live)
    for (let i = 0; i < 20; i++) await waitingScreen(live)
    expect((await askScreen(first.device)).status).toBe('none')
  })

  it('LIVE-12 has room for a dozen', async () => {
    const live = await LiveTown.gather()
    for (let i = 0; i < bounds.screens; i++) await pairedScreen(live)
    const { code } = await waitingScreen(live)
    const one = await live.mette.try('POST', `${live.path}/screens`, { code, name: 'Én til' })
    expect(one).toMatchObject({ status: 409, body: { error: 'tooManyScreens' } })
  })
})

describe('A paired screen', () => {
  it('shows what the remote says, from step to step', async () => {
    const live = await LiveTown.gather()
    const { device, screenId } = await pairedScreen(live)
    const ear = await live.listen(device)
    expect(ear.view).toMatchObject({ role: 'screen', joinCode: live.joinCode })
    expect((await device.try('GET', '/api/screens/me/qr.svg')).body).toContain('<svg')
    expect(ear.view.screen).toEqual({ id: screenId, content: { kind: 'page', page: 'join' }, page: 0 })
    const content = async (kind: string) => (await ear.hears(({ screen }) => screen?.content.kind === kind)).screen

    const step = await live.addStep({ canvas: wheel, fieldId: field })
    await live.press(live.mette, { act: 'goToStep', stepId: step.id })
    expect((await content('field'))?.content).toEqual({ kind: 'field', boardId: live.boards.common.id, fieldId: field })
    await live.press(live.mette, { act: 'spotlight', boardId: live.boards.south.id, place: null })
    expect((await content('board'))?.content).toMatchObject({ boardId: live.boards.south.id })
    await live.press(live.mette, {
      act: 'showOnScreen',
      screenId,
      shows: { kind: 'field', boardId: live.boards.north.id, fieldId: field },
    })
    expect((await content('field'))?.content).toMatchObject({ boardId: live.boards.north.id })
    await live.press(live.mette, { act: 'turnPage', screenId, page: 2 })
    expect((await ear.hears(({ screen }) => screen?.page === 2)).screen?.page).toBe(2)
    await live.press(live.mette, { act: 'showOnScreen', screenId, shows: { kind: 'follow' } })
    await live.press(live.mette, { act: 'pauseRoom' })
    expect((await content('page'))?.content).toEqual({ kind: 'page', page: 'calm' })
  })

  it('LIVE-11 sees the board that it shows, and no other', async () => {
    const live = await LiveTown.gather()
    const { device, screenId } = await pairedScreen(live)
    const { north, south, common } = live.boards
    const statuses = () =>
      Promise.all([north, south, common].map(async ({ id }) => (await device.try('GET', `/api/boards/${id}`)).status))
    expect(await statuses()).toEqual([404, 404, 404])
    await live.press(live.mette, { act: 'showOnScreen', screenId, shows: { kind: 'board', boardId: north.id } })
    expect(await statuses()).toEqual([200, 404, 404])
    const ear = await BoardEar.open(device, north.id)
    expect(ear.closeCode).toBeNull()
    expect(await ear.change((doc) => doc.getText(`f:${field}`).insert(0, 'Fra skærmen'))).toBe('notAllowed')
    await live.press(live.mette, { act: 'showOnScreen', screenId, shows: { kind: 'board', boardId: south.id } })
    await ear.until(() => ear.closeCode !== null)
    expect(await statuses()).toEqual([404, 200, 404])
  })

  it('has no remote, no vote and no table', async () => {
    const live = await LiveTown.gather()
    const { device, screenId } = await pairedScreen(live)
    await live.press(live.mette, {
      act: 'showOnScreen',
      screenId,
      shows: { kind: 'board', boardId: live.boards.north.id },
    })
    expect((await live.try(device, { act: 'pauseRoom' })).status).toBe(403)
    expect((await device.try('PUT', `/api/boards/${live.boards.north.id}/hand`)).status).toBe(403)
    expect((await device.try('GET', `${live.path}/control-room`)).status).toBe(403)
  })

  it('is known to the remote as being on or off', async () => {
    const live = await LiveTown.gather()
    const mette = await live.listen(live.mette)
    const { device } = await pairedScreen(live)
    expect((await mette.hears(({ screens }) => screens.length === 1)).screens).toMatchObject([
      { name: 'Salen', isOn: false },
    ])
    const ear = await live.listen(device)
    await mette.hears(({ screens }) => screens[0]?.isOn === true)
    ear.close()
    await mette.hears(({ screens }) => screens[0]?.isOn === false)
  })

  it('comes back by itself after a restart, showing the same', async () => {
    const live = await LiveTown.gather()
    const { device, screenId } = await pairedScreen(live)
    const shows = { kind: 'board' as const, boardId: live.boards.north.id }
    await live.press(live.mette, { act: 'showOnScreen', screenId, shows })
    await live.restart()
    const ear = await live.listen(device)
    expect(ear.view.screen?.content).toMatchObject(shows)
    expect((await BoardEar.open(device, live.boards.north.id)).closeCode).toBeNull()
  })

  it('LIVE-11 is out at once when the remote lets go of it, and a viewer link given anew doesn’t matter to it', async () => {
    const live = await LiveTown.gather()
    const { device, screenId } = await pairedScreen(live)
    await live.mette.try('POST', `${live.path}/viewer-link`)
    await live.mette.try('POST', `${live.path}/viewer-link`)
    const ear = await live.listen(device)
    expect(ear.view.role).toBe('screen')
    await live.press(live.mette, { act: 'dropScreen', screenId })
    expect(await ear.closes()).toBe(closeCode.signInAgain)
    expect((await askScreen(device)).status).toBe('none')
    expect((await device.try('GET', live.path)).status).toBe(401)
  })

  it('may stop being one by itself', async () => {
    const live = await LiveTown.gather()
    const mette = await live.listen(live.mette)
    const { device } = await pairedScreen(live)
    await mette.hears(({ screens }) => screens.length === 1)
    await device.try('DELETE', '/api/screens/me')
    await mette.hears(({ screens }) => screens.length === 0)
    expect((await askScreen(device)).status).toBe('none')
  })

  it('LIVE-13 that follows the room sees none of its boards any more when the day is over', async () => {
    const live = await LiveTown.gather()
    const { device } = await pairedScreen(live)
    const { north } = live.boards
    await live.press(live.mette, { act: 'spotlight', boardId: north.id, place: null })
    expect((await device.try('GET', `/api/boards/${north.id}`)).status).toBe(200)
    await live.mette.try('POST', `${live.path}/close`)
    expect((await live.see(device)).screen?.content.kind).toBe('page')
    expect((await device.try('GET', `/api/boards/${north.id}`)).status).toBe(404)
  })
})
