import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { danish } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { planWorkshop } from '../support/municipality.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'

journey('A board goes home as data, as text and as a picture', async ({ stage, town }) => {
  const { consultant, north } = town
  const day = await planWorkshop(consultant, { title: 'Handleplaner', schools: [north], perSchool: ['action-plan'] })
  const { id, title } = day.board('action-plan', north)
  const { page } = await stage.arrive('Karen', { as: consultant })
  const board = new BoardOnScreen(page)
  await board.open(id)
  await board.writeInField('Mål', 'Alle læser hver dag')
  await board.createNoteWithText('Husk ferien', { x: 0.8, y: 0.2 })
  await board.expectSaved()

  await journey.step('JSON: every field, row and note', async () => {
    const json = JSON.parse(readFileSync(await download(page, danish.sync.asData), 'utf8')) as unknown
    expect(json).toMatchObject({ canvas: 'action-plan', fields: { goal: 'Alle læser hver dag' } })
    expect(JSON.stringify(json)).toContain('Husk ferien')
  })

  await journey.step('Markdown: readable as it stands', async () => {
    const markdown = readFileSync(await download(page, danish.sync.asText), 'utf8')
    for (const words of [title, 'Mål', 'Alle læser hver dag', 'Husk ferien']) expect(markdown).toContain(words)
  })

  await journey.step('PNG: a picture of some size', async () => {
    const png = readFileSync(await download(page, danish.sync.asPicture))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    // Width and height stand at bytes 16 and 20.
    expect(png.readUInt32BE(16)).toBeGreaterThan(1_000)
    expect(png.readUInt32BE(20)).toBeGreaterThan(500)
  })
})

async function download(page: Page, what: string): Promise<string> {
  await page.getByRole('button', { name: danish.sync.more }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: what }).click()])
  return file.path()
}
