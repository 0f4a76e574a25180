import { expect } from '@playwright/test'
import { danish, filled } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { Remote } from '../support/pages/remote.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'

const { participant, remote: onRemote } = danish

journey(
  'In a læringssamtale the school chairs: it is handed the remote, and gives it back',
  async ({ stage, town }) => {
    const head = await town.municipality.addSchoolAccount(town.north, 'Leif Leder')
    const room = await RoomOnStage.open(stage, town, { title: 'Læringssamtale', canvas: 'meeting-diamond' })
    await room.addStep({ title: 'Handling', canvas: room.canvas, fieldId: 'action', minutes: 20 })
    await room.addStep({ title: 'Effekt', canvas: room.canvas, fieldId: 'effect', minutes: 20 })
    const [karen, ali] = await Promise.all([room.facilitator(), room.guest('Ali', 'north')])
    const leif = await stage.arrive('Leif', { as: head })
    await new BoardOnScreen(karen.page).open(room.board('common').id)
    await new BoardOnScreen(leif.page).open(room.board('north').id)
    const table = new BoardForm(ali.page)
    await table.open(room.board('north').id)
    const [consultants, chairs] = [new Remote(karen.page), new Remote(leif.page)]
    await consultants.open()
    await expect(leif.page.getByRole('button', { name: new RegExp(`^${onRemote.title}`) })).toBeHidden()

    await consultants.handTo('Nordskolen')
    await chairs.open()
    await expect(leif.page.getByText(onRemote.chairTitle).first()).toBeVisible()

    await journey.step('the school leads the talk; the house stays the consultant’s', async () => {
      await chairs.next('Handling')
      await expect(ali.page.getByText('Handling').first()).toBeVisible()
      await chairs.next('Effekt')
      await consultants.expectStep('Effekt')
      await chairs.tile(onRemote.pauseRoom).click()
      const calm = ali.page.getByRole('alertdialog', { name: participant.lookUp })
      await expect(calm).toContainText(filled(participant.lookUpText, { name: 'Leif Leder' }))
      await chairs.tile(onRemote.resumeRoom).click()
      await expect(calm).toBeHidden()
      await expect(chairs.tile(onRemote.takeControl)).toBeHidden()
    })

    await journey.step('the consultant takes it back', async () => {
      const section = await consultants.section(onRemote.chair)
      await section.getByRole('button', { name: onRemote.chairTakeBack }).click()
      await expect(leif.page.getByRole('button', { name: new RegExp(`^${onRemote.title}`) })).toBeHidden()
    })
  },
)
