import { expect } from '@playwright/test'
import { fieldOf, recordsOf } from '../../shared/document/layout.ts'
import { journey } from '../support/journey.ts'
import { joinAsGuest, makeViewerLink, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { StockClient } from '../support/stock-client.ts'

journey('Whoever may only read can’t write by any means', async ({ stage, town }) => {
  const { consultant, north, south, server } = town
  const day = await planWorkshop(consultant, {
    title: 'Fælles læsning',
    schools: [north, south],
    perSchool: ['learning-wheel'],
    common: ['meeting-diamond'],
  })
  const { code } = await openDay(consultant, day)
  const { id } = day.board('learning-wheel', south)
  const reader = await joinAsGuest(server.origin, { code, name: 'Mette', school: north })
  const writer = await joinAsGuest(server.origin, { code, name: 'Amina', school: south })
  const amina = await new StockClient(writer, id).synced()
  fieldOf(amina.doc, 'exploration').insert(0, 'Sydskolens egne ord')

  await journey.step('on the board: no tools, no note, no letter', async () => {
    const { page } = await stage.arrive('Mette', { as: reader })
    const board = new BoardOnScreen(page)
    await board.open(id)
    await board.expectReadOnly()
    await board.expectInField('Udforskning', 'Sydskolens egne ord')
    await expect(page.getByRole('button', { name: 'Seddel', exact: true })).toHaveCount(0)
    await board.field('Udforskning').click()
    await page.keyboard.type('Nordskolen var her')
    await page.keyboard.press('Escape')
    const { x, y, width, height } = await board.canvasBox()
    await page.mouse.dblclick(x + width / 2, y + height / 2)
    for (const keys of ['n', 'd', 'Control+v']) await page.keyboard.press(keys)
    await page.mouse.click(x + width / 2, y + height / 2)
    await expect(board.shapes()).toHaveCount(0)
    await board.expectInField('Udforskning', 'Sydskolens egne ord')
  })

  await journey.step('in the form: every field is closed', async () => {
    const { page } = await stage.arrive('Mette igen', { as: reader })
    const form = new BoardForm(page)
    await form.open(id)
    await form.expectReadOnly()
    await form.expectInField('Udforskning', 'Sydskolens egne ord')
    for (const field of await page.getByRole('textbox').all()) await expect(field).toHaveJSProperty('readOnly', true)
  })

  await journey.step('over HTTP: neither name nor life of the board', async () => {
    expect((await reader.try('PATCH', `/api/boards/${id}`, { title: 'Vores nu' })).status).toBeGreaterThanOrEqual(403)
    expect((await reader.try('DELETE', `/api/boards/${id}`)).status).toBeGreaterThanOrEqual(403)
    expect((await reader.try('POST', `/api/boards/${id}/images`, {})).status).toBeGreaterThanOrEqual(400)
  })

  await journey.step('over a bare WebSocket: nobody sees it, and it is not there afterwards', async () => {
    const raw = await new StockClient(reader, id).synced()
    fieldOf(raw.doc, 'exploration').delete(0, 10)
    fieldOf(raw.doc, 'preunderstanding').insert(0, 'smuglet ind')
    // Amina goes on writing: once that has reached a newcomer, the other has had its chance.
    fieldOf(amina.doc, 'new-data').insert(0, 'videre')
    const newcomer = new StockClient(writer, id)
    await newcomer.until((doc) => fieldOf(doc, 'new-data').toString() === 'videre')
    expect(fieldOf(newcomer.doc, 'exploration').toString()).toBe('Sydskolens egne ord')
    expect(fieldOf(newcomer.doc, 'preunderstanding').toString()).toBe('')
    expect(recordsOf(newcomer.doc).size).toBe(0)
    for (const client of [raw, amina, newcomer]) client.leave()
  })

  await journey.step('with a link to look with: the common boards, and nothing else', async () => {
    const { page, ears } = await stage.arrive('Forælder', {})
    ears.forgive(/status of 404/)
    await page.goto(new URL(await makeViewerLink(consultant, day)).href)
    const common = day.board('meeting-diamond')
    await page.getByRole('link', { name: common.title }).click()
    const board = new BoardOnScreen(page)
    await board.expectReadOnly()
    await page.goto(`/boards/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(board.field('Udforskning')).toHaveCount(0)
  })
})
