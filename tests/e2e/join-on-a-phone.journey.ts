import { expect } from '@playwright/test'
import { journey, type Town } from '../support/journey.ts'
import { closeDay, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { JoinPage } from '../support/pages/join-page.ts'

const planDay = ({ consultant, north, south }: Town) =>
  planWorkshop(consultant, {
    title: 'Motivation i udskolingen',
    schools: [north, south],
    perSchool: ['learning-wheel'],
  })

journey('From the QR code to writing in two actions, on a phone, in the form view', async ({ stage, town }) => {
  const day = await planDay(town)
  const { url } = await openDay(town.consultant, day)
  const { page } = await stage.arrive('Mette', { device: 'phone' })
  const startedAt = Date.now()

  const join = new JoinPage(page)
  await join.openFromQrCode(url)
  await join.expectWelcomeTo(day.title)
  await join.writeName('Mette') // one
  await join.pressSchool('Nordskolen') // two

  const board = new BoardForm(page)
  await board.expectTitle('Læringshjul – Nordskolen')
  await board.writeInField('Forforståelse', 'Vi tror, at de keder sig.')
  await board.expectSaved()
  expect(Date.now() - startedAt).toBeLessThan(30_000)
})

journey(
  'The code typed on the front page leads the same way, and the device remembers one for the day',
  async ({ stage, town }) => {
    const day = await planDay(town)
    const { code } = await openDay(town.consultant, day)
    const { page } = await stage.arrive('Jonas', { device: 'phone' })
    const join = new JoinPage(page)

    // As people type it: small letters, a blank in the middle.
    await join.openFrontPage()
    await join.typeCode(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase())
    await join.writeName('Jonas')
    await join.pressSchool('Sydskolen')
    const board = new BoardForm(page)
    await board.expectTitle('Læringshjul – Sydskolen')

    // Later that day the front page leads straight back, and so does the code.
    await join.openFrontPage()
    await board.expectTitle('Læringshjul – Sydskolen')
    await page.goto('/join')
    await join.typeCode(code)
    await board.expectTitle('Læringshjul – Sydskolen')
  },
)

journey('A wrong code and the code of a closed day get one and the same friendly sentence', async ({ stage, town }) => {
  const day = await planDay(town)
  const { code } = await openDay(town.consultant, day)
  await closeDay(town.consultant, day)
  const { page, ears } = await stage.arrive('Amina', { device: 'phone' })
  ears.forgive(/status of 404/)
  const join = new JoinPage(page)
  for (const typed of ['ZZZ999', code]) {
    await join.openFrontPage()
    await join.typeCode(typed)
    await join.expectCodeRefused()
  }
})
