import { describe, expect, it } from 'vitest'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { chairActs, Command, type Act } from '../../shared/facilitation/command.ts'
import { LiveState } from '../../shared/facilitation/live-state.ts'
import { lookOnly } from '../../shared/facilitation/rights.ts'
import { keepTrue } from '../../shared/facilitation/settle.ts'
import { addScreen, askForTime, raiseHand } from '../../shared/facilitation/table-acts.ts'
import { SchoolId, ScreenId, StepId } from '../../shared/ids.ts'
import { boards, idOf, LiveRoom, schools, steps, wheelField } from '../support/live-room.ts'

const atField = {
  kind: 'own' as const,
  canvas: learningWheel.id,
  place: { kind: 'field' as const, fieldId: wheelField },
}

describe('Going to a step', () => {
  it('moves devices, timer, rights and private writing together', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'goToStep', stepId: steps.private })
    const { state } = room
    expect(state.step).toEqual({ id: steps.private, by: { name: 'Mette', schoolId: null }, at: room.now })
    expect(state.timer).toMatchObject({ durationMs: 5 * 60_000, startedAt: room.now })
    expect(state.summons).toMatchObject({ goal: atField, number: 1 })
    expect(state.rights.now).toMatchObject({ write: 'none', add: false, canvas: learningWheel.id, fieldId: wheelField })
    expect(state.rounds).toMatchObject([{ stepId: steps.private, fieldId: wheelField, status: 'open' }])
  })

  it('ends in one step when both consultants press at once', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'goToStep', stepId: steps.private })
    const first = room.state
    expect(room.press('jonas', { act: 'goToStep', stepId: steps.private })).toEqual({ ok: true, state: first })
    expect(room.state).toBe(first)
  })

  it('closes what was written in private, and going back opens it again with what is in it', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'goToStep', stepId: steps.private })
    const { id } = room.state.rounds[0]!
    room.press('mette', { act: 'goToStep', stepId: steps.share })
    expect(room.state.rounds).toMatchObject([{ id, status: 'closed' }])
    room.press('mette', { act: 'goToStep', stepId: steps.private })
    expect(room.state.rounds).toMatchObject([{ id, status: 'open' }])
  })

  it('asks nobody to write anew in private what has been revealed', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'goToStep', stepId: steps.private })
    const roundId = room.state.rounds[0]!.id
    room.press('mette', { act: 'revealRound', roundId, withNames: false, piled: false })
    room.press('mette', { act: 'goToStep', stepId: steps.share })
    room.press('mette', { act: 'goToStep', stepId: steps.private })
    expect(room.state.rounds).toMatchObject([{ id: roundId, status: 'revealing' }])
  })

  it('ends the timer, the spotlight and rights set by hand of the step before', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'startTimer', minutes: 3 })
    room.press('mette', { act: 'spotlight', boardId: boards.northWheel, place: null })
    room.press('mette', { act: 'setRights', rights: lookOnly })
    room.press('mette', { act: 'goToStep', stepId: steps.share })
    expect(room.state).toMatchObject({ timer: null, spotlight: null, stepRights: null })
    expect(room.state.rights.now).toMatchObject({ write: 'step', see: 'own' })
  })

  it('refuses a step that isn’t in the run sheet', () => {
    const room = new LiveRoom()
    expect(room.press('mette', { act: 'goToStep', stepId: StepId.parse(idOf('z')) })).toEqual({
      ok: false,
      code: 'notFound',
    })
    expect(room.state.version).toBe(0)
  })

  it('leaves a step that is taken out of the run sheet', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'goToStep', stepId: steps.share })
    const facts = { ...room.facts, runSheet: { ...room.facts.runSheet, steps: [] } }
    const after = keepTrue(room.state, { facts, now: room.now })
    expect(after.step).toBeNull()
    expect(after.rights.now).toMatchObject({ write: 'all', see: 'all' })
  })
})

