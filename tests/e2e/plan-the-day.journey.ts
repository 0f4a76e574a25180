import { expect } from '@playwright/test'
import { RunSheetAnswer } from '../../shared/api/run-sheet.ts'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { RunSheetPage } from '../support/pages/run-sheet-page.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'

const { runSheet } = danish
const minuteMs = 60_000

journey('A day is planned from nothing, with the keyboard alone', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Fra bunden' })
  const { page } = await room.facilitator()
  const sheet = new RunSheetPage(page)
  await sheet.open(room.day.id)
  await page.getByRole('button', { name: runSheet.add }).press('Enter')
  await expect(sheet.title(1)).toBeFocused()
  // What it is called until somebody says is written over.
  await page.keyboard.type('Velkommen')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Find jeres bord.')
  await page.getByRole('button', { name: runSheet.add }).press('Enter')
  await expect(sheet.title(2)).toBeFocused()
  await page.keyboard.type('Data')
  await page.keyboard.press('Alt+ArrowUp')
  await sheet.expectTitles('Data', 'Velkommen')
  await expect(sheet.instruction(2)).toHaveValue('Find jeres bord.')
  await sheet.expectSaved()
})

journey(
  'Two consultants plan one day at once, lead it from there, catch up when it is late, and everyone has the programme',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Læringssamtale', canvas: 'meeting-diamond' })
    const [karen, lise] = await Promise.all([room.facilitator(), room.secondFacilitator('Lise')])
    const [sheet, colleagues] = [new RunSheetPage(karen.page), new RunSheetPage(lise.page)]
    await Promise.all([sheet.open(room.day.id), colleagues.open(room.day.id)])

    await journey.step('from a template: both see the diamond’s four questions', async () => {
      await sheet.fillFrom(runSheet.templateTalk)
      for (const page of [sheet, colleagues]) {
        await page.expectTitles('Velkomst og ramme', 'Handling', 'Effekt', 'Læring')
      }
      await sheet.starts.fill('9')
      await sheet.starts.blur()
      for (const { page } of [karen, lise]) {
        await expect(page.getByText(filled(runSheet.ends, { time: '11.00' }))).toBeVisible()
      }
      await expect(colleagues.starts).toHaveValue('9.00')
    })

    await journey.step('each writes somewhere else: both have both, and both are told that it is saved', async () => {
      await Promise.all([
        sheet.title(1).fill('Velkommen indenfor'),
        colleagues.instruction(1).fill('Skolen byder velkommen.'),
      ])
      await colleagues.minutes(2).fill('25')
      for (const page of [sheet, colleagues]) {
        await expect(page.title(1)).toHaveValue('Velkommen indenfor')
        await expect(page.instruction(1)).toHaveValue('Skolen byder velkommen.')
        await expect(page.minutes(2)).toHaveValue('25')
        await page.expectSaved()
      }
    })

    await journey.step('one moves a step with the keyboard, the other removes one and takes that back', async () => {
      await sheet.title(2).focus()
      await karen.page.keyboard.press('Alt+ArrowDown')
      for (const page of [sheet, colleagues]) await page.expectTitles('Velkommen indenfor', 'Effekt', 'Handling')
      await expect(sheet.title(3)).toBeFocused()
      await karen.page.keyboard.press('Alt+ArrowUp')
      await colleagues.expectTitles('Velkommen indenfor', 'Handling', 'Effekt')
      await colleagues.choose(3, runSheet.remove)
      await sheet.expectTitles('Velkommen indenfor', 'Handling', 'Læring')
      await lise.page.getByRole('button', { name: runSheet.undo, exact: true }).last().click()
      await sheet.expectTitles('Velkommen indenfor', 'Handling', 'Effekt', 'Læring')
    })

    await journey.step('it leads the room, says how late it is, and wins the time back when asked', async () => {
      const ali = await room.guest('Ali', 'north', { device: 'phone' })
      await new BoardForm(ali.page).open(room.board('north').id)
      const start = { startsAt: Date.now() - 30 * minuteMs }
      await town.consultant.ask(RunSheetAnswer, 'PUT', `/api/workshops/${room.day.id}/run-sheet/start`, start)
      await karen.page.getByRole('button', { name: filled(runSheet.begin, { title: 'Velkommen indenfor' }) }).click()
      await lise.page.getByRole('button', { name: filled(runSheet.nextIs, { title: 'Handling' }) }).click()
      await expect(ali.page.getByText('Handling').first()).toBeVisible()
      await expect(lise.page.locator('[aria-current="step"]').getByRole('textbox').first()).toHaveValue('Handling')
      await karen.page.getByRole('button', { name: runSheet.catchUp }).click()
      await expect(karen.page.getByRole('dialog').getByRole('listitem')).not.toHaveCount(0)
      await karen.page.getByRole('button', { name: runSheet.catchUpDo }).click()
      const onTime = new RegExp(`^${runSheet.onTime.split('{{')[0]}`)
      for (const { page } of [karen, lise]) await expect(page.getByText(onTime)).toBeVisible()
      await expect(karen.page.getByRole('dialog')).toHaveCount(0)
      await expectNoSeriousViolations(karen.page, 'the run sheet')
      await expectNoSeriousViolations(lise.page, 'the run sheet of the other')

      await ali.page.goto(`/workshops/${room.day.id}/programme`)
      const items = ali.page.getByRole('list', { name: runSheet.programme }).getByRole('listitem')
      await expect(items.nth(1)).toContainText('Handling')
      await expect(items.nth(1)).toContainText(runSheet.now)
      await expectNoSeriousViolations(ali.page, 'the programme on a phone')
      // Who may do what in a step is the facilitators' own business.
      await ali.page.goto(`/workshops/${room.day.id}/run-sheet`)
      await expect(ali.page).toHaveURL(/\/programme$/)
    })
  },
)
