import { expect } from '@playwright/test'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { Remote } from '../support/pages/remote.ts'
import { facilitatorName, RoomOnStage } from '../support/room-on-stage.ts'
import { WireTap } from '../support/wire-tap.ts'

const { slips } = danish
const [fromAli, fromPia] = ['Eleverne savner mening', 'Vi taler mest selv']
const fieldId = 'interpretation'

journey(
  'What one writes for oneself reaches no other device, outlives a reload and a restart, and lies in the field once it is revealed',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Motivation' })
    const [karen, ali, bea, pia] = await Promise.all([
      room.facilitator(),
      room.guest('Ali', 'north'),
      room.guest('Bea', 'north'),
      room.guest('Pia', 'north', { device: 'phone' }),
    ])
    const everybody = [karen, ali, bea, pia]
    for (const { ears } of everybody) ears.forgiveNetTrouble()
    const others = [new WireTap(bea.page), new WireTap(karen.page)]
    const { id } = room.board('north')
    const [own, table, neighbour] = [karen, ali, bea].map(({ page }) => new BoardOnScreen(page)) as [
      BoardOnScreen,
      BoardOnScreen,
      BoardOnScreen,
    ]
    const phone = new BoardForm(pia.page)
    await own.open(id)
    await table.open(id)
    await neighbour.open(id)
    await phone.open(id)
    const remote = new Remote(karen.page)
    await remote.open()
    await room.press({ act: 'openRound', canvas: room.canvas, fieldId, boardId: null })

    await journey.step('each writes, at the table and on the phone', async () => {
      await ali.page.getByRole('textbox', { name: slips.newSlip }).fill(fromAli)
      await expect(ali.page.getByText(slips.saved_one)).toBeVisible()
      await pia.page.getByRole('textbox', { name: slips.newSlip }).fill(fromPia)
      await expect(pia.page.getByText(slips.saved_one)).toBeVisible()
      for (const { name, page } of [ali, pia]) await expectNoSeriousViolations(page, `the private place of ${name}`)
      const round = await remote.section(danish.remote.round)
      await expect(round.getByText(filled(slips.writers_other, { count: 2 })).first()).toBeVisible()
    })

    await journey.step('the server is killed, and the writer’s page is loaded anew', async () => {
      await town.server.kill()
      await table.expectOffline()
      await town.server.startAgain()
      await table.open(id)
      await expect(ali.page.getByRole('textbox', { name: filled(slips.slipNumber, { number: 1 }) })).toHaveValue(
        fromAli,
      )
    })

    await journey.step('nobody else’s device has been sent a word of it', async () => {
      // What is said to everybody has come through: then what was sent before has come through too.
      await remote.closeRound()
      await expect(ali.page.getByText(slips.padClosed)).toBeVisible()
      await expect(bea.page.getByRole('textbox', { name: slips.newSlip })).toBeHidden()
      for (const tap of others) {
        expect(tap.frames).toBeGreaterThan(0)
        expect(await tap.hasHeard(fromAli)).toBe(false)
        expect(await tap.hasHeard(fromPia)).toBe(false)
      }
    })

    await journey.step('the facilitator reveals, without names', async () => {
      await remote.reveal({ withNames: false })
      for (const board of [own, table, neighbour]) {
        await board.expectNote(fromAli)
        await board.expectNote(fromPia)
      }
      await expect(ali.page.getByText(slips.revealedWithout_one)).toBeVisible()
      expect(await others[0]?.hasHeard(fromAli)).toBe(true)
      const { body } = await town.consultant.try('GET', `/api/boards/${id}/authors`)
      expect(JSON.stringify(body)).not.toContain('Ali')
    })
  },
)

