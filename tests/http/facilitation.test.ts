/** Who holds the remote, and what happens when somebody else presses. */
import { describe, expect, it } from 'vitest'
import { ErrorBody } from '../../shared/api/error.ts'
import { LiveTown, field, wheel } from '../support/live-town.ts'

const presses = [
  { act: 'goToStep', stepId: null },
  { act: 'startTimer', minutes: 5 },
  { act: 'pauseRoom' },
  { act: 'takeControl', goal: null },
  { act: 'summon', goal: { kind: 'own', canvas: wheel, place: null } },
  { act: 'openRound', canvas: wheel, fieldId: field, boardId: null },
  { act: 'openVote', subject: { kind: 'fields', canvas: wheel, boardId: null }, budget: 3, mayPile: false },
  { act: 'showNames', shown: false },
  { act: 'takeChair' },
]

describe('The remote', () => {
  it('LIVE-1 is refused to participants, whatever they send, and nothing changes', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    const before = await live.see(live.mette)
    for (const command of presses) {
      for (const who of [ali, live.head]) {
        const { status, body } = await live.try(who, command)
        expect([status, ErrorBody.parse(body).message]).toEqual([403, 'Det har du ikke adgang til at gøre.'])
      }
    }
    expect(await live.see(live.mette)).toEqual(before)
  })

  it('refuses what it doesn’t understand', async () => {
    const live = await LiveTown.gather()
    const odd = [
      {},
      { act: 'explode' },
      { act: 'startTimer' },
      { act: 'startTimer', minutes: -1 },
      { act: 'startTimer', minutes: 1e9 },
      { act: 'startTimer', minutes: '5' },
      { act: 'pauseRoom', by: { name: 'Skolechefen' } },
      { act: 'whisper', boardId: live.boards.north.id, fieldId: field, text: '   ' },
      { act: 'whisper', boardId: live.boards.north.id, fieldId: field, text: 'x'.repeat(281) },
      {
        act: 'summon',
        goal: { kind: 'board', boardId: live.boards.north.id, place: { kind: 'view', x: 1e9, y: 0, w: 1, h: 1 } },
      },
      { act: 'openVote', subject: { kind: 'fields', canvas: wheel, boardId: null }, budget: 1000, mayPile: false },
    ]
    for (const command of odd) expect((await live.try(live.mette, command)).status).toBe(400)
    expect((await live.see(live.mette)).version).toBe(0)
  })

  it('LIVE-2 is in both consultants’ hands: one goes on where the other’s laptop died', async () => {
    const live = await LiveTown.gather()
    await live.press(live.mette, { act: 'startTimer', minutes: 10 })
    await live.press(live.mette, { act: 'pauseRoom' })
    await live.mette.try('DELETE', '/api/session')
    const view = await live.press(live.jonas, { act: 'resumeRoom' })
    expect(view).toMatchObject({ role: 'facilitator', pause: null, timer: { by: { name: 'Mette' } } })
  })

  it('LIVE-3 ends in one state when both press at once', async () => {
    const live = await LiveTown.gather()
    const [first, second] = [await live.addStep({ title: 'Et' }), await live.addStep({ title: 'To', minutes: 5 })]
    await live.press(live.mette, { act: 'goToStep', stepId: first.id })
    const [one, other] = await Promise.all(
      [live.mette, live.jonas].map((who) => live.press(who, { act: 'goToStep', stepId: second.id })),
    )
    expect(one?.step?.step.title).toBe('To')
    expect(other?.timer).toEqual(one?.timer)
    expect(other?.version).toBe(one?.version)
  })
})

