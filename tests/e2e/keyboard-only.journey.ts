import { expect, type Page } from '@playwright/test'
import { danish } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'

journey('From the front page to a filled-in form, with nothing but the keyboard', async ({ stage, town }) => {
  const { consultant, north, south } = town
  const day = await planWorkshop(consultant, { title: 'Læsning', schools: [north, south], perSchool: ['action-plan'] })
  const { code } = await openDay(consultant, day)
  const { page } = await stage.arrive('Amina')
  const pointed: string[] = []
  await page.exposeFunction('sawPointer', (type: string) => void pointed.push(type))
  await page.addInitScript("addEventListener('pointerdown', (event) => sawPointer(event.type), true)")

  await page.goto('/')
  await tabTo(page, () => page.getByLabel(danish.front.codeLabel))
  await page.keyboard.type(`${code}\n`)
  await expect(page.getByLabel(danish.join.name)).toBeVisible()
  await tabTo(page, () => page.getByLabel(danish.join.name))
  await page.keyboard.type('Amina')
  await tabTo(page, () => page.getByRole('button', { name: 'Sydskolen' }))
  await page.keyboard.press('Enter')

  const board = new BoardForm(page)
  await board.expectTitle('Handleplan – Sydskolen')
  await tabTo(page, () => page.getByRole('button', { name: danish.sync.viewForm }))
  await page.keyboard.press('Enter')
  for (const [field, words] of [
    ['Ståsted', 'Få læser derhjemme'],
    ['Mål', 'Alle læser'],
    ['Evaluering', 'Til maj'],
  ] as const) {
    await tabTo(page, () => board.field(field))
    await page.keyboard.type(words)
    await board.expectInField(field, words)
  }
  await board.expectSaved()
  expect(pointed).toEqual([])
})

/** Presses Tab until the focus is there; more than a page's worth of presses is a dead end. */
async function tabTo(page: Page, where: () => ReturnType<Page['locator']>): Promise<void> {
  const target = where().first()
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    const isThere = await target.evaluate(
      (element) => element === document.activeElement || element.contains(document.activeElement),
    )
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not lead there')
}
