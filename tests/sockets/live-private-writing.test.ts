/** Writing first, talking after: hidden means not sent, read on the wire of everybody else's devices. */
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { AuthorsAnswer } from '../../shared/api/boards.ts'
import { SlipsAnswer } from '../../shared/api/facilitation.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { boxOfField } from '../../shared/facilitation/lay-notes.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { snapshotBoard } from '../../shared/document/snapshot.ts'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { limits } from '../../shared/limits.ts'
import { newId } from '../../server/new-id.ts'
import { BoardEar } from '../support/board-ear.ts'
import { field, LiveTown, otherField, wheel } from '../support/live-town.ts'

const secret = 'Jeg tror ikke, at eleverne læser derhjemme'

describe('A private round', () => {
  it('LIVE-5 sends nobody else’s device a letter before it is revealed', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const [ali, bea] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    const roundId = await live.openRound()
    const others = await Promise.all(
      [bea, live.head, live.mette].map(async (who) => ({
        board: await BoardEar.open(who, north.id),
        live: await live.listen(who),
      })),
    )
    expect((await live.writeSlip(ali, north, roundId, secret)).status).toBe(200)
    const told = await others[2]!.live.hears(({ rounds }) => (rounds[0]?.written?.length ?? 0) > 0)
    expect(told.rounds[0]?.written).toEqual([{ boardId: north.id, slips: 1, writers: 1 }])
    await live.press(live.mette, { act: 'pauseRoom' })
    await Promise.all(others.map((ears) => ears.live.hears(({ pause }) => pause !== null)))
    for (const { board, live: ear } of others) {
      expect([board.hasHeard(secret), ear.hasHeard(secret)]).toEqual([false, false])
    }
    for (const who of [bea, live.head, live.mette]) {
      const { slips } = await who.ask(SlipsAnswer, 'GET', `/api/boards/${north.id}/slips`)
      expect(slips).toEqual([])
    }
    expect(JSON.stringify((await live.see(bea)).rounds)).not.toContain('writers')

    await live.press(live.mette, { act: 'revealRound', roundId, withNames: false, piled: false })
    for (const { board } of others) await board.until(() => board.hasHeard(secret))
  })

  it('LIVE-5 keeps what one has written over one’s own reload and a restart of the server', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    const roundId = await live.openRound()
    const slipId = newId()
    await live.writeSlip(ali, live.boards.north, roundId, 'Foerste tanke', slipId)
    await live.writeSlip(ali, live.boards.north, roundId, secret, slipId)
    await live.restart()
    const { slips } = await ali.ask(SlipsAnswer, 'GET', `/api/boards/${live.boards.north.id}/slips`)
    expect(slips).toMatchObject([{ id: slipId, text: secret, roundId, isMine: true, isTurnedUp: false }])
    expect((await live.see(ali)).rounds).toMatchObject([{ id: roundId, status: 'open' }])
  })

  it('LIVE-6 is revealed on every table’s own board, tidily inside the field, once', async () => {
    const live = await LiveTown.gather()
    const { north, south } = live.boards
    const roundId = await live.openRound()
    const guests = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    for (const [index, who] of guests.entries()) await live.writeSlip(who, north, roundId, `Fra nord ${index}`)
    await live.writeSlip(await live.guest(live.schools.south, 'Sofie'), south, roundId, 'Fra syd')
    // Both consultants press at once.
    const reveal = { act: 'revealRound' as const, roundId, withNames: true, piled: false }
    const views = await Promise.all([live.press(live.mette, reveal), live.press(live.jonas, reveal)])
    expect(views.at(-1)?.rounds).toMatchObject([{ status: 'revealed', withNames: true }])
    expect((await live.notesOn(north)).map(({ text }) => text).toSorted()).toEqual(['Fra nord 0', 'Fra nord 1'])
    expect((await live.notesOn(south)).map(({ text }) => text)).toEqual(['Fra syd'])

    const { notes } = snapshotBoard((await BoardEar.open(live.mette, north.id)).doc, learningWheel)
    const inside = boxOfField(learningWheel, field)!
    for (const { box } of notes) {
      expect(box.x).toBeGreaterThanOrEqual(inside.x)
      expect(box.x + box.w).toBeLessThanOrEqual(inside.x + inside.w)
      expect(box.y).toBeGreaterThanOrEqual(inside.y)
    }
    const { slips } = await guests[0]!.ask(SlipsAnswer, 'GET', `/api/boards/${north.id}/slips`)
    expect(slips).toEqual([])
  })

  it('LIVE-6 says who wrote when it is revealed with names, and nobody can find out when it isn’t', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const ali = await live.guest(live.schools.north, 'Ali')
    const authors = async () =>
      (await live.mette.ask(AuthorsAnswer, 'GET', `/api/boards/${north.id}/authors`)).authors.map(({ name }) => name)

    const first = await live.openRound()
    await live.writeSlip(ali, north, first, secret)
    await live.press(live.mette, { act: 'revealRound', roundId: first, withNames: false, piled: false })
    expect(await live.notesOn(north)).toMatchObject([{ text: secret, author: null }])
    expect(await authors()).toEqual([])

    const second = await live.openRound()
    await live.writeSlip(ali, north, second, 'Med navn')
    await live.press(live.mette, { act: 'revealRound', roundId: second, withNames: true, piled: true })
    expect(await live.notesOn(north)).toEqual(
      expect.arrayContaining([expect.objectContaining({ text: 'Med navn', author: 'Ali' })]),
    )
    expect(await authors()).toEqual(['Ali'])
  })

  it('LIVE-6 without names is nobody’s in the tray, either, where it waits for room on a full board', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const [ali, bea] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    const board = await BoardEar.open(live.mette, north.id)
    const filling = Array.from({ length: limits.shapes }, () => `shape:${newId()}`)
    const box = { x: 0, y: 0, w: 200, h: 200 }
    const fill = (doc: Y.Doc) =>
      addStickies(
        doc,
        filling.map((id) => ({ id, text: '', box, colour: 'yellow' })),
      )
    expect(await board.change(fill)).toBe('saved')
    const roundId = await live.openRound()
    const slipId = newId()
    await live.writeSlip(ali, north, roundId, secret, slipId)
    live.town.skip(60_000)
    const revealedAt = (await live.press(live.mette, { act: 'revealRound', roundId, withNames: false, piled: false }))
      .rounds[0]!.at
    const { slips } = await ali.ask(SlipsAnswer, 'GET', `/api/boards/${north.id}/slips`)
    expect(slips).toMatchObject([{ id: slipId, text: secret, isMine: false, isTurnedUp: true }])
    expect(slips[0]!.at).toBeGreaterThanOrEqual(revealedAt)
    await board.change((doc) => recordsOf(doc).delete(filling[0]!))
    expect((await bea.try('POST', `/api/boards/${north.id}/tray/place`, { slipIds: [slipId] })).body).toEqual({
      placed: 1,
    })
    expect((await live.notesOn(north)).find(({ text }) => text === secret)?.author).toBeNull()
  })

  it('LIVE-1 is nobody’s to reveal but the facilitators’', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    const roundId = await live.openRound()
    await live.writeSlip(ali, live.boards.north, roundId, secret)
    for (const who of [ali, live.head]) {
      const { status } = await live.try(who, { act: 'revealRound', roundId, withNames: true, piled: false })
      expect(status).toBe(403)
    }
    expect(await live.notesOn(live.boards.north)).toEqual([])
  })

  it('takes no slip when it is closed, in another field, or on another’s board; and no rewriting of another’s', async () => {
    const live = await LiveTown.gather()
    const { north, south } = live.boards
    const [ali, bea] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    const roundId = await live.openRound(north.id)
    const slipId = newId()
    await live.writeSlip(ali, north, roundId, secret, slipId)
    const refused = [
      await live.writeSlip(bea, north, roundId, 'Kapret', slipId),
      await bea.try('DELETE', `/api/boards/${north.id}/slips/${slipId}`),
      await live.writeSlip(ali, south, roundId, 'På et andet bord'),
      await live.writeSlip(live.mette, live.boards.common, roundId, 'På den fælles'),
      await ali.try('PUT', `/api/boards/${north.id}/slips/${newId()}`, { roundId, fieldId: otherField, text: 'x' }),
      await live.writeSlip(ali, north, newId(), 'I en runde, der ikke er'),
    ]
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 403, 404, 404, 404])
    for (const nothing of ['', ' \n', '\u200b', '\u2800']) {
      expect((await live.writeSlip(ali, north, roundId, nothing)).status).toBe(400)
    }
    await live.press(live.mette, { act: 'closeRound', roundId })
    const late = await live.writeSlip(ali, north, roundId, 'For sent')
    expect(late).toMatchObject({ status: 409, body: { error: 'roundClosed' } })
    expect((late.body as { message: string }).message).toContain('Runden er slut')
  })

  it('LIVE-12 holds no more than it may, however many write at once', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    const roundId = await live.openRound()
    const answers = await Promise.all(
      Array.from({ length: bounds.slipsPerPerson + 10 }, (_, i) =>
        live.writeSlip(ali, live.boards.north, roundId, `Tanke ${i}`),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(bounds.slipsPerPerson)
    expect(statuses.filter((status) => status === 409)).toHaveLength(10)
    expect((await live.writeSlip(ali, live.boards.north, roundId, 'x'.repeat(281))).status).toBe(400)
  })

  it('LIVE-6 that was being revealed when the server went down is revealed when it comes back', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    const roundId = await live.openRound()
    for (let i = 0; i < 12; i++) await live.writeSlip(ali, live.boards.north, roundId, `Tanke ${i}`)
    const revealing = live.try(live.mette, { act: 'revealRound', roundId, withNames: true, piled: false })
    await Promise.allSettled([revealing, live.restart()])
    const ear = await live.listen(live.mette)
    await ear.hears(({ rounds }) => rounds[0]?.status === 'revealed' || rounds[0]?.status === 'open')
    // Whether the press came through or not: nothing is lost, nothing is doubled.
    await live.press(live.mette, { act: 'revealRound', roundId, withNames: true, piled: false })
    await ear.hears(({ rounds }) => rounds[0]?.status === 'revealed')
    const texts = (await live.notesOn(live.boards.north)).map(({ text }) => text)
    expect(new Set(texts).size).toBe(12)
    expect(texts).toHaveLength(12)
  })

  it('opens with its step and closes with it, and what was written waits for the room to come back', async () => {
    const live = await LiveTown.gather()
    const alone = await live.addStep({ canvas: wheel, fieldId: field, writing: 'private', minutes: 5 })
    const together = await live.addStep({ title: 'Tal sammen' })
    const ali = await live.guest(live.schools.north, 'Ali')
    await live.press(live.mette, { act: 'goToStep', stepId: alone.id })
    const { id } = (await live.see(ali)).rounds[0]!
    await live.writeSlip(ali, live.boards.north, id, secret)
    await live.press(live.mette, { act: 'goToStep', stepId: together.id })
    expect((await live.writeSlip(ali, live.boards.north, id, 'For sent')).status).toBe(409)
    await live.press(live.mette, { act: 'goToStep', stepId: alone.id })
    expect((await live.writeSlip(ali, live.boards.north, id, 'En til')).status).toBe(200)
  })
})

