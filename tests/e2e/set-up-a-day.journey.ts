import { expect } from '@playwright/test'
import { danish } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { AdminPage } from '../support/pages/admin-page.ts'
import { NewDayPage } from '../support/pages/new-day-page.ts'
import { SetUpPage } from '../support/pages/set-up-page.ts'
import { SignInPage } from '../support/pages/sign-in-page.ts'
import { WorkshopDay } from '../support/pages/workshop-day.ts'

const password = 'fire gule cykler i skuret'

journey('From the printed link to a code on the wall', async ({ stage }) => {
  const server = await stage.startServer()
  const { page } = await stage.arrive('Ane', { server })

  await journey.step('the printed link makes the first administrator', async () => {
    const setUp = new SetUpPage(page)
    await setUp.open(server.setUpLink())
    await setUp.makeMyAccount({ name: 'Ane Administrator', email: 'ane@example.dk', password })
  })

  await journey.step('the administrator makes schools and accounts', async () => {
    const admin = new AdminPage(page)
    await admin.expectOpen()
    await admin.addSchools('Bakkeskolen', 'Fjordskolen', 'Kløverskolen')
    await admin.addConsultant({ name: 'Karen Konsulent', email: 'karen@example.dk', password })
    await admin.giveSchoolAccount('Fjordskolen', { name: 'Leif Leder', email: 'leif@example.dk', password })
  })

  const karen = await stage.arrive('Karen', { server })
  const day = new WorkshopDay(karen.page)

  await journey.step('a consultant makes the day, and every school has its boards', async () => {
    const signIn = new SignInPage(karen.page)
    await signIn.open()
    await signIn.signIn('karen@example.dk', password)
    await karen.page.getByRole('link', { name: danish.workshops.new }).click()
    const newDay = new NewDayPage(karen.page)
    await newDay.chooseTheme('Læsning')
    await newDay.nameTheDay('Læsning på tværs')
    await newDay.setDate('2026-11-26')
    await newDay.chooseSchools('Bakkeskolen', 'Fjordskolen')
    await newDay.giveEachSchool('Læringshjul', 'Handleplan')
    await newDay.giveAllTogether('Blank tavle')
    await newDay.make()
    await day.expectTitle('Læsning på tværs')
    for (const board of ['Læringshjul – Bakkeskolen', 'Handleplan – Fjordskolen', 'Blank tavle – fælles']) {
      await day.expectBoard(board)
    }
  })

  await journey.step('opening the day gives a code and a QR code, and the projector shows them', async () => {
    await day.openTheDay()
    const code = await day.readCode()
    await day.expectQrCode()
    await day.showOnProjector()
    await expect(karen.page.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible()
    await day.expectQrCode()
  })

  await journey.step('the link that made the first administrator makes no second one', async () => {
    const { page: stranger } = await stage.arrive('En fremmed', { server })
    await stranger.goto(server.setUpLink())
    await expect(stranger.getByText(danish.account.setupDone)).toBeVisible()
  })
})
