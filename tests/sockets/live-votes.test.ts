/** Votes: a budget held by the server, hidden on the wire until closed, counted once, kept on the things themselves. */
import { describe, expect, it } from 'vitest'
import { BallotsAnswer, VotesAnswer } from '../../shared/api/facilitation.ts'
import { readVotes } from '../../shared/document/votes.ts'
import { newId } from '../../server/new-id.ts'
import { BoardEar } from '../support/board-ear.ts'
import { field, LiveTown, wheel } from '../support/live-town.ts'
import type { Visitor } from '../support/visitor.ts'

const subject = { kind: 'notesInField' as const, canvas: wheel, fieldId: field, boardId: null }

/** A day with notes in the field of the north's board, and a vote on them that is open. */
async function voting({ budget = 3, mayPile = false, notes = 3 } = {}) {
  const live = await LiveTown.gather()
  const { north } = live.boards
  const ali = await live.guest(live.schools.north, 'Ali')
  const roundId = await live.openRound()
  for (let i = 0; i < notes; i++) await live.writeSlip(ali, north, roundId, `Tanke ${i}`)
  await live.press(live.mette, { act: 'revealRound', roundId, withNames: true, piled: false })
  const board = await BoardEar.open(live.mette, north.id)
  const items = [...board.doc.getMap('records').keys()]
  const { vote } = await live.press(live.mette, { act: 'openVote', subject, budget, mayPile })
  const path = `${live.path}/votes/${vote!.id}/ballots`
  const cast = (who: Visitor, item: string, ballotId = newId()) =>
    who.try('PUT', `${path}/${ballotId}`, { boardId: north.id, item })
  const close = () => live.press(live.mette, { act: 'closeVote', voteId: vote!.id })
  return { live, north, ali, board, items, path, cast, close }
}

