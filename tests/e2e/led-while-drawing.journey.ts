import { expect } from '@playwright/test'
import { danish, filled } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { facilitatorName as name, RoomOnStage } from '../support/room-on-stage.ts'

const { participant } = danish

journey(
  'Whoever is drawing when the step changes ends the stroke, and is brought along then',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Midt i en streg' })
    const step = await room.addStep({ title: 'Find forklaringer', canvas: room.canvas, fieldId: 'interpretation' })
    const [ali, bea] = await Promise.all([room.guest('Ali', 'north'), room.guest('Bea', 'north')])
    const { id } = room.board('north')
    const [board, neighbour] = [new BoardOnScreen(ali.page), new BoardOnScreen(bea.page)]
    await board.open(id)
    await neighbour.open(id)

    await board.choose('draw')
    await board.pointAt({ x: 0.35, y: 0.4 })
    await ali.page.mouse.down()
    await board.pointAt({ x: 0.4, y: 0.4 })
    await room.press({ act: 'goToStep', stepId: step.id })
    const led = filled(participant.ledToStep, { name, number: 1 })
    await expect(neighbour.notice(led)).toBeVisible()
    await expect(board.notice(led)).toBeHidden()
    await board.pointAt({ x: 0.45, y: 0.4 })
    await ali.page.mouse.up()
    await expect(board.notice(led)).toBeVisible()

    // Back where it can be seen whole.
    await ali.page.getByRole('button', { name: participant.goBack }).click()
    await expect(async () => {
      const canvas = await board.canvasBox()
      const stroke = await board.drawings().boundingBox()
      expect(stroke!.width / canvas.width).toBeLessThan(0.12)
      expect(stroke!.height / canvas.height).toBeLessThan(0.03)
    }).toPass()
  },
)
