import { expect } from '@playwright/test'
import { journey, type Town } from '../support/journey.ts'
import { joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import type { Stage } from '../support/stage.ts'

const field = 'Udforskning'

async function twoAtOneBoard(stage: Stage, { consultant, north, server }: Town) {
  const day = await planWorkshop(consultant, { title: 'Trivsel', schools: [north], perSchool: ['learning-wheel'] })
  const { code } = await openDay(consultant, day)
  const board = day.board('learning-wheel', north)
  const people = await Promise.all(
    ['Mette', 'Jonas'].map(async (name) =>
      stage.arrive(name, { as: await joinAsGuest(server.origin, { code, name, school: north }) }),
    ),
  )
  const [mette, jonas] = people.map(({ page }) => new BoardOnScreen(page)) as [BoardOnScreen, BoardOnScreen]
  await Promise.all([mette.open(board.id), jonas.open(board.id)])
  return { board, mette, jonas }
}

journey('Two type in one empty field at the same time: no letter is lost or mixed up', async ({ stage, town }) => {
  const { mette, jonas } = await twoAtOneBoard(stage, town)
  const [hers, his] = ['Det undrer os meget. ', 'Øh, på åen! ']
  await Promise.all([mette.writeInField(field, hers), jonas.writeInField(field, his)])
  await expect.poll(async () => holdsBoth(await mette.readField(field), hers, his)).toBe(true)
  await jonas.expectInField(field, await mette.readField(field))
})

journey('One’s caret stays where it was while the other writes before it', async ({ stage, town }) => {
  const { mette, jonas } = await twoAtOneBoard(stage, town)
  await mette.writeInField(field, 'tal fra test')
  await jonas.expectInField(field, 'tal fra test')
  await jonas.field(field).click()
  await jonas.page.keyboard.press('Control+End')

  await mette.page.keyboard.press('Control+Home')
  await mette.page.keyboard.type('Vi har ')
  await jonas.expectInField(field, 'Vi har tal fra test')
  await jonas.page.keyboard.type('en')
  await mette.expectInField(field, 'Vi har tal fra testen')
})

journey('Two type in one note at the same time: both are heard', async ({ stage, town }) => {
  const { mette, jonas } = await twoAtOneBoard(stage, town)
  await mette.createNoteWithText('Elever: ', { x: 0.5, y: 0.5 })
  await jonas.expectNote('Elever:')
  const [hers, his] = ['de keder sig ', 'de vil mere ']
  await Promise.all([mette.writeInNote('Elever:', hers), jonas.writeInNote('Elever:', his)])
  await mette.page.keyboard.press('Escape')
  await jonas.page.keyboard.press('Escape')
  // Blanks at line ends are not part of what a note shows.
  const shown = async (board: BoardOnScreen) =>
    (await board.note('Elever:').locator('.sticky-text').innerText()).replace('Elever: ', '')
  await expect.poll(async () => holdsBoth(`${(await shown(mette)).trim()} `, hers, his)).toBe(true)
  await expect.poll(() => shown(jonas)).toBe(await shown(mette))
})

journey('One moves a note while the other recolours it: both get their way', async ({ stage, town }) => {
  const { mette, jonas } = await twoAtOneBoard(stage, town)
  await mette.createNoteWithText('Flyt og farv', { x: 0.45, y: 0.5 })
  await jonas.expectNote('Flyt og farv')
  const before = await jonas.note('Flyt og farv').boundingBox()
  const paper = (board: BoardOnScreen) =>
    board
      .note('Flyt og farv')
      .locator('.sticky')
      .evaluate((note) => getComputedStyle(note).backgroundColor)
  const yellow = await paper(jonas)

  await jonas.select(jonas.note('Flyt og farv'))
  await Promise.all([mette.moveNote('Flyt og farv', { x: 90, y: 60 }), jonas.colourNote('blue')])

  await expect.poll(() => paper(mette)).not.toBe(yellow)
  await expect
    .poll(async () => (await jonas.note('Flyt og farv').boundingBox())?.x)
    .toBeCloseTo((before?.x ?? 0) + 90, -1)
  expect(await paper(jonas)).toBe(await paper(mette))
})

journey('Undo takes back one’s own and leaves the other’s', async ({ stage, town }) => {
  const { mette, jonas } = await twoAtOneBoard(stage, town)
  await mette.createNoteWithText('Mettes seddel', { x: 0.4, y: 0.5 })
  await jonas.expectNote('Mettes seddel')
  await jonas.drawLine({ x: 0.55, y: 0.45 }, { x: 0.6, y: 0.55 })
  await expect(mette.drawings()).toHaveCount(1)

  // Jonas’ newest act is the line; Mette’s is the note, though the line came after it.
  await mette.choose('undo')
  await expect(jonas.note('Mettes seddel')).toHaveCount(0)
  await expect(mette.drawings()).toHaveCount(1)
  await jonas.choose('undo')
  await expect(mette.drawings()).toHaveCount(0)
})

journey('One press undoes a note, however its writing was ended', async ({ stage, town }) => {
  const { mette } = await twoAtOneBoard(stage, town)
  for (const key of ['Enter', 'Escape']) {
    await mette.createNoteWithText(`Slut med ${key}`, { x: 0.5, y: 0.5 }, key)
    await mette.expectNote(`Slut med ${key}`)
    await mette.choose('undo')
    await expect(mette.shapes()).toHaveCount(0)
  }
})

journey('Undo in a field takes back one’s own letters', async ({ stage, town }) => {
  const { mette, jonas } = await twoAtOneBoard(stage, town)
  await mette.writeInField(field, 'Mette. ')
  await jonas.expectInField(field, 'Mette. ')
  await jonas.writeInField(field, 'Jonas. ')
  await mette.expectInField(field, 'Mette. Jonas. ')
  await mette.page.keyboard.press('Control+z')
  await jonas.expectInField(field, 'Jonas. ')
})

journey('The canvas and the form show the same text, letter by letter', async ({ stage, town }) => {
  const { board, mette, jonas } = await twoAtOneBoard(stage, town)
  const form = new BoardForm(jonas.page)
  await form.open(board.id)
  await form.writeInField(field, 'Fra formularen. ')
  await mette.expectInField(field, 'Fra formularen. ')
  await mette.writeInField(field, 'Fra tavlen.')
  await form.expectInField(field, 'Fra formularen. Fra tavlen.')
})

/** Every letter of both, each in its order, and at least one of the two in one piece: whoever begins later may begin in the other's words. */
function holdsBoth(text: string, one: string, other: string): boolean {
  const without = (piece: string) => (text.includes(piece) ? text.replace(piece, '') : null)
  return without(one) === other || without(other) === one
}