journey('A phone writes, and the table chooses what comes on the board', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Elevfravær' })
  const [ali, pia] = await Promise.all([room.guest('Ali', 'north'), room.guest('Pia', 'north', { device: 'phone' })])
  const { id } = room.board('north')
  const tap = new WireTap(ali.page)
  const [table, phone] = [new BoardOnScreen(ali.page), new BoardForm(pia.page)]
  await table.open(id)
  await phone.open(id)

  const field = pia.page.getByRole('region', { name: 'Forforståelse' })
  const send = async (text: string) => {
    await field.getByRole('textbox', { name: slips.newSlip }).fill(text)
    await field.getByRole('button', { name: slips.send, exact: true }).click()
  }
  await journey.step('what is sent lies face down', async () => {
    await field.getByRole('button', { name: slips.sendSlip }).click()
    await send('Bussen kommer for sent')
    await send('Morgenerne er svaere')
    await expect(ali.page.getByText(filled(slips.waiting_other, { count: 2 })).first()).toBeVisible()
    expect(await tap.hasHeard('Morgenerne er svaere')).toBe(false)
  })

  await journey.step('the table turns it up, takes one, and puts the other aside', async () => {
    await ali.page.getByRole('button', { name: filled(slips.waiting_other, { count: 2 }) }).click()
    await ali.page.getByRole('button', { name: slips.turnUp }).click()
    await expectNoSeriousViolations(ali.page, 'the tray')
    // While somebody else leads, one sees that it has to wait instead of meeting a refusal.
    await room.press({ act: 'takeControl', goal: null })
    await expect(ali.page.getByText(slips.placeLater)).toBeVisible()
    await expect(ali.page.getByRole('button', { name: slips.placeAll })).toBeHidden()
    await room.press({ act: 'releaseControl' })
    await ali.page.getByRole('checkbox', { name: 'Bussen kommer for sent' }).check()
    await ali.page.getByRole('button', { name: slips.placeChosen }).click()
    await table.expectNote('Bussen kommer for sent')
    await ali.page.getByRole('button', { name: slips.discardAll }).click()
    await ali.page.getByRole('button', { name: slips.discard, exact: true }).click()
    await expect(pia.page.getByText(slips.wasPlaced)).toBeVisible()
    await expect(pia.page.getByText(slips.wasDiscarded)).toBeVisible()
  })
})

journey('A round that begins elsewhere calls everyone there, and says who asked', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Hver for sig' })
  const [ali, pia] = await Promise.all([
    room.guest('Ali', 'north', { onCable: true }),
    room.guest('Pia', 'north', { device: 'phone' }),
  ])
  ali.ears.forgiveNetTrouble()
  // The last of it comes after the round.
  ali.ears.forgive(/409/)
  const { id } = room.board('north')
  const [table, phone] = [new BoardOnScreen(ali.page), new BoardForm(pia.page)]
  await table.open(id)
  await phone.open(id)
  const field = 'Forbered handling'
  const { rounds } = await room.press({
    act: 'openRound',
    canvas: room.canvas,
    fieldId: 'prepare-action',
    boardId: null,
  })

  await journey.step('on the phone it leads to where one writes', async () => {
    await phone.notice(filled(slips.begun, { name: facilitatorName, field })).waitFor()
    await expectNoSeriousViolations(pia.page, 'a round begins out of sight')
    await pia.page.getByRole('button', { name: slips.writeNow }).click()
    await expect(pia.page.getByRole('textbox', { name: slips.newSlip })).toBeFocused()
    await expect(pia.page.getByText(filled(slips.begunText, { name: facilitatorName }))).toBeInViewport()
    await expect(phone.notice(filled(slips.begun, { name: facilitatorName, field }))).toBeHidden()
    await pia.page.keyboard.type('Spørg eleverne')
    await expect(pia.page.getByText(slips.saved_one)).toBeVisible()
  })

  await journey.step('at the table its field comes beside what one writes in, and isn’t covered', async () => {
    const sheet = ali.page.locator('.slips-dock')
    const card = ali.page.locator('.canvas-field[data-part="prepare-action"]')
    await expect(async () => {
      const [over, under] = [await sheet.boundingBox(), await card.boundingBox()]
      expect(over!.x >= under!.x + under!.width || over!.x + over!.width <= under!.x).toBe(true)
    }).toPass()
  })

  await journey.step(
    'who wrote last when it was revealed still has the words, and may send them to the table',
    async () => {
      await ali.page.getByRole('textbox', { name: slips.newSlip }).fill('Se i elevplanen')
      await expect(ali.page.getByText(slips.saved_one)).toBeVisible()
      ali.cable?.pull()
      await ali.page
        .getByRole('textbox', { name: filled(slips.slipNumber, { number: 1 }) })
        .fill('Se i elevplanen sammen')
      await expect(ali.page.getByText(slips.keptHere_one)).toBeVisible()
      await room.press({ act: 'revealRound', roundId: rounds[0]!.id, withNames: false, piled: false })
      await expect(pia.page.getByText(filled(slips.shown, { name: facilitatorName }))).toBeVisible()
      ali.cable?.mend()
      await expect(ali.page.getByText(slips.tooLate)).toBeVisible()
      await ali.page.getByRole('button', { name: slips.toTable }).click()
      await expect(ali.page.getByText(slips.tooLate)).toBeHidden()
      await expect(ali.page.getByText(slips.waiting_one).first()).toBeVisible()
    },
  )
})