describe('A vote', () => {
  it('LIVE-8 tells nobody who voted for what before it is closed, by any way, and then everyone the result', async () => {
    const { live, north, ali, items, cast, close, board } = await voting()
    const bea = await live.guest(live.schools.north, 'Bea')
    const ears = await Promise.all([bea, live.head, live.mette].map((who) => live.listen(who)))
    await cast(ali, items[1]!)
    await cast(ali, items[2]!)
    await ears[2]!.hears(({ vote }) => vote?.cast === 1)
    await live.press(live.mette, { act: 'pauseRoom' })
    await Promise.all(ears.map((ear) => ear.hears(({ pause }) => pause !== null)))
    for (const ear of ears) {
      expect(items.some((item) => ear.hasHeard(item))).toBe(false)
      expect(ear.view.vote).toMatchObject({ status: 'open', results: [], voters: null })
    }
    expect([ears[0], ears[1]].map((ear) => ear?.view.vote?.cast)).toEqual([null, null])
    expect((await bea.try('GET', `${live.path}/votes`)).body).toEqual({ votes: [] })

    await cast(bea, items[1]!)
    await close()
    const { vote } = await ears[0]!.hears(({ vote: now }) => now?.status === 'closed')
    expect(vote?.results.map(({ item, votes }) => [item, votes])).toEqual([
      [items[1], 2],
      [items[2], 1],
    ])
    expect(vote).toMatchObject({ voters: 2, cast: null })
    // The result stands on the things themselves, and who gave it is nowhere.
    await board.until(() => Object.keys(readVotes(board.doc)).length === 2)
    expect(readVotes(board.doc)).toEqual({ [items[1]!]: 2, [items[2]!]: 1 })
    const { votes } = await live.head.ask(VotesAnswer, 'GET', `${live.path}/votes`)
    expect(votes).toMatchObject([{ budget: 3, voters: 2, results: [{ votes: 2 }, { votes: 1 }] }])
    expect(north.id).toBe(votes[0]?.results[0]?.boardId)
    const { body: markdown } = await live.head.try('GET', `/api/boards/${north.id}/export?as=md`)
    expect(markdown).toContain('(Ali, 2 stemmer)')
    expect(markdown).toContain('(Ali, én stemme)')
    const given = (await live.notesOn(north)).map((note) => note.votes ?? 0)
    expect(given.toSorted((a, b) => a - b)).toEqual([0, 1, 2])
  })

  it('LIVE-7 counts a ballot once, however often it is sent', async () => {
    const { ali, items, cast, close } = await voting()
    const ballotId = newId()
    const answers = await Promise.all(Array.from({ length: 5 }, () => cast(ali, items[0]!, ballotId)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await close()).vote?.results).toMatchObject([{ votes: 1 }])
  })

  it('LIVE-7 holds each one to the budget, also when all is sent at once', async () => {
    const { live, items, cast, close } = await voting({ budget: 2, mayPile: true })
    const bea = await live.guest(live.schools.north, 'Bea')
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => cast(bea, items[i % 3]!)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2)
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ error: 'noVotesLeft' })
    expect((await close()).vote?.results.reduce((sum, { votes }) => sum + votes, 0)).toBe(2)
  })

  it('gives one thing several of one’s votes only where that was said; from a second device it is the same vote', async () => {
    const { ali, items, path, cast, close } = await voting({ mayPile: false, budget: 2 })
    expect([(await cast(ali, items[0]!)).status, (await cast(ali, items[0]!)).status]).toEqual([200, 200])
    expect((await ali.ask(BallotsAnswer, 'GET', path)).ballots).toHaveLength(1)
    expect((await cast(ali, items[1]!)).status).toBe(200)
    expect((await close()).vote?.results.map(({ votes }) => votes)).toEqual([1, 1])
  })

  it('lets one take a vote back and give it to something else; never another’s', async () => {
    const { live, ali, items, path, cast } = await voting({ budget: 1 })
    const bea = await live.guest(live.schools.north, 'Bea')
    const ballotId = newId()
    await cast(ali, items[0]!, ballotId)
    expect((await cast(bea, items[0]!, ballotId)).status).toBe(404)
    expect((await bea.try('DELETE', `${path}/${ballotId}`)).status).toBe(404)
    expect((await ali.try('DELETE', `${path}/${ballotId}`)).status).toBe(200)
    await cast(ali, items[1]!)
    expect((await ali.ask(BallotsAnswer, 'GET', path)).ballots.map(({ item }) => item)).toEqual([items[1]])
  })

  it('LIVE-7 refuses what comes after it was closed, with a sentence', async () => {
    const { ali, items, cast, close } = await voting()
    await close()
    const late = await cast(ali, items[0]!)
    expect(late).toMatchObject({ status: 409, body: { error: 'voteClosed' } })
    expect((late.body as { message: string }).message).toContain('Afstemningen er slut')
  })

  it('counts nothing for what isn’t there or isn’t voted on', async () => {
    const { live, ali, items, cast, close } = await voting()
    await cast(ali, 'shape:no-such-note')
    await cast(ali, items[0]!)
    const plan = await ali.try('PUT', `${live.path}/votes/${(await live.see(ali)).vote!.id}/ballots/${newId()}`, {
      boardId: newId(),
      item: items[0],
    })
    expect(plan.status).toBe(404)
    expect((await close()).vote?.results.map(({ item }) => item)).toEqual([items[0]])
  })

  it('goes on after a restart with what was cast, and is not counted twice', async () => {
    const { live, ali, items, cast } = await voting()
    await cast(ali, items[0]!)
    await live.restart()
    await cast(ali, items[0]!)
    expect((await cast(ali, items[1]!)).status).toBe(200)
    const { vote } = await live.see(live.mette)
    const { vote: closed } = await live.press(live.mette, { act: 'closeVote', voteId: vote!.id })
    expect(closed).toMatchObject({ voters: 1, results: [{ votes: 1 }, { votes: 1 }] })
  })

  it('LIVE-8 can’t be given by hand: what a vote gave is the server’s alone to write', async () => {
    const { live, north, items, close, cast, ali } = await voting()
    await cast(ali, items[0]!)
    await close()
    const guest = await BoardEar.open(await live.guest(live.schools.north, 'Bea'), north.id)
    expect(await guest.change((doc) => doc.getMap('votes').set(items[2]!, 99))).toBe('canvasLocked')
    expect(await guest.change((doc) => doc.getMap('votes').delete(items[0]!))).toBe('canvasLocked')
  })

  it('is for those who take part, not for onlookers', async () => {
    const { live, items, path, north } = await voting()
    const { body } = await live.mette.try('POST', `${live.path}/viewer-link`)
    const link = live.town.visitor()
    await link.try('POST', '/api/view', { token: new URL((body as { url: string }).url).hash.slice(1) })
    const { status } = await link.try('PUT', `${path}/${newId()}`, { boardId: north.id, item: items[0] })
    expect(status).toBe(403)
  })
})
