import { expect } from '@playwright/test'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { Remote } from '../support/pages/remote.ts'
import { facilitatorName, RoomOnStage } from '../support/room-on-stage.ts'
import { WireTap } from '../support/wire-tap.ts'

const { votes } = danish

journey(
  'Votes are counted from a budget, hidden on the wire until they are closed, and then stand on the things themselves',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Vælg en indsats' })
    const [karen, ali, bea, pia] = await Promise.all([
      room.facilitator(),
      room.guest('Ali', 'north'),
      room.guest('Bea', 'north'),
      room.guest('Pia', 'north', { device: 'phone' }),
    ])
    const { id } = room.board('north')
    const [own, table, neighbour] = [karen, ali, bea].map(({ page }) => new BoardOnScreen(page)) as [
      BoardOnScreen,
      BoardOnScreen,
      BoardOnScreen,
    ]
    const phone = new BoardForm(pia.page)
    await own.open(id)
    await table.open(id)
    const tap = new WireTap(bea.page)
    await neighbour.open(id)
    await phone.open(id)
    await table.createNoteWithText('Makkerlæsning', { x: 0.42, y: 0.3 })
    await table.createNoteWithText('Læsebånd', { x: 0.58, y: 0.7 })
    await own.expectNote('Læsebånd')
    const remote = new Remote(karen.page)
    await remote.open()

    // One of them looks closely at something.
    const whole = (await neighbour.canvasBox()).width
    await neighbour.pointAt({ x: 0.5, y: 0.5 })
    await bea.page.keyboard.down('Control')
    for (let i = 0; i < 3; i++) await bea.page.mouse.wheel(0, -300)
    await bea.page.keyboard.up('Control')
    await expect.poll(async () => (await neighbour.canvasBox()).width).toBeGreaterThan(1.3 * whole)

    await journey.step('the facilitator opens a vote on the notes, two votes each', async () => {
      const section = await remote.section(danish.remote.vote)
      await section.getByLabel(votes.about).selectOption({ label: votes.kinds.notes })
      await section.getByRole('button', { name: votes.fewer }).click()
      await section.getByRole('button', { name: votes.open }).click()
      for (const { page } of [ali, pia]) {
        await expect(page.getByText(filled(votes.left, { left: 2, budget: 2 }))).toBeVisible()
      }
      // All that can be voted for is before one's eyes.
      await expect.poll(async () => (await neighbour.canvasBox()).width).toBeLessThan(1.1 * whole)
    })

    await journey.step('guests vote, at the table and on the phone; two taps are one vote', async () => {
      const give = (page: typeof ali.page, text: string) =>
        page.getByRole('button', { name: filled(votes.voteFor, { text }) }).last()
      await give(ali.page, 'Makkerlæsning').dblclick()
      await expect(ali.page.getByText(filled(votes.left, { left: 1, budget: 2 }))).toBeVisible()
      await give(pia.page, 'Makkerlæsning').click()
      await give(pia.page, 'Læsebånd').click()
      await expect(pia.page.getByText(filled(votes.left, { left: 0, budget: 2 }))).toBeVisible()
      for (const { name, page } of [ali, pia]) await expectNoSeriousViolations(page, `${name} votes`)
      await remote.expectVoted(2)
    })

    await journey.step('nobody is told what for before it is closed', async () => {
      const { body } = await town.consultant.try('GET', `/api/workshops/${room.day.id}/votes`)
      expect(JSON.stringify(body)).not.toContain('Makkerlæsning')
      expect(tap.frames).toBeGreaterThan(0)
      expect(await tap.hasHeard('"votes":2')).toBe(false)
    })

    await journey.step('closed, the result stands on the notes, in the list, and in what is taken home', async () => {
      await remote.closeVote()
      const section = await remote.section(danish.remote.vote)
      await expect(section.getByText(filled(votes.voted_other, { count: 2 }))).toBeVisible()
      for (const board of [own, table, neighbour]) {
        await expect(board.note('Makkerlæsning').getByText('2', { exact: true })).toBeVisible()
        await expect(board.note('Læsebånd').getByText('1', { exact: true })).toBeVisible()
      }
      await ali.page.getByRole('button', { name: votes.seeResult }).click()
      await expect(ali.page.getByRole('dialog', { name: votes.resultTitle })).toContainText('Makkerlæsning')
      expect(await tap.hasHeard('"votes":2')).toBe(true)
      const { body } = await town.consultant.try('GET', `/api/boards/${id}/export?as=md`)
      expect(body).toMatch(/Makkerlæsning.*2 stemmer/)
    })
  },
)

