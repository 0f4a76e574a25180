/** Who wrote a note stands on the wall exactly while the room is to see it. */
import { expect } from '@playwright/test'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { danish } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { Wall } from '../support/pages/wall.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'

const [field] = learningWheel.fields

journey('On the wall notes have names only while names are shown in the room', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Navne på væggen' })
  const board = room.board('north')
  const ali = await room.guest('Ali Ahmadi', 'north')
  const form = new BoardForm(ali.page)
  await form.open(board.id)
  await ali.page.getByRole('button', { name: danish.fields.addNote }).first().click()
  await ali.page.keyboard.type('Vi mangler ro', { delay: 20 })
  await form.expectSaved()

  await room.press({ act: 'showNames', shown: false })
  const wall = new Wall((await room.wall()).page)
  await room.press({ act: 'spotlight', boardId: board.id, place: { kind: 'field', fieldId: field!.id } })
  await wall.expectShows(field!.name.da)
  const note = wall.page.getByRole('listitem').filter({ hasText: 'Vi mangler ro' })
  await expect(note).toHaveText('Vi mangler ro')

  await room.press({ act: 'showNames', shown: true })
  await expect(note).toContainText('Ali Ahmadi')
  // Also of somebody who has gone home.
  await ali.page.close()
  await wall.page.reload()
  await expect(note).toContainText('Ali Ahmadi')

  await room.press({ act: 'showNames', shown: false })
  await expect(note).toHaveText('Vi mangler ro')

  // On the whole canvas nobody points at a note: there each of them says it.
  await room.press({ act: 'spotlight', boardId: board.id, place: null })
  const onCanvas = wall.page.locator('[data-shape-type="sticky"]').filter({ hasText: 'Vi mangler ro' })
  await expect(onCanvas).toHaveText('Vi mangler ro')
  await room.press({ act: 'showNames', shown: true })
  await expect(onCanvas).toContainText('Ali Ahmadi')
  await room.press({ act: 'showNames', shown: false })
  await expect(onCanvas).toHaveText('Vi mangler ro')
})
