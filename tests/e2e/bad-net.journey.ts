import { expect } from '@playwright/test'
import { danish } from '../support/danish.ts'
import { journey, type Town } from '../support/journey.ts'
import { joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { WorkshopDay } from '../support/pages/workshop-day.ts'
import type { Stage } from '../support/stage.ts'

const field = 'Fortolkning'

/** Mette on a cable that can be pulled, Jonas on a good one. */
async function oneOnABadNet(stage: Stage, { consultant, north, server }: Town) {
  const day = await planWorkshop(consultant, {
    title: 'Skolen i skoven',
    schools: [north],
    perSchool: ['learning-wheel'],
  })
  const { code } = await openDay(consultant, day)
  const { id } = day.board('learning-wheel', north)
  const join = (name: string) => joinAsGuest(server.origin, { code, name, school: north })
  const someone = await stage.arrive('Mette', { as: await join('Mette'), onCable: true })
  const other = await stage.arrive('Jonas', { as: await join('Jonas') })
  if (!someone.cable) throw new Error('Mette came without a cable')
  someone.ears.forgiveNetTrouble()
  const [mette, jonas] = [new BoardForm(someone.page), new BoardForm(other.page)]
  await Promise.all([mette.open(id), jonas.open(id)])
  return { id, cable: someone.cable, page: someone.page, context: someone.context, mette, jonas }
}

journey(
  'Without a net the page says so, work goes on, survives the tab’s end, and merges when the net is back',
  async ({ stage, town }) => {
    const { id, cable, page, context, mette, jonas } = await oneOnABadNet(stage, town)
    await mette.writeInField(field, 'Før. ')
    await mette.expectSaved()

    await journey.step('the net goes', async () => {
      cable.pull()
      await mette.expectOffline({ timeout: 5_000 })
      await mette.writeInField(field, 'Under. ')
      await mette.expectEditsKeptOnDevice()
      await jonas.writeInField(field, 'Imens. ')
      await jonas.expectSaved()
    })

    // The tab dies without a goodbye; another one is opened once there is a net.
    await page.close()
    cable.mend()
    const again = new BoardForm(await context.newPage())
    await again.open(id)

    await journey.step('everybody has everything, once', async () => {
      const merged = /^(Før\. Under\. Imens\. |Før\. Imens\. Under\. )$/
      await again.expectInField(field, merged)
      await jonas.expectInField(field, await again.readField(field))
      await again.expectSaved()
    })
  },
)

journey('A net that falls silent without a word is noticed within five seconds', async ({ stage, town }) => {
  const { cable, mette, jonas } = await oneOnABadNet(stage, town)
  await mette.writeInField(field, 'Hallo? ')
  await mette.expectSaved()
  cable.fallSilent()
  await mette.expectOffline({ timeout: 5_000 })
  await mette.writeInField(field, 'Er der nogen? ')
  cable.mend()
  await jonas.expectInField(field, 'Hallo? Er der nogen? ')
  await mette.expectSaved()
})

journey(
  'Leaving with edits that are on no disk warns; leaving with everything saved does not',
  async ({ stage, town }) => {
    const { cable, page, mette } = await oneOnABadNet(stage, town)
    const warnings: string[] = []
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type())
      void dialog.accept()
    })
    await mette.writeInField(field, 'Gemt. ')
    await mette.expectSaved()
    await page.reload()
    await mette.expectInField(field, 'Gemt. ')
    expect(warnings).toEqual([])

    await mette.field(field).click()
    cable.pull()
    await mette.writeInField(field, 'Ikke gemt.')
    await mette.expectOffline()
    await page.reload().catch(() => null)
    expect(warnings).toEqual(['beforeunload'])
  },
)

journey('The browser’s Back button asks first, and one may stay until all is saved', async ({ stage, town }) => {
  const { cable, page, mette } = await oneOnABadNet(stage, town)
  // By the product's own links, so that Back is a step within it.
  await page.locator('a.board-header-back').click()
  const day = new WorkshopDay(page)
  await day.expectTitle('Skolen i skoven')
  await page.locator('a[href^="/boards/"]').first().click()
  await mette.field(field).waitFor()
  const board = page.url()

  await mette.field(field).click()
  cable.pull()
  await mette.writeInField(field, 'Ikke gemt.')
  await mette.expectOffline()
  await page.evaluate(() => history.back())
  await expect(page.getByRole('dialog', { name: danish.sync.leaveTitle })).toBeVisible()
  expect(page.url()).toBe(board)
  await page.getByRole('button', { name: danish.sync.stay }).click()
  await mette.expectInField(field, 'Ikke gemt.')
  cable.mend()
  await mette.expectSaved()
})
