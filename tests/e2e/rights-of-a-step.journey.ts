/** What a step leaves participants to do, right by right: what has no button, what stays where it is, and that it is said in words. */
import { expect } from '@playwright/test'
import { allRights, type Rights } from '../../shared/facilitation/rights.ts'
import { danish } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen, middleOf } from '../support/pages/board-on-screen.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'

const { board: onBoard, fields, participant, sync } = danish

journey('Each right of a step, at a table and on a phone', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Ret og rimeligt' })
  const [ali, bea, pia] = await Promise.all([
    room.guest('Ali', 'north'),
    room.guest('Bea', 'north'),
    room.guest('Pia', 'north', { device: 'phone' }),
  ])
  const [table, neighbour] = [new BoardOnScreen(ali.page), new BoardOnScreen(bea.page)]
  const phone = new BoardForm(pia.page)
  for (const board of [table, neighbour, phone]) await board.open(room.board('north').id)
  await neighbour.createNoteWithText('Beas seddel', { x: 0.45, y: 0.86 })
  await table.expectNote('Beas seddel')

  const set = (less: Partial<Rights>) => room.press({ act: 'setRights', rights: { ...allRights, ...less } })
  const expectSaid = async (sentence: string) => {
    for (const { page } of [ali, pia])
      await expect(page.getByText(sentence).filter({ visible: true }).first()).toBeVisible()
  }
  const tool = (name: keyof typeof onBoard.tools) =>
    ali.page.getByRole('button', { name: onBoard.tools[name], exact: true })
  const newNote = pia.page.getByRole('button', { name: fields.addNote }).first()

  await journey.step('move: others’ notes lie where they lie, one’s own may be made', async () => {
    await set({ move: false })
    await expectSaid(participant.rights.ownOnly)
    const before = await middleOf(table.note('Beas seddel'))
    await table.moveNote('Beas seddel', { x: 120, y: -40 })
    await table.createNoteWithText('Alis seddel', { x: 0.55, y: 0.86 })
    await neighbour.expectNote('Alis seddel')
    expect(await middleOf(table.note('Beas seddel'))).toEqual(before)
  })

  await journey.step('add: nothing new is offered, and what is there may be moved', async () => {
    await set({ add: false })
    await expectSaid(participant.rights.noNew)
    await expect(tool('sticky')).toBeHidden()
    await expect(tool('picture')).toBeHidden()
    await expect(newNote).toBeHidden()
    const before = await middleOf(neighbour.note('Beas seddel'))
    await table.moveNote('Beas seddel', { x: 0, y: -60 })
    await expect.poll(async () => (await middleOf(neighbour.note('Beas seddel'))).y).toBeLessThan(before.y - 30)
    await expectNoSeriousViolations(ali.page, 'nothing new may be added')
  })

  await journey.step('draw: the pen is away, notes are not', async () => {
    await set({ draw: false })
    await expectSaid(participant.rights.noPen)
    await expect(tool('draw')).toBeHidden()
    await expect(tool('sticky')).toBeVisible()
    await expect(newNote).toBeVisible()
  })

  await journey.step('write: fields are there to be read', async () => {
    await set({ write: 'none' })
    await expectSaid(participant.rights.noFields)
    for (const board of [table, phone]) await expect(board.field('Fortolkning')).not.toBeEditable()
  })

  await journey.step(
    'see: from another school’s board one comes to the day’s page, and may go back when the room may',
    async () => {
      await set({})
      await expect(table.field('Fortolkning')).toBeEditable()
      await table.open(room.board('south').id)
      ali.ears.forgive(/status of 404|WebSocket/)
      await set({ see: 'own' })
      await expect(ali.page.getByRole('heading', { name: 'Ret og rimeligt' })).toBeVisible()
      await expect(ali.page.getByText(sync.hidden).first()).toBeVisible()
      await expectSaid(participant.rights.ownBoards)
      await expect(ali.page.getByRole('link', { name: room.board('south').title })).toBeHidden()
      await expectNoSeriousViolations(ali.page, 'own boards only')
      await set({})
      await ali.page.getByRole('link', { name: room.board('south').title }).click()
      await table.expectTitle(room.board('south').title)
    },
  )
})
