/** Whatever is pressed, by whomever, in whichever order. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds } from '../../shared/facilitation/bounds.ts'
import type { Command } from '../../shared/facilitation/command.ts'
import { LiveState } from '../../shared/facilitation/live-state.ts'
import { LiveView } from '../../shared/facilitation/live-view.ts'
import { addScreen, askForTime, raiseHand } from '../../shared/facilitation/table-acts.ts'
import { nothingCounted, viewOf } from '../../shared/facilitation/view-of.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { ScreenId, WorkshopId } from '../../shared/ids.ts'
import {
  boards,
  idOf,
  LiveRoom,
  otherWheelField,
  schools,
  steps,
  wheelField,
  type Person,
} from '../support/live-room.ts'

const screenId = ScreenId.parse(idOf('k'))
const boardId = fc.constantFrom(...Object.values(boards))
const place = fc.constantFrom(null, { kind: 'field' as const, fieldId: wheelField })
const goal = fc.oneof(
  fc.record({ kind: fc.constant('own' as const), canvas: fc.constant(learningWheel.id), place }),
  fc.record({ kind: fc.constant('board' as const), boardId, place }),
)
const schoolId = fc.constantFrom(schools.north, schools.south)
const subject = fc.record({
  kind: fc.constant('notes' as const),
  canvas: fc.constant(learningWheel.id),
  colour: fc.constantFrom(null, 'yellow'),
  boardId: fc.constant(null),
})

type Press = Command | { act: 'raiseHand' | 'askForTime'; boardId: (typeof boards)[keyof typeof boards] }

/** `closeRound` and the like name what is there at the time: the room's first round, its vote. */
const press: fc.Arbitrary<(room: LiveRoom) => Press> = fc.oneof(
  fc.constantFrom(null, ...Object.values(steps)).map((stepId) => () => ({ act: 'goToStep' as const, stepId })),
  fc.integer({ min: 1, max: 600 }).map((minutes) => () => ({ act: 'startTimer' as const, minutes })),
  fc.integer({ min: -60, max: 60 }).map((minutes) => () => ({ act: 'addTime' as const, minutes })),
  fc
    .constantFrom('pauseTimer', 'resumeTimer', 'stopTimer', 'pauseRoom', 'resumeRoom', 'releaseControl', 'takeChair')
    .map((act) => () => ({ act })),
  goal.map((to) => () => ({ act: 'summon' as const, goal: to })),
  goal.map((to) => () => ({ act: 'takeControl' as const, goal: to })),
  fc.tuple(schoolId, goal).map(([id, to]) => () => ({ act: 'callTable' as const, schoolId: id, goal: to })),
  boardId.map((id) => () => ({ act: 'spotlight' as const, boardId: id, place: null })),
  fc.constantFrom(wheelField, otherWheelField).map((fieldId) => () => ({
    act: 'openRound' as const,
    canvas: learningWheel.id,
    fieldId,
    boardId: null,
  })),
  fc.boolean().map((withNames) => (room: LiveRoom) => {
    const roundId = room.state.rounds[0]?.id
    return roundId ? { act: 'revealRound' as const, roundId, withNames, piled: false } : { act: 'endSummons' as const }
  }),
  subject.map((about) => () => ({ act: 'openVote' as const, subject: about, budget: 3, mayPile: true })),
  fc.constant((room: LiveRoom) => {
    const voteId = room.state.vote?.id
    return voteId ? { act: 'closeVote' as const, voteId } : { act: 'endSpotlight' as const }
  }),
  fc.tuple(boardId, fc.string({ minLength: 1, maxLength: 20 })).map(([id, text]) => () => ({
    act: 'whisper' as const,
    boardId: id,
    fieldId: wheelField,
    text,
  })),
  boardId.map((id) => () => ({ act: 'raiseHand' as const, boardId: id })),
  boardId.map((id) => () => ({ act: 'askForTime' as const, boardId: id })),
)
const who = fc.constantFrom<Person>('mette', 'jonas', 'northHead', 'guest')
const history = fc.array(fc.tuple(who, press, fc.integer({ min: 0, max: 600_000 })), { maxLength: 80 })