journey(
  'A vote given without a net counts when the page is opened again; on a phone the notes are a list; its end is told once',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Stem uden net' })
    const [ali, pia] = await Promise.all([
      room.guest('Ali', 'north'),
      room.guest('Pia', 'north', { device: 'phone', onCable: true }),
    ])
    pia.ears.forgiveNetTrouble()
    const { id } = room.board('north')
    const [table, phone] = [new BoardOnScreen(ali.page), new BoardForm(pia.page)]
    await table.open(id)
    await phone.open(id)
    await table.createNoteWithText('Læsebånd', { x: 0.58, y: 0.3 })
    const subject = { kind: 'notes', canvas: room.canvas, colour: null, boardId: null } as const
    const { vote } = await room.press({ act: 'openVote', subject, budget: 2, mayPile: false })
    const left = (count: number) => pia.page.getByText(filled(votes.left, { left: count, budget: 2 }))

    await journey.step('each is told who asks', async () => {
      await expect(ali.page.getByText(filled(votes.openedBy, { name: facilitatorName })).last()).toBeVisible()
    })

    await journey.step('on the phone, from the list, without a net', async () => {
      await pia.page.getByRole('button', { name: votes.showAll }).click()
      pia.cable?.pull()
      await pia.page
        .getByRole('button', { name: filled(votes.voteFor, { text: 'Læsebånd' }) })
        .last()
        .click()
      await expect(left(1)).toBeVisible()
      await expect(pia.page.getByText(votes.waitsForNet)).toBeVisible()
      await pia.page.goto('about:blank')
      pia.cable?.mend()
      await phone.open(id)
      await expect(left(1)).toBeVisible()
      await expect(pia.page.getByText(votes.waitsForNet)).toBeHidden()
    })

    await journey.step('while the facilitator holds the views, one can still vote', async () => {
      await room.press({ act: 'takeControl', goal: { kind: 'board', boardId: id, place: null } })
      await expect(phone.notice(filled(danish.participant.control, { name: facilitatorName }))).toBeVisible()
      await pia.page.getByRole('button', { name: votes.showAll }).click()
      await pia.page
        .getByRole('button', { name: filled(votes.givenTo, { text: 'Læsebånd' }) })
        .last()
        .click()
      await expect(left(2)).toBeVisible()
      await pia.page
        .getByRole('button', { name: filled(votes.voteFor, { text: 'Læsebånd' }) })
        .last()
        .click()
      await expect(left(1)).toBeVisible()
      await room.press({ act: 'releaseControl' })
    })

    await journey.step('its end is told until one has put it away', async () => {
      await room.press({ act: 'closeVote', voteId: vote!.id })
      await expect(ali.page.getByText(votes.over)).toBeVisible()
      await ali.page.reload()
      await table.expectOpen()
      await expect(ali.page.getByText(votes.over)).toBeVisible()
      await ali.page.getByRole('button', { name: votes.dismiss }).click()
      await ali.page.reload()
      await table.expectOpen()
      await expect(table.note('Læsebånd').getByText('1', { exact: true })).toBeVisible()
      await expect(ali.page.getByText(votes.over)).toBeHidden()
    })
  },
)
