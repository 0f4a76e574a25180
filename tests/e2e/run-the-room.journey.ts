import { expect } from '@playwright/test'
import { allRights } from '../../shared/facilitation/rights.ts'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { Remote } from '../support/pages/remote.ts'
import { facilitatorName as name, RoomOnStage } from '../support/room-on-stage.ts'

const { participant, remote: onRemote, screens } = danish
const [northBoard, southBoard, commonBoard] = [
  'Læringshjul – Nordskolen',
  'Læringshjul – Sydskolen',
  'Læringshjul – fælles',
]
const field = 'Fortolkning'

journey('The remote reaches every device of the room, and each is told who did it', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Læsning på tværs' })
  const [karen, ali, sofie, pia] = await Promise.all([
    room.facilitator(),
    room.guest('Ali', 'north'),
    room.guest('Sofie', 'south'),
    room.guest('Pia', 'north', { device: 'phone' }),
  ])
  const wall = await room.wall()
  const remote = new Remote(karen.page)
  const [own, north, south] = [karen, ali, sofie].map(({ page }) => new BoardOnScreen(page)) as [
    BoardOnScreen,
    BoardOnScreen,
    BoardOnScreen,
  ]
  const phone = new BoardForm(pia.page)
  await own.open(room.board('common').id)
  await north.open(room.board('north').id)
  await south.open(room.board('south').id)
  await phone.open(room.board('north').id)
  const boards = [north, south, phone]
  await remote.open()

  await journey.step('“Kig op” is a calm screen everywhere, and half a word stays where it was', async () => {
    await north.writeInField(field, 'Måske ford')
    await remote.tile(onRemote.pauseRoom).click()
    for (const { page } of boards) {
      const calm = page.getByRole('alertdialog', { name: participant.lookUp })
      await expect(calm).toContainText(filled(participant.lookUpText, { name }))
    }
    await expect(wall.page.getByText(screens.lookUp)).toBeVisible()
    await expect(karen.page.getByRole('alertdialog')).toBeHidden()
    await expectNoSeriousViolations(ali.page, 'all are to look up')
    await expectNoSeriousViolations(karen.page, 'the remote')

    await remote.tile(onRemote.resumeRoom).click()
    for (const { page } of boards) await expect(page.getByRole('alertdialog')).toBeHidden()
    await north.page.keyboard.type('i', { delay: 20 })
    await north.expectInField(field, 'Måske fordi')
    // Whoever writes is asked before they are led away.
    await north.page.keyboard.press('Escape')
  })

  await journey.step('“Saml alle her” brings everyone, and who likes goes back', async () => {
    await remote.gatherHere()
    for (const board of boards) {
      await board.expectTitle(commonBoard)
      await expect(board.notice(filled(participant.gathered, { name }))).toBeVisible()
    }
    await ali.page.getByRole('button', { name: participant.goBack }).click()
    await north.expectTitle(northBoard)
    await pia.page.getByRole('button', { name: participant.goBack }).click()
    await phone.expectTitle(northBoard)
    await remote.turnOff(/^Alle er kaldt hen/).click()
    await north.expectTitle(northBoard)
    // Who has stayed so long finds the way back all the same.
    await sofie.page.getByRole('button', { name: participant.goBack }).click()
    await south.expectTitle(southBoard)
  })

  await journey.step('taking control holds the view and the pen, and releasing it gives both back', async () => {
    // Deep down in the form of another board, a phone too comes to what all are shown.
    await phone.field('Indhent ny data, herunder elevens stemme').scrollIntoViewIfNeeded()
    await remote.takeControlHere()
    for (const board of boards) {
      await board.expectTitle(commonBoard)
      await expect(board.notice(filled(participant.control, { name }))).toBeVisible()
      await expect(board.field(field)).not.toBeEditable()
      await expect(board.field('Forforståelse')).toBeInViewport()
    }
    await expectNoSeriousViolations(pia.page, 'held by who has control, on a phone')
    await own.writeInField(field, 'Se her')
    for (const board of boards) await board.expectInField(field, 'Se her')

    await remote.tile(onRemote.releaseControl).click()
    await north.expectTitle(northBoard)
    for (const board of boards) await expect(board.field(field)).toBeEditable()
  })

  await journey.step('one table alone is called', async () => {
    await remote.callTable('Nordskolen')
    await expect(north.notice(filled(participant.called, { name }))).toBeVisible()
    await expect(south.notice(filled(participant.called, { name }))).toBeHidden()
    await karen.page.getByRole('button', { name: onRemote.endCall }).click()
    await expect(north.notice(filled(participant.called, { name }))).toBeHidden()
  })

  await journey.step('a school presents: its board is on everyone’s screen and on the wall', async () => {
    await north.expectTitle(northBoard)
    await remote.spotlight(northBoard)
    await expect(north.notice(filled(participant.spotlightYours, { name }))).toBeVisible()
    await south.expectTitle(northBoard)
    await expectNoSeriousViolations(ali.page, 'one’s own board is shown to all')
    const told = filled(participant.spotlightOther, { name, school: 'Nordskolen' })
    await expect(south.notice(told)).toBeVisible()
    await new BoardOnScreen(wall.page).expectInField(field, 'Måske fordi')

    await karen.page.getByRole('button', { name: onRemote.endSpotlight }).click()
    // Where she was before.
    await south.expectTitle(southBoard)
  })
})

