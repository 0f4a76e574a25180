import { expect } from '@playwright/test'
import { journey } from '../support/journey.ts'
import { closeDay, joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { JoinPage } from '../support/pages/join-page.ts'
import { SchoolPage } from '../support/pages/school-page.ts'
import { WorkshopDay } from '../support/pages/workshop-day.ts'

journey(
  'The day is closed: guests are out within a second, and the school finds its board again',
  async ({ stage, town }) => {
    const { consultant, municipality, north, south, server } = town
    const day = await planWorkshop(consultant, {
      title: 'Teamudvikling',
      date: '2026-03-12',
      schools: [north, south],
      perSchool: ['action-plan'],
    })
    const { code } = await openDay(consultant, day)
    const [own, theirs] = [day.board('action-plan', north), day.board('action-plan', south)]
    const guest = await stage.arrive('Mette', {
      as: await joinAsGuest(server.origin, { code, name: 'Mette', school: north }),
    })
    // What the guest’s browser is told from then on: no such board.
    guest.ears.forgive(/status of 40[14]|WebSocket connection to/)
    const mette = new BoardForm(guest.page)
    await mette.open(own.id)
    await mette.writeInField('Mål', 'Vi vil se hinandens timer.')
    await mette.expectSaved()

    await journey.step('out within a second, with a sentence', async () => {
      await closeDay(consultant, day)
      await mette.expectDayClosed({ timeout: 1_000 })
    })

    await journey.step('the guest stays out: board, data and code', async () => {
      await guest.page.reload()
      await expect(mette.field('Mål')).toHaveCount(0)
      const join = new JoinPage(guest.page)
      await join.openFrontPage()
      await guest.page.goto('/join')
      await join.typeCode(code)
      await join.expectCodeRefused()
    })

    const leader = await municipality.addSchoolAccount(north, 'Leif Leder')
    const back = await stage.arrive('Leif', { as: leader })
    const school = new SchoolPage(back.page)
    const board = new BoardForm(back.page)

    await journey.step('the school finds its board by year and workshop, and goes on writing', async () => {
      await school.open(north.id)
      const year = school.year('2025/26')
      await expect(year.getByRole('link', { name: 'Teamudvikling' })).toBeVisible()
      await year.getByRole('link', { name: own.title }).click()
      await board.expectInField('Mål', 'Vi vil se hinandens timer.')
      await board.writeInField('Mål', ' Hver uge.')
      await board.expectSaved()
    })

    await journey.step('it reads the other school’s board of the same day, and can’t write on it', async () => {
      await board.open(theirs.id)
      await board.expectReadOnly()
      await expect(board.field('Mål')).toHaveJSProperty('readOnly', true)
    })

    await journey.step('the consultant sees both', async () => {
      const { page } = await stage.arrive('Karen', { as: consultant })
      const dayPage = new WorkshopDay(page)
      await dayPage.open(day.id)
      await dayPage.expectBoard(own.title)
      await dayPage.expectBoard(theirs.title)
    })
  },
)