describe('The verbs', () => {
  it('each say who did it, and a new summons can be told from one that somebody has left', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'summon', goal: atField })
    const first = room.state.summons!
    room.press('jonas', { act: 'summon', goal: atField })
    expect(first.by.name).toBe('Mette')
    expect(room.state.summons).toMatchObject({ by: { name: 'Jonas' } })
    expect(room.state.summons!.number).toBeGreaterThan(first.number)
  })

  it('bring nobody to a place that isn’t there', () => {
    const room = new LiveRoom()
    const nowhere = { kind: 'field' as const, fieldId: 'no-such-field' }
    for (const goal of [
      { kind: 'board' as const, boardId: boards.northWheel, place: nowhere },
      { kind: 'own' as const, canvas: learningWheel.id, place: nowhere },
    ]) {
      expect(room.press('mette', { act: 'summon', goal })).toEqual({ ok: false, code: 'notFound' })
    }
    const foreign = SchoolId.parse(idOf('x'))
    expect(room.press('mette', { act: 'callTable', schoolId: foreign, goal: null })).toMatchObject({ code: 'notFound' })
  })

  it('take control so that nobody may change anything, and release it to what held before', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'goToStep', stepId: steps.share })
    const before = room.state.rights.now
    room.press('mette', { act: 'takeControl', goal: null })
    expect(room.state.rights.now).toMatchObject(lookOnly)
    room.press('jonas', { act: 'releaseControl' })
    expect(room.state.rights.now).toEqual(before)
  })

  it('LIVE-3 change nothing a second time where they say how something is to be', () => {
    const room = new LiveRoom()
    const screenId = ScreenId.parse(idOf('k'))
    room.state = addScreen(room.state, { id: screenId, name: 'Salen' }, { facts: room.facts, now: room.now })!
    const commands: Command[] = [
      { act: 'setRights', rights: lookOnly },
      { act: 'showNames', shown: false },
      { act: 'showOnScreen', screenId, shows: { kind: 'page', page: 'timer' } },
      { act: 'turnPage', screenId, page: 2 },
      { act: 'renameScreen', screenId, name: 'Aulaen' },
    ]
    for (const command of commands) {
      room.press('mette', command)
      const { state } = room
      room.now += 1_000
      expect(room.press('jonas', command)).toEqual({ ok: true, state })
      expect(room.state).toBe(state)
    }
  })

  it('pause the room without taking away anyone’s right to what they are writing', () => {
    const room = new LiveRoom()
    const before = room.state.rights
    room.press('mette', { act: 'pauseRoom' })
    expect(room.state.pause).toEqual({ by: { name: 'Mette', schoolId: null }, at: room.now })
    expect(room.state.rights).toEqual(before)
    room.press('jonas', { act: 'resumeRoom' })
    expect(room.state.pause).toBeNull()
  })

  it('replace a whisper in the same field, and keep at most a hundred', () => {
    const room = new LiveRoom()
    const whisper = (text: string) =>
      room.press('mette', { act: 'whisper', boardId: boards.northWheel, fieldId: wheelField, text })
    whisper('Hvad ser I i data?')
    whisper('Hvad overrasker jer?')
    expect(room.state.whispers).toMatchObject([{ text: 'Hvad overrasker jer?', schoolId: schools.north }])
  })
})

describe('The chair', () => {
  const everyAct = Command.options.map(({ shape }) => shape.act.value)

  it('is handed over to a school that is there, and taken back', () => {
    const room = new LiveRoom()
    const holder = { kind: 'school' as const, schoolId: schools.north }
    expect(room.press('mette', { act: 'handChair', holder }, null)).toEqual({ ok: false, code: 'notFound' })
    room.press('mette', { act: 'handChair', holder }, 'Nordskolen')
    expect(room.state.chair).toMatchObject({ holder, name: 'Nordskolen', by: { name: 'Mette' } })
    room.press('northHead', { act: 'takeChair' })
    expect(room.state.chair).toBeNull()
  })

  it.each(everyAct.filter((act) => !chairActs.has(act)))('may not %s', (act) => {
    const room = new LiveRoom()
    const before = room.state
    expect(room.press('northHead', sampleOf(act))).toEqual({ ok: false, code: 'notAllowed' })
    expect(room.state).toBe(before)
  })

  it.each([...chairActs])('may %s', (act) => {
    expect(new LiveRoom().press('northHead', sampleOf(act))).not.toEqual({ ok: false, code: 'notAllowed' })
  })

  it.each(everyAct)('a participant may never %s', (act) => {
    const room = new LiveRoom()
    const before = room.state
    expect(room.press('guest', sampleOf(act))).toEqual({ ok: false, code: 'notAllowed' })
    expect(room.state).toBe(before)
  })
})

describe('Hands', () => {
  it('are one per table, however many tap at once, and keep their place in the queue', () => {
    const room = new LiveRoom()
    const by = { name: 'Ali', schoolId: schools.north }
    for (let tap = 0; tap < 500; tap++) {
      const boardId = tap % 2 === 0 ? boards.northWheel : boards.southWheel
      room.state = raiseHand(room.state, boardId, { by, now: room.now + tap, facts: room.facts })
    }
    expect(room.state.hands.map(({ boardId, at }) => [boardId, at])).toEqual([
      [boards.northWheel, room.now],
      [boards.southWheel, room.now + 1],
    ])
    room.press('mette', { act: 'answerHand', boardId: boards.northWheel })
    expect(room.state.hands.map(({ boardId }) => boardId)).toEqual([boards.southWheel])
  })

  it('go down with a board that is deleted', () => {
    const room = new LiveRoom()
    room.state = raiseHand(room.state, boards.northWheel, {
      by: { name: 'Ali', schoolId: null },
      now: 1,
      facts: room.facts,
    })
    const left = new Map([...room.facts.boards].filter(([id]) => id !== boards.northWheel))
    expect(keepTrue(room.state, { facts: { ...room.facts, boards: left }, now: 2 }).hands).toEqual([])
  })
})