journey(
  'Notes that are shown lie on nothing that is to be read: the task gives way to them',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Plads i feltet' })
    const ali = await room.guest('Ali', 'north')
    const { id } = room.board('north')
    const board = new BoardOnScreen(ali.page)
    await board.open(id)
    const instruction =
      'Skriv mindst tre forklaringer. Ingen af dem er forkerte, og I skal ikke være enige endnu. '.repeat(3)
    const step = await room.addStep({ title: 'Find forklaringer', instruction, canvas: room.canvas, fieldId })
    await room.press({ act: 'goToStep', stepId: step.id })
    const task = ali.page.locator('.step-at-part')
    await expect(task).toBeVisible()
    await board.writeInField('Fortolkning', 'Vi ved det ikke')

    await journey.step('what there is no room for is left out with a sign', async () => {
      const cut = await task.locator('p').evaluate((text) => ({
        isCut: text.scrollHeight > text.clientHeight,
        lines: text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight),
      }))
      expect(cut.isCut).toBe(true)
      expect(cut.lines).toBeCloseTo(Math.round(cut.lines), 1)
    })

    await journey.step('shown notes don’t lie on what is written in the field', async () => {
      const { rounds } = await room.press({ act: 'openRound', canvas: room.canvas, fieldId, boardId: null })
      await ali.page.getByRole('textbox', { name: slips.newSlip }).fill(fromAli)
      await expect(ali.page.getByText(slips.saved_one)).toBeVisible()
      await room.press({ act: 'revealRound', roundId: rounds[0]!.id, withNames: false, piled: false })
      await board.expectNote(fromAli)
      await expect(task).toBeHidden()
      const text = await board.field('Fortolkning').boundingBox()
      const written = await board
        .field('Fortolkning')
        .evaluate((field) => Number.parseFloat(getComputedStyle(field).lineHeight))
      const note = await board.note(fromAli).boundingBox()
      expect(note!.y).toBeGreaterThan(text!.y + written)
    })
  },
)

journey('A note written without a net is sent from whichever board one opens next', async ({ stage, town }) => {
  const room = await RoomOnStage.open(stage, town, { title: 'Fra en anden tavle' })
  const pia = await room.guest('Pia', 'north', { device: 'phone', onCable: true })
  pia.ears.forgiveNetTrouble()
  const phone = new BoardForm(pia.page)
  await phone.open(room.board('north').id)
  await room.press({
    act: 'openRound',
    canvas: room.canvas,
    fieldId: 'preunderstanding',
    boardId: room.board('north').id,
  })
  const paper = pia.page.getByRole('textbox', { name: slips.newSlip })
  await expect(paper).toBeVisible()
  pia.cable?.pull()
  await paper.fill(fromPia)
  await expect(pia.page.getByText(slips.keptHere_one)).toBeVisible()
  await pia.page.goto('about:blank')
  pia.cable?.mend()
  await phone.open(room.board('common').id)
  await expect(async () => {
    const { body } = await pia.visitor.try('GET', `/api/boards/${room.board('north').id}/slips`)
    expect(JSON.stringify(body)).toContain(fromPia)
  }).toPass()
})