journey('Names of those who wrote are shown or hidden for the whole room', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Trivsel' })
  const [karen, ali] = await Promise.all([room.facilitator(), room.guest('Ali', 'north', { device: 'projector' })])
  const remote = new Remote(karen.page)
  const [own, table] = [new BoardOnScreen(karen.page), new BoardOnScreen(ali.page)]
  await own.open(room.board('north').id)
  await table.open(room.board('north').id)
  await table.createNoteWithText('Spørg 4. b', { x: 0.5, y: 0.5 })
  await table.select(table.note('Spørg 4. b'))
  const author = ali.page.getByText(filled(danish.board.note.author, { name: 'Ali' }))
  await expect(author).toBeVisible()

  await remote.open()
  await remote.tile(onRemote.hideNames).click()
  await expect(author).toBeHidden()
  await remote.tile(onRemote.showNames).click()
  await expect(author).toBeVisible()
})

journey('A facilitator follows somebody, also to another board', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Fra tavle til tavle' })
  const [karen, ali] = await Promise.all([room.facilitator(), room.guest('Ali', 'north', { device: 'projector' })])
  const [own, table] = [new BoardOnScreen(karen.page), new BoardOnScreen(ali.page)]
  const { people } = danish.board
  await table.open(room.board('north').id)
  await own.open(room.board('north').id)
  await karen.page.getByRole('button', { name: filled(people.title_other, { count: 2 }) }).click()
  await karen.page.getByRole('menuitem', { name: filled(people.follow, { name: 'Ali' }) }).click()
  const following = karen.page.getByText(filled(people.following, { name: 'Ali' }))
  await expect(following).toBeVisible()

  await table.open(room.board('common').id)
  await own.expectTitle(commonBoard)
  await expect(following).toBeVisible()
  await karen.page.getByRole('button', { name: people.stopFollowing }).click()
  await expect(following).toBeHidden()
  await own.expectTitle(commonBoard)
})

journey('Whoever is writing when a step takes the pen away is told that it is kept', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Midt i et ord' })
  const rights = { ...allRights, write: 'none', add: false, move: false, draw: false } as const
  const look = await room.addStep({ title: 'Vi ser på hinandens', canvas: room.canvas, rights })
  const [ali, pia] = await Promise.all([room.guest('Ali', 'north'), room.guest('Pia', 'south', { device: 'phone' })])
  const [table, phone] = [new BoardOnScreen(ali.page), new BoardForm(pia.page)]
  await table.open(room.board('north').id)
  await phone.open(room.board('south').id)
  for (const board of [table, phone]) await board.writeInField(field, 'Måske ford')
  await room.press({ act: 'goToStep', stepId: look.id })
  for (const board of [table, phone]) {
    await expect(
      board.page.getByRole('alert').filter({ hasText: filled(participant.askedShut, { name }) }),
    ).toBeVisible()
    await expect(board.field(field)).not.toBeEditable()
    await board.page.getByRole('button', { name: participant.goNow }).click()
    await board.expectInField(field, 'Måske ford')
  }
})
