/** Every table of the day at once. */
import { describe, expect, it } from 'vitest'
import { ControlRoomAnswer } from '../../shared/api/control-room.ts'
import { LiveAnswer } from '../../shared/api/facilitation.ts'
import { ViewerLinkAnswer, WorkshopAnswer } from '../../shared/api/workshops.ts'
import { newId } from '../../server/new-id.ts'
import { BoardEar } from '../support/board-ear.ts'
import { LiveTown, field, otherField, wheel } from '../support/live-town.ts'

describe('The control room', () => {
  it('shows who is at which table and from where, how far they are, and when the last word was written', async () => {
    const live = await LiveTown.gather()
    const { north, south } = live.boards
    const ali = await live.guest(live.schools.north, 'Ali')
    const board = await BoardEar.open(ali, north.id)
    await live.listen(ali, north.id)
    await board.change((doc) => {
      doc.getText(`f:${field}`).insert(0, 'Vi læser højt')
      doc.getText(`f:${otherField}`).insert(0, 'hver dag')
    })
    await ali.try('PUT', `/api/boards/${north.id}/hand`)
    await live.writeSlip(ali, north, null, 'Til bakken')
    // How full a board is, is looked up at most every other second.
    live.town.skip(2_000)
    const room = await live.mette.ask(ControlRoomAnswer, 'GET', `${live.path}/control-room`)
    const [theirs, others] = [north, south].map(({ id }) => room.tables.find((table) => table.board.id === id)!)
    expect(theirs).toMatchObject({
      board: { canvas: wheel, schoolId: live.schools.north.id, filled: { fields: 2 } },
      people: [{ name: 'Ali', schoolId: live.schools.north.id, status: 'here' }],
      phase: { number: 2, of: 6 },
      waitingSlips: 1,
      timeAskedAt: null,
    })
    expect(theirs?.handAt).not.toBeNull()
    expect(theirs?.board.changedAt).toBeGreaterThan(0)
    expect(others).toMatchObject({ people: [], phase: null, handAt: null, waitingSlips: 0, board: { changedAt: null } })
  })

  it('shows whose connection was lost, and forgets those who left', async () => {
    const live = await LiveTown.gather()
    const [ali, bea] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    const [lost, left] = [await live.listen(ali, live.boards.north.id), await live.listen(bea, live.boards.north.id)]
    lost.socket.terminate()
    left.close()
    const peopleThere = async () => {
      const room = await live.mette.ask(ControlRoomAnswer, 'GET', `${live.path}/control-room`)
      return room.tables.flatMap(({ people }) => people.map(({ name, status }) => `${name} ${status}`))
    }
    await expect.poll(peopleThere).toEqual(['Ali lost'])
    await live.listen(ali, live.boards.south.id)
    await expect.poll(peopleThere).toEqual(['Ali here'])
  })

  it('lists those who are in the workshop but at no board, and not those who run it', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    await live.listen(live.jonas)
    await live.listen(ali)
    const room = await live.mette.ask(ControlRoomAnswer, 'GET', `${live.path}/control-room`)
    expect(room.elsewhere).toMatchObject([{ name: 'Ali', status: 'here' }])
  })

  it('loses nobody who says they are at a board that isn’t there', async () => {
    const live = await LiveTown.gather()
    await live.listen(await live.guest(live.schools.south, 'Bea'), newId())
    const { elsewhere } = await live.mette.ask(ControlRoomAnswer, 'GET', `${live.path}/control-room`)
    expect(elsewhere.map(({ name }) => name)).toEqual(['Bea'])
  })

  it('counts nobody for a screen in the hall, or for whoever has a link to look with', async () => {
    const live = await LiveTown.gather()
    const { common } = live.boards
    const { url } = await live.mette.ask(ViewerLinkAnswer, 'POST', `${live.path}/viewer-link`)
    const looker = live.town.visitor()
    await looker.try('POST', '/api/view', { token: new URL(url).hash.slice(1) })
    await BoardEar.open(looker, common.id)
    const bea = await live.guest(live.schools.south, 'Bea')
    await BoardEar.open(bea, common.id)
    const { tables } = await live.mette.ask(ControlRoomAnswer, 'GET', `${live.path}/control-room`)
    expect(tables.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(['Bea'])
  })

  it('names the guests, so that the remote can be handed to the one who sits there', async () => {
    const live = await LiveTown.gather()
    const bea = await live.guest(live.schools.south, 'Bea')
    await live.listen(bea, live.boards.south.id)
    await live.listen(live.head, live.boards.north.id)
    const room = await live.mette.ask(ControlRoomAnswer, 'GET', `${live.path}/control-room`)
    const people = room.tables.flatMap((table) => table.people)
    expect(people.find(({ name }) => name === 'Karen')?.guestId).toBeNull()
    const guestId = people.find(({ name }) => name === 'Bea')!.guestId!
    await live.press(live.mette, { act: 'handChair', holder: { kind: 'guest', guestId } })
    expect((await bea.ask(LiveAnswer, 'GET', `${live.path}/facilitation`)).view.role).toBe('chair')
  })

  it('gives each board the version of the miniature that is there, so that none stays old', async () => {
    const live = await LiveTown.gather()
    const { north } = live.boards
    const ali = await live.guest(live.schools.north, 'Ali')
    const board = await BoardEar.open(ali, north.id)
    const look = async () => {
      const room = await live.mette.ask(ControlRoomAnswer, 'GET', `${live.path}/control-room`)
      const { version } = room.tables.find((table) => table.board.id === north.id)!.board
      const { body } = await live.mette.try('GET', `/api/boards/${north.id}/thumbnail.svg?v=${version}`)
      return { version, picture: String(body) }
    }
    const first = await look()
    await board.change((doc) => doc.getText(`f:${field}`).insert(0, 'Sommerfugl'))
    // Made anew at most every other second: until then both are as they were.
    expect(await look()).toEqual(first)
    live.town.skip(2_000)
    const second = await look()
    expect(second.version).toBeGreaterThan(first.version)
    expect(second.picture).toContain('Sommerfugl')
  })

  it('shows forty tables with little work: a board that hasn’t changed isn’t read again', async () => {
    const live = await LiveTown.gather()
    const schools = await Promise.all(Array.from({ length: 40 }, (_, i) => live.town.school(`Skole ${i}`)))
    const plan = {
      title: 'Stor dag',
      date: '2027-03-12',
      schoolIds: schools.map(({ id }) => id),
      boards: { perSchool: [wheel], common: [] },
    }
    const { workshop } = await live.mette.ask(WorkshopAnswer, 'POST', '/api/workshops', plan)
    const look = () => live.mette.ask(ControlRoomAnswer, 'GET', `/api/workshops/${workshop.id}/control-room`)
    const startedAt = performance.now()
    expect((await look()).tables).toHaveLength(40)
    const firstMs = performance.now() - startedAt
    const times: number[] = []
    for (let i = 0; i < 5; i++) {
      const at = performance.now()
      await look()
      times.push(performance.now() - at)
    }
    // What has been read once is kept, so that looking again costs a fraction of it.
    expect(Math.min(...times)).toBeLessThan(firstMs)
  })
})
