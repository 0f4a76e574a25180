/** axe-core on every page and dialog around the boards. The boards' own states: `accessible-boards.journey.ts`. */
import { expect, type Page } from '@playwright/test'
import { danish } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { openDay, planWorkshop } from '../support/municipality.ts'
import { JoinPage } from '../support/pages/join-page.ts'

/** Goes there, waits for the page's own heading, and looks. */
async function look(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expectNoSeriousViolations(page, path)
}

journey('What a visitor sees', async ({ stage, town }) => {
  const day = await planWorkshop(town.consultant, { title: 'Læsning', schools: [town.north, town.south] })
  const { code } = await openDay(town.consultant, day)
  const { page, ears } = await stage.arrive('En gæst', { device: 'phone' })
  ears.forgive(/status of 40[04]/)
  for (const path of ['/', '/sign-in', '/join', '/setup', '/view', '/nowhere']) await look(page, path)

  const join = new JoinPage(page)
  await page.goto('/join')
  await join.typeCode('ZZZ999')
  await join.expectCodeRefused()
  await expectNoSeriousViolations(page, 'a code that does not work')
  await join.typeCode(code)
  await join.expectWelcomeTo('Læsning')
  await expectNoSeriousViolations(page, 'name and school')
})

journey('The first account', async ({ stage }) => {
  const server = await stage.startServer()
  const { page } = await stage.arrive('Ane', { server })
  await look(page, server.setUpLink())
})

journey('What a consultant and a school see', async ({ stage, town }) => {
  const { consultant, municipality, north, south } = town
  const day = await planWorkshop(consultant, {
    title: 'Elevfravær',
    theme: 'Elevfravær',
    schools: [north, south],
    perSchool: ['learning-wheel', 'action-plan'],
    common: ['blank'],
  })
  const { page } = await stage.arrive('Karen', { as: consultant, device: 'projector' })
  for (const path of ['/workshops', '/workshops/new', `/workshops/${day.id}`, '/account']) await look(page, path)
  await openDay(consultant, day)
  for (const path of [`/workshops/${day.id}`, `/workshops/${day.id}/screen`]) await look(page, path)

  const school = await stage.arrive('Leif', { as: await municipality.addSchoolAccount(north), device: 'phone' })
  for (const path of [`/schools/${north.id}`, `/workshops/${day.id}`]) await look(school.page, path)
})

journey('What an administrator sees', async ({ stage, town }) => {
  const { page } = await stage.arrive('Ane', { as: town.municipality.admin })
  for (const path of ['/admin', `/schools/${town.north.id}`]) await look(page, path)
})

journey('The dialogs', async ({ stage, town }) => {
  const day = await planWorkshop(town.consultant, { title: 'SFO', schools: [town.north], perSchool: ['idoart'] })
  const { page } = await stage.arrive('Karen', { as: town.consultant })
  await page.goto(`/workshops/${day.id}`)
  const { handOut, people, editDay, viewerLink, deleteDay } = danish.workshops
  for (const act of [handOut, people, editDay, viewerLink, deleteDay]) {
    await page.getByRole('button', { name: danish.workshops.manage }).click()
    await page.getByRole('menuitem', { name: act }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoSeriousViolations(page, act)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('button', { name: danish.workshops.open }).click()
  await expectNoSeriousViolations(page, danish.workshops.open)

  const admin = await stage.arrive('Ane', { as: town.municipality.admin })
  await admin.page.goto('/admin')
  await admin.page.getByRole('button', { name: danish.admin.addPerson }).click()
  await expectNoSeriousViolations(admin.page, danish.admin.addPerson)
})
