import { expect, type Page } from '@playwright/test'
import { danish, filled } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'

const cell = (name: string, row: number) => filled(danish.fields.cellOfRow, { cell: name, row: 'tiltag', number: row })

journey('The plan’s rows: added, written in together, moved, removed and brought back', async ({ stage, town }) => {
  const { consultant, north, server } = town
  const day = await planWorkshop(consultant, { title: 'Handleplaner', schools: [north], perSchool: ['action-plan'] })
  const { code } = await openDay(consultant, day)
  const { id } = day.board('action-plan', north)
  const join = (name: string) => joinAsGuest(server.origin, { code, name, school: north })
  const mette = new BoardOnScreen((await stage.arrive('Mette', { as: await join('Mette') })).page)
  const jonas = new BoardForm((await stage.arrive('Jonas', { as: await join('Jonas'), device: 'phone' })).page)
  await Promise.all([mette.open(id), jonas.open(id)])
  const first = await mette.page.getByRole('textbox', { name: /^Hvad, tiltag \d+$/ }).count()
  const [last, added] = [first, first + 1]

  await journey.step('a row more, and both write in it', async () => {
    await mette.writeInField(cell('Hvad', last), 'Læsemakkere')
    await mette.page.getByRole('button', { name: filled(danish.fields.addRow, { row: 'tiltag' }) }).click()
    await expect(mette.field(cell('Hvad', added))).toBeFocused()
    await mette.writeInField(cell('Hvad', added), 'Bogfest')
    await jonas.expectInField(cell('Hvad', added), 'Bogfest')
    await jonas.writeInField(cell('Tegn', added), 'De låner flere bøger')
    await mette.expectInField(cell('Tegn', added), 'De låner flere bøger')
  })

  await journey.step('moved up, with everything that stands in it', async () => {
    await chooseForRow(mette.page, added, danish.fields.moveUp)
    await jonas.expectInField(cell('Hvad', last), 'Bogfest')
    await jonas.expectInField(cell('Tegn', last), 'De låner flere bøger')
    await jonas.expectInField(cell('Hvad', added), 'Læsemakkere')
  })

  await journey.step('removed, and brought back with its words', async () => {
    await chooseForRow(mette.page, last, filled(danish.fields.removeRow, { row: 'tiltag' }))
    await jonas.expectInField(cell('Hvad', last), 'Læsemakkere')
    await expect(jonas.field(cell('Hvad', added))).toHaveCount(0)
    await mette.page.getByRole('button', { name: danish.fields.undo, exact: true }).last().click()
    await jonas.expectInField(cell('Hvad', last), 'Bogfest')
    await jonas.expectInField(cell('Hvad', added), 'Læsemakkere')
    await mette.expectSaved()
  })
})

async function chooseForRow(page: Page, row: number, act: string): Promise<void> {
  await page.getByRole('button', { name: filled(danish.fields.rowMenu, { row: 'tiltag', number: row }) }).click()
  await page.getByRole('menuitem', { name: act }).click()
}
