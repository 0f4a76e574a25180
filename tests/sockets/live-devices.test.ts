/** What a person's device keeps and sends of slips and ballots, against a real server: over a bad net, a restart, and a close. */
import { describe, expect, it, vi } from 'vitest'
import { SlipDesk } from '../../client/slips/slip-desk.ts'
import { BallotBox } from '../../client/votes/ballot-box.ts'
import type { Board } from '../../shared/api/boards.ts'
import { BallotId, RoundId, SlipId } from '../../shared/ids.ts'
import { newId } from '../../server/new-id.ts'
import { ballotLineOf, slipLineOf, type Cable } from '../support/device-lines.ts'
import { field, LiveTown, wheel } from '../support/live-town.ts'
import { PressShelf } from '../support/press-shelf.ts'
import { Shelf, ToldNet } from '../support/slip-server.ts'
import { VirtualTime } from '../support/virtual-time.ts'
import type { Visitor } from '../support/visitor.ts'

/** One device: what it keeps, its cable and its clock. */
class Device {
  readonly cable: Cable = { state: 'whole' }
  readonly net = new ToldNet()
  readonly shelf = new Shelf()
  readonly presses = new PressShelf()
  readonly time = new VirtualTime()
  readonly told: string[] = []
  readonly #who: Visitor

  constructor(who: Visitor) {
    this.#who = who
  }

  readonly #surroundings = {
    now: () => this.time.now(),
    random: () => 0.5,
    after: (ms: number, act: () => void) => this.time.after(ms, act),
  }

  desk(board: Board): Promise<SlipDesk> {
    const line = slipLineOf(this.#who, board.id, this.cable)
    return SlipDesk.open({ line, shelf: this.shelf, net: this.net, mayAsk: () => true, ...this.#surroundings })
  }

  box(path: string, rule: { budget: number; mayPile: boolean }): BallotBox {
    return new BallotBox({
      ...this.#surroundings,
      ...rule,
      line: ballotLineOf(this.#who, path, this.cable),
      shelf: this.presses,
      net: this.net,
      newId: () => BallotId.parse(newId()),
      onRefused: (sentence) => this.told.push(sentence),
    })
  }
}

describe('A device with slips', () => {
  it('LIVE-5 keeps what can’t be sent over its own reload and the server’s restart, and sends it once', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const roundId = RoundId.parse(await live.openRound())
    const [ali, bea] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    const device = new Device(ali)
    device.cable.state = 'dumb'
    const before = await device.desk(north)
    before.write({ id: SlipId.parse(newId()), roundId, fieldId: field, text: 'Nåede frem uden svar' })
    await before.send()
    device.cable.state = 'cut'
    before.write({ id: SlipId.parse(newId()), roundId, fieldId: field, text: 'Skrevet uden net' })
    await before.send()
    await vi.waitFor(() => expect(device.shelf.kept).toContain('Skrevet uden net'))
    before.close()

    await live.restart()
    device.cable.state = 'whole'
    const after = await device.desk(north)
    expect(after.now().own.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    await after.refresh()
    expect(after.now().own.map(({ text, state }) => `${text}: ${state}`)).toEqual([
      'Nåede frem uden svar: sent',
      'Skrevet uden net: sent',
    ])
    expect(await slipLineOf(bea, north.id, { state: 'whole' }).list()).toEqual([])
    await live.press(live.mette, { act: 'revealRound', roundId, withNames: false, piled: false })
    await after.refresh()
    expect([after.now().own, after.now().gone.length]).toEqual([[], 2])
    expect(await live.notesOn(north)).toHaveLength(2)
  })

  it('is told why what came too late isn’t taken, and sends it when the round opens again', async () => {
    const live = await LiveTown.gather()
    const roundId = RoundId.parse(await live.openRound())
    const device = new Device(await live.guest(live.schools.north, 'Ali'))
    const desk = await device.desk(live.boards.north)
    await live.press(live.mette, { act: 'closeRound', roundId })
    desk.write({ id: SlipId.parse(newId()), roundId, fieldId: field, text: 'For sent' })
    await desk.send()
    expect(desk.now().own).toMatchObject([{ state: 'refused' }])
    expect(desk.now().own[0]?.refusal).toContain('Runden er slut')
    await live.press(live.mette, { act: 'reopenRound', roundId })
    desk.tryAgain(roundId)
    await vi.waitFor(() => expect(desk.now().own).toMatchObject([{ text: 'For sent', state: 'sent' }]))
  })
})

describe('A device with ballots', () => {
  it('LIVE-7 sends one twice, over a reload too, and it counts once; one after the close goes back with the server’s sentence', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const ali = await live.guest(live.schools.north, 'Ali')
    const subject = { kind: 'fields' as const, canvas: wheel, boardId: null }
    const rule = { budget: 3, mayPile: true }
    const { vote } = await live.press(live.mette, { act: 'openVote', subject, ...rule })
    const device = new Device(ali)
    const path = `${live.path}/votes/${vote!.id}/ballots`
    const before = device.box(path, rule)
    device.cable.state = 'dumb'
    before.give(north.id, `field:${field}`)
    await vi.waitFor(() => expect(before.now().isCutOff).toBe(true))
    before.close()
    const box = device.box(path, rule)
    device.cable.state = 'whole'
    await box.open()
    await vi.waitFor(() => expect(box.now().isWaiting).toBe(false))
    expect(box.now().left).toBe(2)

    const { vote: closed } = await live.press(live.mette, { act: 'closeVote', voteId: vote!.id })
    expect(closed?.results).toMatchObject([{ item: `field:${field}`, votes: 1 }])
    box.give(north.id, `field:${field}`)
    expect(box.given(north.id, `field:${field}`)).toBe(2)
    await vi.waitFor(() => expect(box.now().isWaiting).toBe(false))
    expect(box.given(north.id, `field:${field}`)).toBe(1)
    expect(device.told).toEqual([expect.stringContaining('Afstemningen er slut')])
  })
})
