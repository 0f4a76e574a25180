import { expect } from '@playwright/test'
import { danish, filled } from '../support/danish.ts'
import { journey, type Town } from '../support/journey.ts'
import { joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import type { Stage } from '../support/stage.ts'

async function twoAtOneBoard(stage: Stage, { consultant, north, server }: Town) {
  const day = await planWorkshop(consultant, { title: 'Trivsel', schools: [north], perSchool: ['learning-wheel'] })
  const { code } = await openDay(consultant, day)
  const guest = await joinAsGuest(server.origin, { code, name: 'Mette', school: north })
  // Large screens, on which the buttons for zooming have room.
  const people = [
    await stage.arrive('Karen', { as: consultant, device: 'projector' }),
    await stage.arrive('Mette', { as: guest, device: 'projector' }),
  ]
  const [karen, mette] = people.map(({ page }) => new BoardOnScreen(page)) as [BoardOnScreen, BoardOnScreen]
  const { id } = day.board('learning-wheel', north)
  await Promise.all([karen.open(id), mette.open(id)])
  return { karen, mette }
}

journey('Who is writing shows beside the field, and who wrote a note shows on it', async ({ stage, town }) => {
  const { karen, mette } = await twoAtOneBoard(stage, town)
  await mette.writeInField('Fortolkning', 'Måske fordi')
  await expect(karen.page.getByText(filled(danish.fields.oneWrites, { name: 'Mette' }))).toBeVisible()

  await mette.createNoteWithText('Spørg 4. b', { x: 0.5, y: 0.5 })
  await karen.expectNote('Spørg 4. b')
  for (const board of [karen, mette]) {
    await board.select(board.note('Spørg 4. b'))
    await expect(board.page.getByText(filled(danish.board.note.author, { name: 'Mette' }))).toBeVisible()
  }
})

journey('One follows another: sees what she sees, until one looks elsewhere', async ({ stage, town }) => {
  const { karen, mette } = await twoAtOneBoard(stage, town)
  const width = async (board: BoardOnScreen) => (await board.canvasBox()).width
  await karen.page.getByRole('button', { name: filled(danish.board.people.title_other, { count: 2 }) }).click()
  await karen.page.getByRole('menuitem', { name: filled(danish.board.people.follow, { name: 'Mette' }) }).click()
  await expect(karen.page.getByText(filled(danish.board.people.following, { name: 'Mette' }))).toBeVisible()

  const before = await width(karen)
  await mette.choose('zoomIn')
  await mette.choose('zoomIn')
  await expect.poll(() => width(karen)).toBeGreaterThan(before * 1.3)

  await karen.page.getByRole('button', { name: danish.board.people.stopFollowing }).click()
  await expect(karen.page.getByText(filled(danish.board.people.following, { name: 'Mette' }))).toBeHidden()
  const kept = await width(karen)
  await mette.choose('zoomToCanvas')
  await expect.poll(() => width(mette)).toBeLessThan(kept)
  expect(await width(karen)).toBeCloseTo(kept, 0)
})