function play(room: LiveRoom, presses: readonly [Person, (room: LiveRoom) => Press, number][]): void {
  for (const [person, make, passedMs] of presses) {
    room.now += passedMs
    const wanted = make(room)
    const by = { name: person, schoolId: schools.north }
    const { facts, now } = room
    if (wanted.act === 'raiseHand') room.state = raiseHand(room.state, wanted.boardId, { by, now, facts })
    else if (wanted.act === 'askForTime')
      room.state = askForTime(room.state, wanted.boardId, { by, now, facts }) ?? room.state
    else room.press(person, wanted as Command)
  }
}

describe('Any afternoon', () => {
  it('LIVE-12 leaves a state that is valid, bounded, and survives the disk', () => {
    fc.assert(
      fc.property(history, (presses) => {
        const room = new LiveRoom()
        play(room, presses)
        const { state } = room
        expect(LiveState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
        expect(state.rounds.length).toBeLessThanOrEqual(bounds.rounds)
        expect(state.rounds.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1)
        expect(state.hands.length).toBeLessThanOrEqual(room.facts.boards.size)
        expect(state.whispers.length).toBeLessThanOrEqual(bounds.whispers)
        expect(JSON.stringify(state).length).toBeLessThan(200_000)
      }),
      { numRuns: 300 },
    )
  })

  it('counts every change and no other', () => {
    fc.assert(
      fc.property(history, (presses) => {
        const room = new LiveRoom()
        for (const one of presses) {
          const before = room.state
          play(room, [one])
          expect(room.state.version - before.version).toBe(room.state === before ? 0 : 1)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('LIVE-1 is changed by no participant', () => {
    fc.assert(
      fc.property(history, (presses) => {
        const room = new LiveRoom()
        const commands = presses.filter(([, make]) => !['raiseHand', 'askForTime'].includes(make(room).act))
        const before = room.state
        play(
          room,
          commands.map(([, make, ms]) => ['guest', make, ms]),
        )
        expect(room.state).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  it('shows each viewer a valid view, in which nobody finds another table’s whispers or the join code', () => {
    fc.assert(
      fc.property(history, (presses) => {
        const room = new LiveRoom()
        room.state = addScreen(room.state, { id: screenId, name: 'Salen' }, { facts: room.facts, now: room.now })!
        play(room, presses)
        const workshop = { id: WorkshopId.parse(idOf('w')), title: 'T', state: 'open' as const, joinCode: 'KLM234' }
        const shown = { state: room.state, facts: room.facts, counts: nothingCounted, workshop }
        for (const role of ['facilitator', 'chair', 'participant', 'screen', 'onlooker'] as const) {
          const viewer = {
            role,
            schoolId: role === 'participant' ? schools.south : null,
            screenId: role === 'screen' ? screenId : null,
          }
          const view = LiveView.parse(viewOf(shown, viewer))
          if (role === 'facilitator') continue
          expect(
            view.whispers.every((whisper) => whisper.schoolId === null || whisper.schoolId === viewer.schoolId),
          ).toBe(true)
          expect(JSON.stringify(view).includes('KLM234')).toBe(role === 'screen')
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('Two facilitators', () => {
  it('LIVE-3 end in one state when both press the same button, in either order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...Object.values(steps)),
        fc.constantFrom(null, ...Object.values(steps)),
        (from, to) => {
          const play2 = (first: Person, second: Person) => {
            const room = new LiveRoom()
            room.press('mette', { act: 'goToStep', stepId: from })
            room.press(first, { act: 'goToStep', stepId: to })
            room.press(second, { act: 'goToStep', stepId: to })
            return room.state.step?.id ?? null
          }
          expect([play2('mette', 'jonas'), play2('jonas', 'mette')]).toEqual([to, to])
        },
      ),
    )
  })

  it('add up their minutes in either order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (one, other) => {
        const total = (first: number, second: number) => {
          const room = new LiveRoom()
          room.press('mette', { act: 'startTimer', minutes: 10 })
          room.press('mette', { act: 'addTime', minutes: first })
          room.press('jonas', { act: 'addTime', minutes: second })
          return room.state.timer?.durationMs
        }
        expect(total(one, other)).toBe(total(other, one))
      }),
    )
  })
})
