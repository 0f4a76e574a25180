import { expect, type Page } from '@playwright/test'
import { danish } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { Remote } from '../support/pages/remote.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'

const { participant, remote: onRemote } = danish

/** Goes on with Tab until the focus is on something called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(called.trim())) return
  }
  throw new Error(`the keyboard reaches nothing called ${name.source}`)
}

journey('A room is led by the keyboard alone, and a table answers by it', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Uden mus' })
  await room.addStep({ title: 'Velkommen', canvas: room.canvas, fieldId: 'preunderstanding', minutes: 10 })
  const [karen, ali] = await Promise.all([room.facilitator(), room.guest('Ali', 'north')])
  const table = new BoardForm(ali.page)
  await new BoardForm(karen.page).open(room.board('common').id)
  await table.open(room.board('north').id)
  const remote = new Remote(karen.page)

  await tabTo(karen.page, new RegExp(`^${onRemote.title}`))
  await karen.page.keyboard.press('Enter')
  await expect(remote.panel).toBeFocused()
  await tabTo(karen.page, new RegExp(`^${onRemote.pauseRoom}`))
  await karen.page.keyboard.press('Enter')
  const calm = ali.page.getByRole('alertdialog', { name: participant.lookUp })
  await expect(calm).toBeFocused()
  await expect(remote.tile(onRemote.resumeRoom)).toBeEnabled()
  await karen.page.keyboard.press('Enter')
  await expect(calm).toBeHidden()
  await expect(remote.tile(onRemote.pauseRoom)).toBeEnabled()

  await tabTo(karen.page, new RegExp(`^${onRemote.takeControl}`))
  await karen.page.keyboard.press('Enter')
  await expect(karen.page.getByRole('menuitem').first()).toBeFocused()
  await karen.page.keyboard.press('Enter')
  await expect(remote.tile(onRemote.releaseControl)).toBeFocused()
  await expect(remote.tile(onRemote.releaseControl)).toBeEnabled()
  await karen.page.keyboard.press('Enter')
  await expect(remote.tile(onRemote.takeControl)).toBeFocused()

  await tabTo(karen.page, new RegExp(`^${onRemote.begin}`))
  await karen.page.keyboard.press('Enter')
  await expect(ali.page.getByText('Velkommen').filter({ visible: true }).first()).toBeVisible()

  await tabTo(ali.page, new RegExp(`^${participant.hand.raise}`))
  await ali.page.keyboard.press('Enter')
  await expect(remote.panel.getByRole('button', { name: /^Svaret/ })).toBeVisible()
  await karen.page.keyboard.press('Escape')
  await expect(remote.panel).toBeHidden()
  await expect(karen.page.getByRole('button', { name: new RegExp(`^${onRemote.title}`) })).toBeFocused()
})
