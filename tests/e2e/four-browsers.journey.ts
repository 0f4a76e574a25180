import { expect } from '@playwright/test'
import { journey } from '../support/journey.ts'
import { joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { WorkshopDay } from '../support/pages/workshop-day.ts'

/** Each canvas with one of its fields. */
const canvases = [
  { canvas: 'learning-wheel', field: 'Forforståelse' },
  { canvas: 'meeting-diamond', field: 'Handling' },
  { canvas: 'action-plan', field: 'Mål' },
  { canvas: 'idoart', field: 'Intention' },
]

journey('Two schools, four browsers, all four canvases: everybody sees everybody’s work', async ({ stage, town }) => {
  const { consultant, north, south, server } = town
  const day = await planWorkshop(consultant, {
    title: 'Læsning på tværs',
    schools: [north, south],
    common: canvases.map(({ canvas }) => canvas),
  })
  const { code } = await openDay(consultant, day)
  const guests = [
    { name: 'Mette', school: north },
    { name: 'Jonas', school: north },
    { name: 'Amina', school: south },
  ]
  const people = [
    await stage.arrive('Karen', { as: consultant, device: 'projector' }),
    ...(await Promise.all(
      guests.map(async ({ name, school }) =>
        stage.arrive(name, { as: await joinAsGuest(server.origin, { code, name, school }) }),
      ),
    )),
  ]
  const boards = people.map(({ page }) => new BoardOnScreen(page))
  const [karen, mette, jonas, amina] = boards as [BoardOnScreen, BoardOnScreen, BoardOnScreen, BoardOnScreen]

  for (const { canvas, field } of canvases) {
    await journey.step(canvas, async () => {
      const { id } = day.board(canvas)
      await Promise.all(boards.map((board) => board.open(id)))

      await mette.writeInField(field, `${canvas}: hvad ved vi?`)
      await jonas.createNoteWithText('Spørg 4. b', { x: 0.5, y: 0.55 })
      await amina.drawLine({ x: 0.35, y: 0.4 }, { x: 0.45, y: 0.5 })
      await karen.pointAt({ x: 0.5, y: 0.5 })

      for (const board of boards) {
        await board.expectInField(field, `${canvas}: hvad ved vi?`)
        await board.expectNote('Spørg 4. b')
        await expect(board.drawings()).toHaveCount(1)
      }
      await amina.expectPointerOf('Karen Konsulent')
      await Promise.all([mette, jonas, amina].map((board) => board.expectSaved()))
    })
  }

  await journey.step('the day’s page shows who is where', async () => {
    const watch = await stage.arrive('Konsulentens anden skærm', { as: consultant })
    const dayPage = new WorkshopDay(watch.page)
    await dayPage.open(day.id)
    for (const { name } of guests) await expect(watch.page.getByText(name).first()).toBeVisible()
  })
})
