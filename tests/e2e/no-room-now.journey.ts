import { once } from 'node:events'
import { renameSync } from 'node:fs'
import { expect } from '@playwright/test'
import { WebSocket } from 'ws'
import { socketLimits } from '../../server/sockets/socket-limits.ts'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import { danish } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { joinAsGuest, makeSchoolBoard, Municipality, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import type { Visitor } from '../support/visitor.ts'

const field = 'Fortolkning'
/** What Chromium writes when the server answers that it can't. */
const diskTrouble = /status of 50[03]/

/** Every place that the person's session has on the server. */
async function takeAllPlaces(person: Visitor, boardId: string): Promise<WebSocket[]> {
  const headers = { cookie: person.cookieHeader(), origin: person.origin }
  const sockets = Array.from(
    { length: socketLimits.perSession },
    () => new WebSocket(`${person.origin.replace('http', 'ws')}/sync/${boardId}`, { headers }),
  )
  await Promise.all(sockets.map((socket) => once(socket, 'open')))
  return sockets
}

journey(
  'Where there is no room for one more the page says why, keeps what is written, and comes in when there is',
  async ({ stage, town: { consultant, north, server } }) => {
    const plan = { title: 'Mange på én gang', schools: [north], perSchool: ['learning-wheel'] }
    const day = await planWorkshop(consultant, plan)
    const { code } = await openDay(consultant, day)
    const { id } = day.board('learning-wheel', north)
    const guest = await joinAsGuest(server.origin, { code, name: 'Mette', school: north })
    const { page, cable, ears } = await stage.arrive('Mette', { as: guest, onCable: true })
    ears.forgiveNetTrouble()
    const mette = new BoardForm(page)
    await mette.open(id)
    await mette.writeInField(field, 'Før. ')
    await mette.expectSaved()
    cable?.pull()
    await mette.expectOffline()
    const taken = await takeAllPlaces(guest, id)
    cable?.mend()

    await journey.step('she is told why, and goes on writing', async () => {
      const { full, onDevice } = danish.sync.waiting
      await expect(page.getByText(`${full} ${onDevice}`)).toBeVisible()
      await expect(page.getByText(danish.sync.waitingShort.full)).toBeVisible()
      await mette.writeInField(field, 'Imens. ')
    })

    await journey.step('on the day’s page it is said, too', async () => {
      const other = await stage.arrive('Mette på dagens side', { as: guest })
      await other.page.goto(`/workshops/${day.id}`)
      const { full, again } = danish.sync.waiting
      await expect(other.page.getByText(`${full} ${again}`).last()).toBeVisible()
      await other.page.close()
    })

    await journey.step('somebody leaves, and all is as usual', async () => {
      for (const socket of taken) socket.close()
      // The board's line and the day's, each at a moment of its own.
      await expect(page.getByText(danish.sync.waiting.full)).toHaveCount(0, { timeout: 60_000 })
      await mette.expectSaved()
      await mette.expectInField(field, 'Før. Imens. ')
    })
  },
)

journey(
  'While the server can’t reach its disk, whoever opens a board is told that it is the server, and gets it when it can',
  async ({ stage }) => {
    const server = await stage.startServer()
    const municipality = await Municipality.setUp(server)
    const school = await municipality.addSchool('Fjordskolen')
    const leader = await municipality.addSchoolAccount(school, 'Leif Leder')
    const { id } = await makeSchoolBoard(leader, school, 'learning-wheel', 'Vores hjul')
    const { page, ears } = await stage.arrive('Leif', { server, as: leader })
    ears.forgive(diskTrouble)
    const leif = new BoardForm(page)
    await leif.open(id)
    await leif.writeInField(field, 'Før. ')
    await leif.expectSaved()

    const file = databaseFile(server.dataDir)
    renameSync(file, `${file}.away`)
    await journey.step('the disk is gone', async () => {
      await leif.writeInField(field, 'Imens. ')
      const { cannotOpen, onDevice } = danish.sync.waiting
      await expect(page.getByText(`${cannotOpen} ${onDevice}`)).toBeVisible()
    })

    const late = await stage.arrive('Lone', { server, as: leader })
    late.ears.forgive(diskTrouble)
    await journey.step('whoever comes now is told so; a page that is opened again still has the board', async () => {
      await late.page.goto(`/boards/${id}?view=form`)
      await expect(late.page.getByRole('heading', { name: danish.sync.cannotOpenTitle })).toBeVisible()
      await page.reload()
      await leif.expectInField(field, 'Før. Imens. ')
    })

    await journey.step('also when the server can answer nothing at all', async () => {
      const answer = { status: 500, json: { error: 'internal', message: danish.errors.internal } }
      await page.route(/\/api\/(session|boards)/, (route) => route.fulfill(answer))
      await page.reload()
      await leif.expectInField(field, 'Før. Imens. ')
      await expect(page.getByText(danish.sync.waiting.cannotOpen)).toBeVisible()
      await page.unrouteAll()
    })

    renameSync(`${file}.away`, file)
    await journey.step('the disk is back', async () => {
      await leif.expectSaved()
      await leif.expectInField(field, 'Før. Imens. ')
      await new BoardForm(late.page).expectInField(field, 'Før. Imens. ')
      await expect(page.getByText(danish.sync.waiting.cannotOpen)).toBeHidden()
    })
  },
)

journey(
  'Whose device sends too much is told that the server waits, and not that the net is gone',
  async ({ stage, town }) => {
    const leader = await town.municipality.addSchoolAccount(town.north, 'Lars Leder')
    const { id } = await makeSchoolBoard(leader, town.north, 'learning-wheel', 'Vores hjul')
    const { page } = await stage.arrive('Lars', { as: leader })
    const lars = new BoardForm(page)
    let isTooFast = true
    await page.routeWebSocket(/\/sync\//, (socket) => {
      if (isTooFast) void socket.close({ code: closeCode.tooFast })
      else socket.connectToServer()
    })
    await lars.open(id)
    const { tooFast, again } = danish.sync.waiting
    await expect(page.getByText(`${tooFast} ${again}`)).toBeVisible()
    await expect(page.getByText(danish.sync.waitingShort.tooFast, { exact: true })).toBeVisible()
    isTooFast = false
    await lars.writeInField(field, 'Så er vi her. ')
    await lars.expectSaved()
  },
)
