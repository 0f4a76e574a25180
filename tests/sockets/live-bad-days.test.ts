/** Bad days: a clock that is set back, a board that is damaged, a disk that fails between two writes. The day goes on, and keeps its promises. */
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ScreenAnswer } from '../../shared/api/screens.ts'
import { LiveAnswer, SlipsAnswer } from '../../shared/api/facilitation.ts'
import { lookOnly } from '../../shared/facilitation/rights.ts'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import { BoardEar } from '../support/board-ear.ts'
import { field, LiveTown, wheel } from '../support/live-town.ts'

/** On the day's disk, past the server. */
function onDisk(live: LiveTown, statement: string, ...values: string[]): void {
  const database = new BetterSqlite3(databaseFile(live.town.dataDir))
  if (values.length > 0) database.prepare(statement).run(...values)
  else database.exec(statement)
  database.close()
}

describe('A clock that is set back', () => {
  it('LIVE-2 keeps nobody waiting until it has caught up', async () => {
    const live = await LiveTown.gather()
    const ear = await live.listen(live.head)
    live.town.skip(-3_600_000)
    await live.press(live.mette, { act: 'pauseRoom' })
    expect((await ear.hears(({ pause }) => pause !== null)).pause?.by.name).toBe('Mette')
  })

  it('keeps nobody’s words from being saved, nor from the others at the table', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const [ali, bea] = await Promise.all(
      ['Ali', 'Bea'].map(async (name) => BoardEar.open(await live.guest(live.schools.north, name), north.id)),
    )
    await ali!.change((doc) => doc.getText(`f:${field}`).insert(0, 'Før '))
    live.town.skip(-3_600_000)
    expect(await ali!.change((doc) => doc.getText(`f:${field}`).insert(4, 'og efter'))).toBe('saved')
    await bea!.until(() => bea!.doc.getText(`f:${field}`).toJSON() === 'Før og efter')
  })
})

describe('A board that is damaged', () => {
  /** Two tables have written, and then one's board can't be read any more. */
  async function damagedInMidRound() {
    const live = await LiveTown.gather()
    const { north, south } = live.boards
    const [ali, sofie] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.south, 'Sofie')]
    const table = await BoardEar.open(ali, north.id)
    await table.change((doc) => doc.getText(`f:${field}`).insert(0, 'Skrevet før skaden'))
    const roundId = await live.openRound()
    await live.writeSlip(ali, north, roundId, 'Fra nord')
    await live.writeSlip(sofie, south, roundId, 'Fra syd')
    await live.restart()
    onDisk(live, 'update board_updates set payload = zeroblob(length(payload)) where board_id = ?', north.id)
    return { live, ali, roundId }
  }

  it('LIVE-6 keeps no other table’s notes from being revealed, and loses none of its own', async () => {
    const { live, ali, roundId } = await damagedInMidRound()
    const view = await live.press(live.mette, { act: 'revealRound', roundId, withNames: true, piled: false })
    expect(view.rounds).toMatchObject([{ status: 'revealed' }])
    expect(await live.notesOn(live.boards.south)).toMatchObject([{ text: 'Fra syd' }])
    const { slips } = await ali.ask(SlipsAnswer, 'GET', `/api/boards/${live.boards.north.id}/slips`)
    expect(slips).toMatchObject([{ text: 'Fra nord', roundId: null, isTurnedUp: true }])
  })

  it('LIVE-8 keeps no vote from being counted', async () => {
    const { live } = await damagedInMidRound()
    const subject = { kind: 'fields' as const, canvas: wheel, boardId: null }
    const { vote } = await live.press(live.mette, { act: 'openVote', subject, budget: 3, mayPile: false })
    const closed = await live.press(live.mette, { act: 'closeVote', voteId: vote!.id })
    expect(closed.vote).toMatchObject({ status: 'closed', voters: 0 })
  })
})

describe('A day that isn’t quite understood: a newer server wrote it, or somebody in the file', () => {
  it('LIVE-2 goes on with what is', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const ali = await live.guest(live.schools.north, 'Ali')
    const roundId = await live.openRound()
    await live.press(live.mette, { act: 'setRights', rights: lookOnly })
    await live.press(live.mette, { act: 'pauseRoom' })
    const { version } = await live.press(live.mette, {
      act: 'whisper',
      boardId: north.id,
      fieldId: field,
      text: 'Hvorfor?',
    })
    onDisk(live, `update live_states set state = json_set(state, '$.pause', 7, '$.rights.now.write', 'sometimes')`)
    await live.restart()

    expect(await live.see(live.mette)).toMatchObject({
      version,
      pause: null,
      rounds: [{ id: roundId, status: 'open' }],
    })
    expect((await live.see(ali)).rights).toMatchObject(lookOnly)
    const table = await BoardEar.open(ali, north.id)
    expect(await table.change((doc) => doc.getText(`f:${field}`).insert(0, 'x'))).toBe('notAllowed')
    expect((await live.press(live.jonas, { act: 'setRights', rights: null })).version).toBe(version + 1)
  })

  it('LIVE-2 goes on from the beginning when nothing of it is', async () => {
    const live = await LiveTown.gather()
    await live.addStep({ title: 'Skriv' })
    await live.press(live.mette, { act: 'pauseRoom' })
    onDisk(live, `update live_states set state = '{"ver'; update run_sheets set sheet = 'null'`)
    await live.restart()
    const ali = await live.guest(live.schools.north, 'Ali')
    expect((await BoardEar.open(ali, live.boards.north.id)).closeCode).toBeNull()
    expect((await live.press(live.mette, { act: 'pauseRoom' })).pause?.by.name).toBe('Mette')
    expect((await live.addStep({ title: 'Forfra' })).title).toBe('Forfra')
  })
})

describe('A disk that fails for a moment', () => {
  it('LIVE-11 leaves no screen seeing that was let go of', async () => {
    const live = await LiveTown.gather()
    const device = live.town.visitor()
    const { screen } = await device.ask(ScreenAnswer, 'POST', '/api/screens')
    const pairing = { code: screen.status === 'waiting' ? screen.code : '', name: 'Salen' }
    const { view } = await live.mette.ask(LiveAnswer, 'POST', `${live.path}/screens`, pairing)
    await device.ask(ScreenAnswer, 'GET', '/api/screens/me')
    const drop = () => live.try(live.mette, { act: 'dropScreen', screenId: view.screens[0]!.id })

    onDisk(live, "create trigger broken before delete on viewer_links begin select raise(fail, 'broken'); end")
    expect((await drop()).status).toBe(500)
    expect((await live.see(live.mette)).screens).toHaveLength(1)
    onDisk(live, 'drop trigger broken')
    expect((await drop()).status).toBe(200)
    expect((await device.try('GET', `/api/boards/${live.boards.common.id}`)).status).toBe(401)
  })
})

describe('A device that won’t stop talking', () => {
  it('LIVE-15 is hung up on once, and costs no more than that', async () => {
    const live = await LiveTown.gather()
    const warnings: Error[] = []
    const keep = (warning: Error): void => void warnings.push(warning)
    process.on('warning', keep)
    onTestFinished(() => void process.off('warning', keep))
    const ear = await live.listen(await live.guest(live.schools.north, 'Ali'))
    for (let i = 0; i < 1_000; i++) ear.socket.send('hør lige her')
    expect(await ear.closes()).toBe(4400)
    expect(warnings.map(({ name }) => name)).not.toContain('MaxListenersExceededWarning')
  })
})
