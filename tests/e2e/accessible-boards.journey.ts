/** axe-core on a board in each of its states. */
import { danish } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { closeDay, joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'

const canvases = ['learning-wheel', 'meeting-diamond', 'action-plan', 'idoart', 'blank']

journey('Every canvas, as a board and as a form', async ({ stage, town }) => {
  const { consultant, north } = town
  const day = await planWorkshop(consultant, { title: 'Tilgængelighed', schools: [north], perSchool: canvases })
  const { page } = await stage.arrive('Karen', { as: consultant })
  for (const canvas of canvases) {
    const { id } = day.board(canvas, north)
    const board = new BoardOnScreen(page)
    await board.open(id)
    await expectNoSeriousViolations(page, `${canvas}, board`)
    const form = new BoardForm(page)
    await form.open(id)
    await form.expectTitle(day.board(canvas, north).title)
    await expectNoSeriousViolations(page, `${canvas}, form`)
  }
})

journey('A board with notes, one of them being written, and its menus', async ({ stage, town }) => {
  const { consultant, north } = town
  const day = await planWorkshop(consultant, { title: 'Sedler', schools: [north], perSchool: ['learning-wheel'] })
  const { page } = await stage.arrive('Karen', { as: consultant })
  const board = new BoardOnScreen(page)
  await board.open(day.board('learning-wheel', north).id)
  await board.createNoteWithText('Hvad siger eleverne?', { x: 0.5, y: 0.5 })
  await expectNoSeriousViolations(page, 'a note')
  await board.writeInNote('Hvad siger eleverne?', ' Og lærerne?')
  await expectNoSeriousViolations(page, 'writing in a note')
  await page.keyboard.press('Escape')
  for (const menu of [danish.board.tools.more, danish.sync.more]) {
    await page.getByRole('button', { name: menu, exact: true }).click()
    await expectNoSeriousViolations(page, menu)
    await page.keyboard.press('Escape')
  }
})

journey('Read-only, offline, and ended', async ({ stage, town }) => {
  const { consultant, north, south, server } = town
  const day = await planWorkshop(consultant, {
    title: 'Tilstande',
    schools: [north, south],
    perSchool: ['learning-wheel'],
  })
  const { code } = await openDay(consultant, day)
  const guest = await joinAsGuest(server.origin, { code, name: 'Mette', school: north })
  const { page, cable, ears } = await stage.arrive('Mette', { as: guest, onCable: true })
  ears.forgiveNetTrouble()
  ears.forgive(/status of 40[14]/)

  const form = new BoardForm(page)
  await form.open(day.board('learning-wheel', south).id)
  await form.expectReadOnly()
  await expectNoSeriousViolations(page, 'read-only')

  await form.open(day.board('learning-wheel', north).id)
  await form.writeInField('Forforståelse', 'Før nettet gik')
  await form.expectSaved()
  cable?.pull()
  await form.expectOffline()
  await expectNoSeriousViolations(page, 'offline')
  cable?.mend()
  await form.expectSaved()

  await closeDay(consultant, day)
  await form.expectDayClosed()
  await expectNoSeriousViolations(page, 'ended')
})