describe('Asking for more time', () => {
  const by = { name: 'Ali', schoolId: schools.north }

  it('stands until somebody gives it or says no', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'startTimer', minutes: 5 })
    for (const boardId of [boards.northWheel, boards.southWheel, boards.northWheel]) {
      room.state = askForTime(room.state, boardId, { by, now: room.now, facts: room.facts })!
    }
    expect(room.state.timeRequests).toHaveLength(2)
    room.press('mette', { act: 'declineTime', boardId: boards.southWheel })
    expect(room.state.timeRequests.map(({ boardId }) => boardId)).toEqual([boards.northWheel])
    room.press('mette', { act: 'addTime', minutes: 2 })
    expect(room.state.timeRequests).toEqual([])
  })

  it('makes no sense without a timer', () => {
    const room = new LiveRoom()
    expect(askForTime(room.state, boards.northWheel, { by, now: room.now, facts: room.facts })).toBeNull()
  })
})

describe('Votes', () => {
  const subject = { kind: 'notesInField' as const, canvas: learningWheel.id, fieldId: wheelField, boardId: null }
  const open = { act: 'openVote' as const, subject, budget: 3, mayPile: false }

  it('are one at a time: the same opened twice is one, another has to wait', () => {
    const room = new LiveRoom()
    room.press('mette', open)
    const first = room.state
    expect(room.press('jonas', open)).toEqual({ ok: true, state: first })
    expect(room.press('jonas', { ...open, budget: 5 })).toEqual({ ok: false, code: 'voteIsOpen' })
  })

  it('are closed once', () => {
    const room = new LiveRoom()
    room.press('mette', open)
    const voteId = room.state.vote!.id
    room.press('mette', { act: 'closeVote', voteId })
    expect(room.state.vote).toMatchObject({ status: 'counting', results: [], voters: null })
    const counted = room.state
    expect(room.press('jonas', { act: 'closeVote', voteId })).toEqual({ ok: true, state: counted })
  })

  it('are about something that is there', () => {
    const room = new LiveRoom()
    const other = { ...subject, fieldId: 'no-such-field' }
    expect(room.press('mette', { ...open, subject: other })).toEqual({ ok: false, code: 'notFound' })
    const elsewhere = { ...subject, boardId: boards.northPlan }
    expect(room.press('mette', { ...open, subject: elsewhere })).toEqual({ ok: false, code: 'notFound' })
  })
})

describe('The state', () => {
  it('comes back from disk as it went', () => {
    const room = new LiveRoom()
    for (const command of [
      { act: 'goToStep', stepId: steps.private },
      { act: 'takeControl', goal: atField },
      { act: 'callTable', schoolId: schools.south, goal: null },
      { act: 'whisper', boardId: boards.northWheel, fieldId: wheelField, text: 'Hvad ser I?' },
    ] as const) {
      room.press('mette', command)
    }
    expect(LiveState.parse(JSON.parse(JSON.stringify(room.state)))).toEqual(room.state)
  })
})

/** A command of this kind that could be pressed. */
function sampleOf(act: Act): Command {
  const values: Record<string, unknown> = {
    stepId: steps.welcome,
    minutes: 1,
    boardId: boards.northWheel,
    goal: atField,
    schoolId: schools.north,
    place: null,
    shown: false,
    rights: null,
    canvas: learningWheel.id,
    fieldId: wheelField,
    roundId: idOf('r'),
    withNames: false,
    piled: false,
    subject: { kind: 'fields', canvas: learningWheel.id, boardId: null },
    budget: 1,
    mayPile: false,
    voteId: idOf('v'),
    text: 'Hvad ser I?',
    whisperId: idOf('w'),
    holder: { kind: 'school', schoolId: schools.north },
    screenId: idOf('k'),
    shows: { kind: 'follow' },
    page: 0,
    name: 'Salen',
  }
  const { shape } = Command.options.find((option) => option.shape.act.value === act)!
  return Command.parse({ ...Object.fromEntries(Object.keys(shape).map((key) => [key, values[key]])), act })
}
