import { expect } from '@playwright/test'
import * as Y from 'yjs'
import { metaOf, recordsOf } from '../../shared/document/layout.ts'
import { journey } from '../support/journey.ts'
import { joinAsGuest, openDay, planWorkshop } from '../support/municipality.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { StockClient } from '../support/stock-client.ts'

journey(
  'The canvas can’t be moved, unlocked or deleted: not by mouse, keyboard or menu, not past the pages',
  async ({ stage, town }) => {
    const { consultant, north, server } = town
    const day = await planWorkshop(consultant, { title: 'SFO', schools: [north], perSchool: ['learning-wheel'] })
    const { code } = await openDay(consultant, day)
    const { id } = day.board('learning-wheel', north)
    const guest = await joinAsGuest(server.origin, { code, name: 'Mette', school: north })
    const { page } = await stage.arrive('Mette', { as: guest })
    const board = new BoardOnScreen(page)
    await board.open(id)
    await board.createNoteWithText('Den her må gerne slettes', { x: 0.5, y: 0.5 })
    const phases = page.locator('.canvas-surface h2')
    const names = await phases.allInnerTexts()
    expect(names).toHaveLength(6)
    const at = async () => (await phases.first().boundingBox()) ?? { x: NaN, y: NaN }
    const before = await at()
    const expectUntouched = async () => {
      expect(await phases.allInnerTexts()).toEqual(names)
      const { x, y } = await at()
      expect([x, y]).toEqual([before.x, before.y])
    }

    await journey.step('by mouse', async () => {
      await board.choose('select')
      const { x, y, width, height } = await board.canvasBox()
      await page.mouse.move(x + width * 0.42, y + height * 0.5)
      await page.mouse.down()
      await page.mouse.move(x + width * 0.6, y + height * 0.7, { steps: 6 })
      await page.mouse.up()
      await expectUntouched()
    })

    await journey.step('by keyboard', async () => {
      for (const keys of ['Control+a', 'Shift+L', 'ArrowRight', 'ArrowDown', 'Control+a', 'Delete'])
        await page.keyboard.press(keys)
      await expect(board.note('Den her må gerne slettes')).toHaveCount(0)
      await expectUntouched()
    })

    await journey.step('by menu', async () => {
      const { x, y, width, height } = await board.canvasBox()
      await page.mouse.click(x + width * 0.5, y + height * 0.5, { button: 'right' })
      for (const act of [/lås/i, /unlock/i]) await expect(page.getByRole('menuitem', { name: act })).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expectUntouched()
    })

    await journey.step('over a bare WebSocket', async () => {
      const edits: ((doc: Y.Doc) => void)[] = [
        (doc) => metaOf(doc).set('canvas', 'blank'),
        (doc) => metaOf(doc).delete('canvasVersion'),
        (doc) => recordsOf(doc).set('shape:canvas', canvasRecord()),
      ]
      for (const edit of edits) {
        const client = await new StockClient(guest, id).synced()
        client.doc.transact(() => edit(client.doc))
        // Behind it on the same line, so that when this has come the other has been judged.
        const follower = await new StockClient(guest, id).synced()
        follower.doc.getText('f:exploration').insert(0, 'x')
        await new StockClient(guest, id).until((doc) => doc.getText('f:exploration').length > 0)
        client.leave()
        follower.leave()
      }
      const fresh = await new StockClient(guest, id).synced()
      expect(metaOf(fresh.doc).get('canvas')).toBe('learning-wheel')
      expect(metaOf(fresh.doc).get('canvasVersion')).toBe(1)
      expect(recordsOf(fresh.doc).has('shape:canvas')).toBe(false)
      fresh.leave()
      await page.reload()
      await board.expectOpen()
      expect(await phases.allInnerTexts()).toEqual(names)
    })
  },
)

/** A shape of the kind that the screens draw the canvas with, as if it were one of the board's own. */
function canvasRecord(): Y.Map<unknown> {
  const record = new Y.Map<unknown>()
  record.set('t', 'canvas')
  record.set('g', ['page:page', 'a1', 500, 500, 0])
  record.set('l', false)
  for (const group of ['s', 'c', 'p', 'm']) record.set(group, {})
  return record
}
