import { expect } from '@playwright/test'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { Remote } from '../support/pages/remote.ts'
import { facilitatorName as karenName, RoomOnStage } from '../support/room-on-stage.ts'

const { participant, remote: onRemote } = danish
const [northBoard, commonBoard] = ['Læringshjul – Nordskolen', 'Læringshjul – fælles']
const [first, second] = ['Hvad tror vi?', 'Hvad viser data?']
const jonasName = 'Jonas Konsulent'

journey('A pair holds a remote each, one of them on a phone, walking about', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'To om det' })
  await room.addStep({ title: first, canvas: room.canvas, fieldId: 'preunderstanding', minutes: 10 })
  await room.addStep({ title: second, canvas: room.canvas, fieldId: 'exploration', minutes: 10 })
  const [karen, jonas, ali, pia] = await Promise.all([
    room.facilitator({ device: 'laptop' }),
    room.secondFacilitator(jonasName, { device: 'phone' }),
    room.guest('Ali', 'north'),
    room.guest('Pia', 'south', { device: 'phone' }),
  ])
  const [table, guestPhone, hand] = [new BoardOnScreen(ali.page), new BoardForm(pia.page), new BoardForm(jonas.page)]
  await new BoardOnScreen(karen.page).open(room.board('common').id)
  await hand.open(room.board('common').id)
  await table.open(room.board('north').id)
  await guestPhone.open(room.board('south').id)
  const [hers, his] = [new Remote(karen.page), new Remote(jonas.page)]
  await hers.open()

  await journey.step('what he sees on his phone is where everyone is brought, each in their own view', async () => {
    await jonas.page
      .getByRole('navigation', { name: danish.fields.steps })
      .getByRole('link', { name: /^Fortolkning/ })
      .click()
    await expect(hand.field('Fortolkning')).toBeInViewport()
    await his.open()
    await expectNoSeriousViolations(jonas.page, 'the remote on a phone')
    await his.tile(onRemote.gather).click()
    await expect(jonas.page.getByRole('menuitem', { name: `Fortolkning på ${commonBoard}` })).toBeVisible()
    await jonas.page.keyboard.press('Escape')
    await his.gatherHere()
    for (const board of [table, guestPhone]) {
      await board.expectTitle(commonBoard)
      await expect(board.field('Fortolkning')).toBeInViewport()
    }
    await expect(table.field('Indhent ny data, herunder elevens stemme')).not.toBeInViewport()
  })

  await journey.step(
    'hers says that it was he, and she switches it off by keyboard without losing her place',
    async () => {
      const on = hers.panel
        .getByRole('listitem')
        .filter({ hasText: `Alle er kaldt hen til Fortolkning på ${commonBoard}` })
      await expect(on).toContainText(jonasName)
      await expectNoSeriousViolations(karen.page, 'the remote with something on')
      await on.getByRole('button').focus()
      await karen.page.keyboard.press('Enter')
      await expect(on).toBeHidden()
      await expect(hers.panel).toBeFocused()
    },
  )

  await journey.step(
    'a hand that goes up, or a pause that the other begins, moves no button from under a finger',
    async () => {
      await table.open(room.board('north').id)
      const look = hers.tile(onRemote.pauseRoom)
      const before = await look.boundingBox()
      await ali.page.getByRole('button', { name: participant.hand.raise }).click()
      await expect(
        hers.panel.getByRole('button', { name: onRemote.waiting_one.replace('{{count}}', '1') }),
      ).toBeVisible()
      await his.tile(onRemote.pauseRoom).click()
      const end = hers.tile(onRemote.resumeRoom)
      await expect(end).toContainText(jonasName)
      const after = await end.boundingBox()
      expect([after?.x, after?.y]).toEqual([before?.x, before?.y])
      await hers.close()
      await expect(
        karen.page.getByRole('button', { name: `${onRemote.title} ${onRemote.on.pause}` }),
        'a remote that is laid down says that the room is paused',
      ).toBeVisible()
      await hers.open()
      await hers.tile(onRemote.resumeRoom).click()
      await expect(ali.page.getByRole('alertdialog')).toBeHidden()
    },
  )

  await journey.step('a double click goes one step, and “Saml alle her” is there during it', async () => {
    await hers.panel.getByRole('button', { name: `${onRemote.begin} ${first}` }).dblclick()
    await his.expectStep(first)
    await expect(hers.panel.getByRole('button', { name: `${onRemote.next} ${second}` })).toBeEnabled()
    await hers.expectStep(first)
    await table.expectTitle(northBoard)
    await expect(hers.tile(onRemote.gather)).toBeVisible()
    await expect(hers.panel.getByText(/^Alle er kaldt hen/)).toBeHidden()
    await hers.next(second)
    await hers.panel.getByRole('button', { name: `${onRemote.finish} ${onRemote.finishIs}` }).click()
    await his.expectStep(onRemote.noStep)
    await hers.previous(second)
    await his.expectStep(second)
  })

  await journey.step('to a table that waits, and after somebody, from the phone', async () => {
    await his.panel.getByRole('link', { name: new RegExp(onRemote.goToTable) }).click()
    await expect(his.panel).toBeHidden()
    await hand.expectTitle(northBoard)
    await his.open()
    await his.follow('Pia')
    await expect(his.panel).toBeHidden()
    await hand.expectTitle('Læringshjul – Sydskolen')
    await expect(jonas.page.getByText(filled(danish.board.people.following, { name: 'Pia' }))).toBeVisible()
    const told = filled(danish.board.people.followedBy_zero, { name: jonasName })
    await expect(pia.page.getByText(told)).toBeVisible()
  })
})

journey('Who is handed the remote is told by whom, and that it is gone again', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Jeres tur' })
  const [karen, ali] = await Promise.all([room.facilitator(), room.guest('Ali', 'north')])
  await new BoardOnScreen(karen.page).open(room.board('common').id)
  await new BoardForm(ali.page).open(room.board('north').id)
  const remote = new Remote(karen.page)
  await remote.open()
  await remote.handTo('Ali (Nordskolen)')
  await expect(ali.page.getByText(filled(onRemote.chairGiven, { name: karenName })).first()).toBeVisible()
  await ali.page.getByRole('button', { name: onRemote.chairOpen }).click()
  const chairs = new Remote(ali.page)
  await expect(chairs.panel).toContainText(karenName)
  await remote.turnOff(/^Ali/).click()
  await expect(chairs.panel).toBeHidden()
  await expect(ali.page.getByText(onRemote.chairGone).first()).toBeVisible()
})
