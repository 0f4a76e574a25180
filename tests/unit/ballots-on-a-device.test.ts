/** One's own ballots on a device: what is pressed is shown at once, sent once, and goes back when the server says no. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../client/http/api-error.ts'
import type { OwnBallot } from '../../client/votes/ask-ballots.ts'
import { BallotBox } from '../../client/votes/ballot-box.ts'
import { rankResults } from '../../client/votes/rank-results.ts'
import { newId } from '../../server/new-id.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { BallotId, BoardId } from '../../shared/ids.ts'
import { PressShelf } from '../support/press-shelf.ts'
import { says, ToldNet } from '../support/slip-server.ts'
import { VirtualTime } from '../support/virtual-time.ts'

const boardId = BoardId.parse(newId())
const [one, other] = ['shape:one', 'shape:other']

/** Holds the budget, and counts a ballot that comes again once. */
class Urn {
  readonly ballots = new Map<string, OwnBallot>()
  line: 'whole' | 'cut' | 'dumb' = 'whole'
  refuses: ErrorCode | null = null
  heard = 0

  readonly own = {
    list: () => this.#answer(() => {}, true),
    give: (ballot: OwnBallot) => this.#answer(() => this.ballots.set(ballot.id, ballot)),
    take: (id: BallotId) => this.#answer(() => this.ballots.delete(id)),
  }

  async #answer(act: () => void, looks = false): Promise<OwnBallot[]> {
    await Promise.resolve()
    if (this.line === 'cut') throw new ApiError({ code: 'noConnection', status: 0 })
    if (!looks) this.heard += 1
    if (this.refuses && !looks) throw says(this.refuses)
    act()
    if (this.line === 'dumb') throw new ApiError({ code: 'noConnection', status: 0 })
    return [...this.ballots.values()]
  }
}

describe('Ballots on a device', () => {
  let urn: Urn
  let net: ToldNet
  let time: VirtualTime
  let told: string[]
  let shelf: PressShelf

  beforeEach(() => {
    urn = new Urn()
    net = new ToldNet()
    time = new VirtualTime()
    told = []
    shelf = new PressShelf()
  })

  const open = ({ budget = 3, mayPile = false } = {}) =>
    new BallotBox({
      line: urn.own,
      shelf,
      net,
      budget,
      mayPile,
      newId: () => BallotId.parse(newId()),
      random: () => 0.5,
      after: (ms, act) => time.after(ms, act),
      onRefused: (sentence) => told.push(sentence),
    })
  const isSettled = (box: BallotBox) => vi.waitFor(() => expect(box.now().isWaiting).toBe(false))

  it('are shown at once and counted once', async () => {
    const box = open()
    expect(box.give(boardId, one)).toBe(true)
    expect([box.given(boardId, one), box.now().left]).toEqual([1, 2])
    expect(box.give(boardId, one)).toBe(false)
    await isSettled(box)
    expect([...urn.ballots.values()]).toMatchObject([{ boardId, item: one }])
  })

  it('LIVE-7 count once although the answer was lost and they were sent again', async () => {
    const box = open()
    urn.line = 'dumb'
    box.give(boardId, one)
    await vi.waitFor(() => expect(box.now().isCutOff).toBe(true))
    urn.line = 'whole'
    net.isBack()
    await isSettled(box)
    expect(urn.heard).toBe(2)
    expect(urn.ballots.size).toBe(1)
  })

  it('wait for the net, in the order of the presses, and are tried again by themselves', async () => {
    const box = open()
    urn.line = 'cut'
    box.give(boardId, one)
    box.give(boardId, other)
    box.take(boardId, one)
    await vi.waitFor(() => expect(box.now().isCutOff).toBe(true))
    expect([box.given(boardId, one), box.given(boardId, other)]).toEqual([0, 1])
    urn.line = 'whole'
    await time.pass(20_000)
    await isSettled(box)
    expect([...urn.ballots.values()].map(({ item }) => item)).toEqual([other])
  })

  it('are no more than the budget, and as many on one thing as the rule says', () => {
    const box = open({ budget: 2, mayPile: true })
    expect([box.give(boardId, one), box.give(boardId, one), box.give(boardId, one)]).toEqual([true, true, false])
    expect([box.given(boardId, one), box.now().left]).toEqual([2, 0])
    box.take(boardId, one)
    expect([box.given(boardId, one), box.now().left]).toEqual([1, 1])
  })

  it('LIVE-7 go back when the vote has been closed, with the server’s sentence once', async () => {
    const box = open()
    box.give(boardId, one)
    await isSettled(box)
    urn.refuses = 'voteClosed'
    box.give(boardId, other)
    box.take(boardId, one)
    await isSettled(box)
    expect([box.given(boardId, one), box.given(boardId, other)]).toEqual([1, 0])
    expect(told).toEqual(['(voteClosed)'])
  })

  it('that were pressed without a net are sent by the page that comes after', async () => {
    const before = open()
    urn.line = 'cut'
    before.give(boardId, one)
    before.give(boardId, other)
    before.take(boardId, one)
    await vi.waitFor(() => expect(before.now().isCutOff).toBe(true))
    before.close()
    const after = open()
    await after.open()
    expect([after.given(boardId, one), after.given(boardId, other), after.now().isWaiting]).toEqual([0, 1, true])
    urn.line = 'whole'
    net.isBack()
    await isSettled(after)
    expect([...urn.ballots.values()].map(({ item }) => item)).toEqual([other])
    expect(shelf.kept).toEqual([])
  })

  it('come back after a reload', async () => {
    const before = open()
    before.give(boardId, one)
    await isSettled(before)
    before.close()
    const after = open()
    await after.open()
    expect([after.given(boardId, one), after.now().left]).toEqual([1, 2])
  })
})

describe('A result', () => {
  it('has the most voted for first; equally many have the same place', () => {
    const results = [
      { text: 'b', votes: 2 },
      { text: 'c', votes: 5 },
      { text: 'a', votes: 2 },
      { text: 'd', votes: 1 },
    ]
    expect(rankResults(results).map(({ place, text }) => `${place} ${text}`)).toEqual(['1 c', '2 a', '2 b', '4 d'])
  })
})
