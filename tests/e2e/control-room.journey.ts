import { expect } from '@playwright/test'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { facilitatorName as name, RoomOnStage } from '../support/room-on-stage.ts'

const { controlRoom, participant, remote } = danish

journey(
  'From the control room one sees who needs help, stands at a table and is back again',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Alle borde' })
    const [karen, ali, sofie] = await Promise.all([
      room.facilitator(),
      room.guest('Ali', 'north'),
      room.guest('Sofie', 'south', { device: 'phone', onCable: true }),
    ])
    sofie.ears.forgiveNetTrouble()
    const [table, phone] = [new BoardOnScreen(ali.page), new BoardForm(sofie.page)]
    await table.open(room.board('north').id)
    await phone.open(room.board('south').id)
    await karen.page.goto(`/workshops/${room.day.id}/control-room`)
    const wall = await room.wall()
    const tables = karen.page.getByRole('listitem').filter({ has: karen.page.getByRole('link') })
    const north = tables.filter({ hasText: 'Nordskolen' })
    const south = tables.filter({ hasText: 'Sydskolen' })

    await journey.step('who is there, how full, and what was just written', async () => {
      await expect(karen.page.getByText(filled(controlRoom.boards_other, { count: 3 }))).toBeVisible()
      await expect(karen.page.getByText(filled(controlRoom.people_other, { count: 2 }))).toBeVisible()
      await table.writeInField('Fortolkning', 'De mangler ro')
      await expect(north.getByText(filled(controlRoom.filled, { fields: 1, of: 6 }))).toBeAttached()
      await expect(north.getByText(controlRoom.writing)).toBeVisible()
    })

    await journey.step('a hand goes up on a phone: that table comes first, and one answers it', async () => {
      await sofie.page.getByRole('button', { name: participant.hand.raise }).click()
      await expect(south.getByText(controlRoom.handNow)).toBeVisible()
      await expect(tables.first()).toContainText('Sydskolen')
      await karen.page.getByRole('button', { name: filled(controlRoom.answer, { table: 'Sydskolen' }) }).click()
      await expect(south.getByText(controlRoom.handNow)).toBeHidden()
      await expect(sofie.page.getByRole('button', { name: participant.hand.raise })).toBeVisible()
    })

    await journey.step('a board is sent to the wall, and taken down again', async () => {
      await expectNoSeriousViolations(karen.page, 'the control room')
      const toWall = karen.page.getByRole('button', { name: filled(controlRoom.toWall, { table: 'Nordskolen' }) })
      await toWall.click()
      await new BoardOnScreen(wall.page).expectInField('Fortolkning', 'De mangler ro')
      await expect(north.getByText(controlRoom.onWall)).toBeVisible()
      await karen.page.getByRole('button', { name: filled(controlRoom.offWall, { table: 'Nordskolen' }) }).click()
      await expect(toWall).toBeVisible()
    })

    await journey.step('a question is whispered into one field of one table', async () => {
      await karen.page.getByRole('button', { name: filled(controlRoom.whisper, { table: 'Nordskolen' }) }).click()
      await karen.page.getByLabel(remote.whisperQuestion).fill('Hvem har I spurgt?')
      await karen.page.getByRole('button', { name: remote.whisperSend }).click()
      await expect(ali.page.getByText('Hvem har I spurgt?').first()).toBeVisible()
      await expect(ali.page.getByText(filled(participant.whisper.asks, { name })).first()).toBeVisible()
      await expect(sofie.page.getByText('Hvem har I spurgt?')).toHaveCount(0)
      await ali.page.getByRole('button', { name: participant.whisper.putAway }).click()
      await expect(ali.page.getByText('Hvem har I spurgt?')).toHaveCount(0)
    })

    await journey.step('from table to table one goes with the arrows', async () => {
      await tables.first().getByRole('link').focus()
      await karen.page.keyboard.press('ArrowRight')
      await expect(tables.nth(1).getByRole('link')).toBeFocused()
      await karen.page.keyboard.press('End')
      await expect(tables.last().getByRole('link')).toBeFocused()
      await karen.page.keyboard.press('Home')
      await expect(tables.first().getByRole('link')).toBeFocused()
    })

    await journey.step('by the keyboard one whispers too, and is back where one was', async () => {
      const whisper = karen.page.getByRole('button', { name: filled(controlRoom.whisper, { table: 'Nordskolen' }) })
      await whisper.focus()
      await karen.page.keyboard.press('Enter')
      await expect(karen.page.getByLabel(remote.whisperQuestion)).toBeFocused()
      await karen.page.keyboard.press('Escape')
      await expect(whisper).toBeFocused()
    })

    await journey.step('who has lost the net is said', async () => {
      sofie.cable?.pull()
      await expect(south.getByText(filled(controlRoom.lostAt_one, { count: 1 }))).toBeVisible({ timeout: 60_000 })
      sofie.cable?.mend()
      await expect(south.getByText(filled(controlRoom.lostAt_one, { count: 1 }))).toBeHidden()
    })

    await journey.step('one stands at the table, and Escape leads back', async () => {
      await karen.page.getByRole('link', { name: filled(controlRoom.stand, { table: 'Nordskolen' }) }).click()
      const board = new BoardOnScreen(karen.page)
      await board.expectOpen()
      await board.expectInField('Fortolkning', 'De mangler ro')
      await karen.page.keyboard.press('Escape')
      await expect(north).toBeVisible()
      await expect(
        karen.page.getByRole('link', { name: filled(controlRoom.stand, { table: 'Nordskolen' }) }),
      ).toBeFocused()
    })
  },
)
