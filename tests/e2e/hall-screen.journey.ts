/** A machine in the hall: connected once by its code, driven from the remote, and not to be brought down by what happens to a net or a server. */
import { expect } from '@playwright/test'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { fieldOf } from '../../shared/document/layout.ts'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { joinAsGuest, Municipality, openDay, planWorkshop } from '../support/municipality.ts'
import { Wall } from '../support/pages/wall.ts'
import { Remote } from '../support/pages/remote.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'
import { StockClient } from '../support/stock-client.ts'

const { screens } = danish
const [first, second] = learningWheel.fields as unknown as [
  (typeof learningWheel.fields)[0],
  (typeof learningWheel.fields)[0],
]

journey('WALL-4 A screen is connected by its code and shows what the remote says', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Fælles læsning' })
  const [north, south] = [room.board('north'), room.board('south')]
  const ali = await room.guest('Ali', 'north')
  const desk = await new StockClient(ali.visitor, north.id).synced()
  fieldOf(desk.doc, first.id).insert(0, 'Vi læser hver morgen.')
  const hall = await stage.arrive('Væggen', { device: 'projector' })
  const wall = new Wall(hall.page)
  const karen = await room.facilitator()
  const remote = new Remote(karen.page)

  await journey.step('the code on the wall is typed into the remote', async () => {
    await hall.page.goto('/screen')
    const code = await wall.pairingCode()
    await expectNoSeriousViolations(hall.page, 'a screen that waits')
    await karen.page.goto(`/workshops/${room.day.id}`)
    await remote.open()
    const section = await remote.section(danish.remote.screens)
    await section.getByRole('button', { name: screens.pair }).click()
    const dialog = karen.page.getByRole('dialog', { name: screens.pairTitle })
    await dialog.getByLabel(screens.code).fill('ZZZ ZZ9')
    karen.ears.forgive(/status of 404/)
    await dialog.getByRole('button', { name: screens.pairAct, exact: true }).click()
    await expect(dialog.getByText(danish.errors.wrongPairingCode)).toBeVisible()
    await dialog.getByLabel(screens.code).fill(code.toLowerCase())
    await dialog.getByLabel(screens.name, { exact: true }).fill('Salen')
    await dialog.getByRole('button', { name: screens.pairAct, exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(section.getByText(screens.isOn)).toBeVisible()
    await wall.expectShows('Fælles læsning')
    await expect(hall.page.getByText(room.code.slice(0, 3), { exact: false }).first()).toBeVisible()
    await expectNoSeriousViolations(hall.page, 'the way in on the wall')
  })

  await journey.step('a field of a table, live', async () => {
    const section = await remote.section(danish.remote.screens)
    await section.getByLabel(screens.showsLabel).selectOption({ label: screens.shows.board })
    await section.getByLabel(screens.whichBoard).selectOption({ label: north.title })
    await section.getByLabel(screens.whichPart).selectOption({ label: first.name.da })
    await wall.expectShows(first.name.da)
    await expect(hall.page.getByText('Vi læser hver morgen.')).toBeVisible()
    const text = fieldOf(desk.doc, first.id)
    text.insert(text.length, ' Også om fredagen.')
    await expect(hall.page.getByText('Vi læser hver morgen. Også om fredagen.')).toBeVisible()
    await expectNoSeriousViolations(karen.page, 'the screens on the remote')
  })

  await journey.step('from board to board without a moment in which the wall is empty', async () => {
    await hall.page.evaluate(() => {
      const look = () => {
        if (!document.querySelector('.fade-layer-ready')) document.body.dataset['wasEmpty'] = ''
        requestAnimationFrame(look)
      }
      look()
    })
    const screenId = (await room.press({ act: 'showNames', shown: true })).screens[0]!.id
    for (const [boardId, field] of [
      [south.id, second],
      [north.id, first],
      [room.board('common').id, second],
    ] as const) {
      await room.press({ act: 'showOnScreen', screenId, shows: { kind: 'field', boardId, fieldId: field.id } })
      await wall.expectShows(field.name.da)
    }
    await room.press({ act: 'showOnScreen', screenId, shows: { kind: 'page', page: 'timer' } })
    await wall.expectShows('Fælles læsning')
    await room.press({ act: 'showOnScreen', screenId, shows: { kind: 'follow' } })
    await room.press({ act: 'pauseRoom' })
    await wall.expectShows(screens.lookUp)
    await expectNoSeriousViolations(hall.page, 'all are to look up')
    await room.press({ act: 'resumeRoom' })
    await room.press({ act: 'spotlight', boardId: north.id, place: { kind: 'field', fieldId: first.id } })
    await wall.expectShows(first.name.da)
    await expect(hall.page.getByText('Også om fredagen.')).toBeVisible()
    expect(await hall.page.evaluate(() => 'wasEmpty' in document.body.dataset)).toBe(false)
  })

  await journey.step('let go of, it shows a new code and says why', async () => {
    hall.ears.forgive(/status of 40[14]|WebSocket/)
    const section = await remote.section(danish.remote.screens)
    await section.getByRole('button', { name: filled(screens.menu, { name: 'Salen' }) }).click()
    await karen.page.getByRole('menuitem', { name: screens.drop }).click()
    const dialog = karen.page.getByRole('dialog', { name: filled(screens.dropTitle, { name: 'Salen' }) })
    await dialog.getByRole('button', { name: screens.drop }).click()
    await expect(hall.page.getByText(screens.hallDropped)).toBeVisible()
    await wall.pairingCode()
  })
  desk.leave()
})

journey(
  'WALL-3 The wall says so when it has lost its net, shows what it had, and comes back by itself',
  async ({ stage }) => {
    const server = await stage.startServer()
    const municipality = await Municipality.setUp(server)
    const consultant = await municipality.addConsultant('Karen')
    const school = await municipality.addSchool('Fjordskolen')
    const day = await planWorkshop(consultant, { title: 'Fravær', schools: [school], perSchool: ['learning-wheel'] })
    const { code } = await openDay(consultant, day)
    const { id } = day.board('learning-wheel', school)
    const guest = await joinAsGuest(server.origin, { code, name: 'Ali', school })
    const desk = await new StockClient(guest, id).synced()
    fieldOf(desk.doc, first.id).insert(0, 'Det, vi har.')
    const hall = await stage.arrive('Væggen', { device: 'projector', server, onCable: true })
    hall.ears.forgiveNetTrouble()
    const wall = new Wall(hall.page)
    await hall.page.goto('/screen')
    const paired = await consultant.try('POST', `/api/workshops/${day.id}/screens`, {
      code: await wall.pairingCode(),
      name: 'Salen',
    })
    const { screens: all } = (paired.body as { view: { screens: { id: string }[] } }).view
    const show = { kind: 'field', boardId: id, fieldId: first.id }
    const shows = { act: 'showOnScreen', screenId: all[0]!.id, shows: show }
    await consultant.try('POST', `/api/workshops/${day.id}/facilitation`, shows)
    await expect(hall.page.getByText('Det, vi har.')).toBeVisible()
    await wall.expectConnected()

    await journey.step('the cable is pulled: it says so, and since when', async () => {
      hall.cable!.pull()
      await wall.expectDisconnected()
      await expect(hall.page.getByText('Det, vi har.')).toBeVisible()
      fieldOf(desk.doc, first.id).insert(0, 'Imens: ')
      hall.cable!.mend()
      await wall.expectConnected()
      await expect(hall.page.getByText('Imens: Det, vi har.')).toBeVisible()
    })

    await journey.step('the server dies and comes back: the same is shown, without anybody going there', async () => {
      await server.kill()
      await wall.expectDisconnected()
      await expect(hall.page.getByText('Imens: Det, vi har.')).toBeVisible()
      await server.startAgain()
      await wall.expectConnected()
      await wall.expectShows(first.name.da)
    })

    await journey.step('the machine is switched off and on: the same again', async () => {
      await hall.page.reload()
      await wall.expectShows(first.name.da)
      await expect(hall.page.getByText('Imens: Det, vi har.')).toBeVisible()
    })
    desk.leave()
  },
)

journey('Whoever opens the screen’s address by mistake is told, and finds the way back', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Trivsel' })

  await journey.step('a guest, on a phone', async () => {
    const { page } = await room.guest('Mette', 'north', { device: 'phone' })
    await page.goto('/screen')
    await expect(page.getByRole('heading', { name: filled(screens.hallGuestTitle, { name: 'Mette' }) })).toBeVisible()
    await expectNoSeriousViolations(page, 'a guest at the screen’s address')
    await page.getByRole('link', { name: screens.backToDay }).click()
    await expect(page.getByRole('heading', { name: 'Trivsel' })).toBeVisible()
  })

  await journey.step('somebody who has not joined yet, on a phone', async () => {
    const { page } = await stage.arrive('Jonas', { device: 'phone' })
    await page.goto('/screen')
    await page.getByRole('link', { name: screens.hallMistakeWay }).click()
    await expect(page).toHaveURL(/\/join/)
  })

  await journey.step('a consultant, who makes the machine a screen by signing out of it', async () => {
    const colleague = await town.municipality.addConsultant('Bo')
    const { page } = await stage.arrive('Bo', { as: colleague })
    await page.goto('/screen')
    await expect(page.getByRole('heading', { name: filled(screens.hallSignedInTitle, { name: 'Bo' }) })).toBeVisible()
    await page.getByRole('button', { name: screens.hallSignOut }).click()
    await new Wall(page).pairingCode()
  })
})