describe('Trays', () => {
  it('LIVE-5 lie face down until the table turns them up, and become notes when it chooses', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const [phone, table] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    const [ear, board] = [await live.listen(table, north.id), await BoardEar.open(table, north.id)]
    await live.writeSlip(phone, north, null, secret)
    await live.writeSlip(phone, north, null, 'Den her bliver lagt væk')
    const told = await ear.hears(({ trays }) => trays[0]?.waiting === 2)
    expect(told.trays).toEqual([{ boardId: north.id, fieldId: field, waiting: 2, turnedUp: 0 }])
    const seen = async () => (await table.ask(SlipsAnswer, 'GET', `/api/boards/${north.id}/slips`)).slips
    expect(await seen()).toEqual([])
    expect([ear.hasHeard(secret), board.hasHeard(secret)]).toEqual([false, false])

    await table.try('POST', `/api/boards/${north.id}/tray/turn-up`, { fieldId: field })
    const slips = await seen()
    expect(slips.map(({ text, isMine }) => [text, isMine])).toEqual([
      [secret, false],
      ['Den her bliver lagt væk', false],
    ])
    const place = (who: typeof table) =>
      who.try('POST', `/api/boards/${north.id}/tray/place`, { slipIds: [slips[0]!.id] })
    const placed = await Promise.all([place(table), place(phone)])
    expect(placed.map(({ body }) => body)).toEqual([{ placed: 1 }, { placed: 0 }])
    await table.try('POST', `/api/boards/${north.id}/tray/discard`, { slipIds: [slips[1]!.id] })
    expect(await live.notesOn(north)).toMatchObject([{ text: secret, author: 'Ali' }])
    expect((await ear.hears(({ trays }) => trays.length === 0)).trays).toEqual([])
  })

  it('are the table’s own: nobody places what lies face down, or on another’s board', async () => {
    const live = await LiveTown.gather()
    const { north, south } = live.boards
    const [ali, sofie] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.south, 'Sofie')]
    const slipId = newId()
    await live.writeSlip(ali, north, null, secret, slipId)
    const place = (who: typeof ali, board: typeof north) =>
      who.try('POST', `/api/boards/${board.id}/tray/place`, { slipIds: [slipId] })
    expect((await place(ali, north)).body).toEqual({ placed: 0 })
    expect((await place(sofie, north)).status).toBe(403)
    expect((await place(sofie, south)).body).toEqual({ placed: 0 })
    expect(await live.notesOn(north)).toEqual([])
  })

  it('lose nothing that is written anew while it is being placed, and double nothing that is sent twice', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const ali = await live.guest(live.schools.north, 'Ali')
    const [slipId, sentTwice] = [newId(), newId()]
    const place = async () => {
      await ali.try('POST', `/api/boards/${north.id}/tray/turn-up`, { fieldId: field })
      await ali.try('POST', `/api/boards/${north.id}/tray/place`, { slipIds: [slipId, sentTwice] })
    }
    await live.writeSlip(ali, north, null, 'Mere højtlæsning', slipId)
    await live.writeSlip(ali, north, null, 'To gange', sentTwice)
    await place()
    // On its way when the table chose.
    await live.writeSlip(ali, north, null, 'Mere højtlæsning i 4. klasse', slipId)
    await live.writeSlip(ali, north, null, 'To gange', sentTwice)
    await place()
    const texts = (await live.notesOn(north)).map(({ text }) => text)
    expect(texts.toSorted()).toEqual(['Mere højtlæsning', 'Mere højtlæsning i 4. klasse', 'To gange'])
  })
})