describe('The chair of a læringssamtale', () => {
  it('LIVE-1 is handed to a school’s account, which runs the talk, and is taken back', async () => {
    const live = await LiveTown.gather()
    const holder = { kind: 'school' as const, schoolId: live.schools.north.id }
    const ear = await live.listen(live.head)
    await live.press(live.mette, { act: 'handChair', holder })
    expect(await ear.hears(({ role }) => role === 'chair')).toMatchObject({
      chair: { name: 'Nordskolen', isYou: true },
    })
    const step = await live.addStep({ title: 'Handling' })
    expect((await live.press(live.head, { act: 'goToStep', stepId: step.id })).step?.step.title).toBe('Handling')
    expect((await live.head.try('GET', `${live.path}/run-sheet`)).status).toBe(200)
    expect((await live.try(live.head, { act: 'handChair', holder })).status).toBe(403)
    await live.press(live.jonas, { act: 'takeChair' })
    await ear.hears(({ role }) => role === 'participant')
    expect((await live.try(live.head, { act: 'goToStep', stepId: null })).status).toBe(403)
  })

  it('is not for everyone who says they come from that school', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    await live.press(live.mette, { act: 'handChair', holder: { kind: 'school', schoolId: live.schools.north.id } })
    expect((await live.try(ali, { act: 'pauseRoom' })).status).toBe(403)
    const stranger = await live.town.school('Vestskolen')
    expect(
      (await live.try(live.mette, { act: 'handChair', holder: { kind: 'school', schoolId: stranger.id } })).status,
    ).toBe(404)
  })

  it('can be handed to one guest', async () => {
    const live = await LiveTown.gather()
    const [ali, bea] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    const { body } = await ali.try('GET', '/api/session')
    const guestId = (body as { viewer: { id: string } }).viewer.id
    await live.try(live.mette, { act: 'handChair', holder: { kind: 'guest', guestId } })
    expect((await live.press(ali, { act: 'pauseRoom' })).chair).toMatchObject({
      name: 'Ali',
      isYou: true,
      by: { name: 'Mette' },
    })
    expect((await live.try(bea, { act: 'resumeRoom' })).status).toBe(403)
  })

  it('lies still when the day is closed', async () => {
    const live = await LiveTown.gather()
    await live.press(live.mette, { act: 'handChair', holder: { kind: 'school', schoolId: live.schools.north.id } })
    await live.mette.try('POST', `${live.path}/close`)
    const { status, body } = await live.try(live.head, { act: 'pauseRoom' })
    expect([status, ErrorBody.parse(body).error]).toEqual([409, 'workshopNotOpen'])
  })
})

describe('A table’s calls', () => {
  it('LIVE-12 are one per table, however many tap at once, and gone when answered', async () => {
    const live = await LiveTown.gather()
    const guests = await Promise.all(Array.from({ length: 5 }, (_, i) => live.guest(live.schools.north, `Gæst ${i}`)))
    const path = `/api/boards/${live.boards.north.id}/hand`
    const taps = guests.flatMap((guest) => Array.from({ length: 20 }, () => guest.try('PUT', path)))
    expect((await Promise.all(taps)).every(({ status }) => status === 204)).toBe(true)
    expect((await live.see(live.mette)).hands).toHaveLength(1)
    const view = await live.press(live.jonas, { act: 'answerHand', boardId: live.boards.north.id })
    expect(view.hands).toEqual([])
  })

  it('for more time stand until somebody says yes or no', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    const ask = () => ali.try('PUT', `/api/boards/${live.boards.north.id}/more-time`)
    expect(await ask()).toMatchObject({ status: 409, body: { error: 'noTimer' } })
    await live.press(live.mette, { act: 'startTimer', minutes: 5 })
    await ask()
    expect((await live.see(live.mette)).timeRequests).toMatchObject([{ boardId: live.boards.north.id }])
    expect((await live.press(live.mette, { act: 'addTime', minutes: 2 })).timeRequests).toEqual([])
  })

  it('are made from one’s own board alone, while the day is open', async () => {
    const live = await LiveTown.gather()
    const ali = await live.guest(live.schools.north, 'Ali')
    expect((await ali.try('PUT', `/api/boards/${live.boards.south.id}/hand`)).status).toBe(403)
    await live.mette.try('POST', `${live.path}/close`)
    const { status, body } = await live.head.try('PUT', `/api/boards/${live.boards.north.id}/hand`)
    expect([status, ErrorBody.parse(body).error]).toEqual([409, 'workshopNotOpen'])
  })
})

describe('Who asks without end', () => {
  it('LIVE-12 is told to wait, and others aren’t', async () => {
    const live = await LiveTown.gather()
    const [ali, bea] = [await live.guest(live.schools.north, 'Ali'), await live.guest(live.schools.north, 'Bea')]
    const path = `/api/boards/${live.boards.north.id}/slips`
    const answers = await Promise.all(Array.from({ length: 400 }, () => ali.try('GET', path)))
    expect(answers.some(({ status }) => status === 429)).toBe(true)
    expect((await bea.try('GET', path)).status).toBe(200)
  })
})

describe('After the day', () => {
  it('LIVE-13 holds nobody still: what was set then reaches those who run it alone', async () => {
    const live = await LiveTown.gather()
    await live.press(live.mette, { act: 'pauseRoom' })
    await live.press(live.mette, { act: 'takeControl', goal: null })
    await live.mette.try('POST', `${live.path}/close`)
    expect(await live.see(live.head)).toMatchObject({ pause: null, control: null, rights: { write: 'all' } })
    expect(await live.see(live.mette)).toMatchObject({ pause: { by: { name: 'Mette' } } })
  })
})
