import { expect } from '@playwright/test'
import { allRights } from '../../shared/facilitation/rights.ts'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { Remote } from '../support/pages/remote.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'

const { participant, board: onBoard } = danish
const [first, second] = ['Hvad undrer os?', 'Find forklaringer']
const instruction = 'Skriv mindst tre forklaringer. Ingen af dem er forkerte.'

/** Two steps: all may do anything, then writing in one field alone. */
async function planTwoSteps(room: RoomOnStage) {
  const canvas = room.canvas
  await room.addStep({ title: first, canvas, fieldId: 'preunderstanding', minutes: 10 })
  await room.addStep({
    title: second,
    instruction,
    canvas,
    fieldId: 'interpretation',
    minutes: 20,
    rights: { ...allRights, write: 'step', add: false, move: false, draw: false },
  })
}

journey(
  'A step moves every device, its clock and its rights; it outlives a restart, the facilitator’s laptop, and is true for who comes late',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Trin for trin' })
    await planTwoSteps(room)
    const [karen, ali, pia] = await Promise.all([
      room.facilitator(),
      room.guest('Ali', 'north'),
      room.guest('Pia', 'south', { device: 'phone' }),
    ])
    const wall = await room.wall()
    for (const { ears } of [karen, ali, pia, wall]) ears.forgiveNetTrouble()
    const [own, table] = [new BoardOnScreen(karen.page), new BoardOnScreen(ali.page)]
    const phone = new BoardForm(pia.page)
    await own.open(room.board('common').id)
    await table.open(room.board('north').id)
    await phone.open(room.board('south').id)
    const remote = new Remote(karen.page)
    await remote.open()

    await journey.step('the first step: everywhere, with its clock', async () => {
      await remote.next(first)
      for (const { page } of [ali, pia, wall]) await expect(page.getByText(first).first()).toBeVisible()
      for (const { page } of [ali, pia]) await expect(page.getByRole('timer').first()).toBeVisible()
      await expect(table.field('Fortolkning')).toBeEditable()
    })

    await journey.step('the second: the instruction is by the field, and only there can one write', async () => {
      await remote.next(second)
      for (const { page } of [ali, pia, wall])
        await expect(page.getByText(instruction).filter({ visible: true }).first()).toBeVisible()
      for (const board of [table, phone]) {
        await expect(board.field('Fortolkning')).toBeEditable()
        await expect(board.field('Forforståelse')).not.toBeEditable()
      }
      const said = filled(participant.rights.onlyHere, { field: 'Fortolkning' })
      await expect(ali.page.getByText(said).last()).toBeVisible()
      await expect(ali.page.getByRole('button', { name: onBoard.tools.sticky, exact: true })).toBeHidden()
      for (const { name, page } of [ali, pia]) await expectNoSeriousViolations(page, `the step, for ${name}`)
      await table.writeInField('Fortolkning', 'Måske fordi de er trætte')
      await table.expectSaved()
      // The facilitator is not bound.
      await expect(own.field('Forforståelse')).toBeEditable()
    })

    await journey.step(
      'the server is killed in the middle of it: everybody comes back to the same step and time',
      async () => {
        await town.server.kill()
        await table.expectOffline()
        await town.server.startAgain()
        await table.expectSaved()
        for (const { page } of [ali, pia])
          await expect(page.getByText(instruction).filter({ visible: true }).first()).toBeVisible()
        await expect(table.field('Forforståelse')).not.toBeEditable()
        await expect(ali.page.getByRole('timer').first()).toBeVisible()
      },
    )

    await journey.step('the facilitator’s laptop dies: the room goes on, and the other one takes over', async () => {
      await karen.page.close()
      await table.writeInField('Fortolkning', ' om morgenen')
      await table.expectSaved()
      const jonas = await room.secondFacilitator('Jonas Konsulent')
      const board = new BoardOnScreen(jonas.page)
      await board.open(room.board('common').id)
      const other = new Remote(jonas.page)
      await other.open()
      await other.expectStep(second)
      await other.previous(first)
      await expect(table.field('Forforståelse')).toBeEditable()
      await other.next(second)
    })

    await journey.step('who comes late sees what is true now', async () => {
      const late = await room.guest('Lone', 'north')
      const board = new BoardForm(late.page)
      await board.open(room.board('north').id)
      await expect(late.page.getByText(instruction).filter({ visible: true }).first()).toBeVisible()
      await expect(board.field('Forforståelse')).not.toBeEditable()
      await board.expectInField('Fortolkning', 'Måske fordi de er trætte om morgenen')
    })
  },
)

journey(
  'The room’s clock: a minute more, a table that asks, the last minute, and what is over',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Ur' })
    const [karen, ali] = await Promise.all([room.facilitator(), room.guest('Ali', 'north')])
    await new BoardOnScreen(karen.page).open(room.board('common').id)
    await new BoardOnScreen(ali.page).open(room.board('north').id)
    const remote = new Remote(karen.page)
    await remote.open()
    const clock = ali.page.getByRole('timer').first()

    await remote.startTimer(5)
    await expect(clock).toHaveText(/^(5:00|4:)/)
    await karen.page.getByRole('button', { name: danish.remote.minuteMore }).click()
    await expect(clock).toHaveText(/^5:/)

    await clock.click()
    await ali.page.getByRole('menuitem', { name: participant.timer.ask }).click()
    await expect(karen.page.getByText(filled(danish.remote.timeAsked_one, { tables: 'Nordskolen' }))).toBeVisible()
    await karen.page.getByRole('button', { name: danish.remote.moreTimeAll }).click()
    await expect(clock).toHaveText(/^7:/)

    await karen.page.getByRole('button', { name: danish.remote.stopTimer }).click()
    await expect(clock).toBeHidden()
    await room.press({ act: 'startTimer', minutes: 0.2 })
    await expect(ali.page.getByText(participant.timer.lastMinute, { exact: true })).toBeVisible()
    await expect(clock).toHaveText(/^\+0:0\d/, { timeout: 30_000 })
  },
)

journey('A participant who sends what a facilitator sends is refused, and nothing changes', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Uden lov' })
  const ali = await room.guest('Ali', 'north')
  const before = await room.press({ act: 'showNames', shown: false })
  for (const command of [
    { act: 'pauseRoom' },
    { act: 'showNames', shown: true },
    { act: 'startTimer', minutes: 5 },
    { act: 'takeControl', goal: null },
  ]) {
    const { status } = await ali.visitor.try('POST', `/api/workshops/${room.day.id}/facilitation`, command)
    expect(status).toBe(403)
  }
  const after = await room.press({ act: 'showNames', shown: false })
  expect(after).toEqual(before)
})
