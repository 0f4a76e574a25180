/** What the remote says is on, and where it leads: from what the server has told. */
import { describe, expect, it } from 'vitest'
import { minutesSince } from '../../client/remote/minutes-since.ts'
import { neighboursOf } from '../../client/remote/step-neighbours.ts'
import { hasTile, whatIsOn } from '../../client/remote/what-is-on.ts'
import type { Command } from '../../shared/facilitation/command.ts'
import type { LiveRole, LiveView } from '../../shared/facilitation/live-view.ts'
import { nothingCounted, viewOf } from '../../shared/facilitation/view-of.ts'
import { lookOnly } from '../../shared/facilitation/rights.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { WorkshopId } from '../../shared/ids.ts'
import { boards, idOf, LiveRoom, roomFacts, schools, steps, wheelField } from '../support/live-room.ts'

const facts = roomFacts()
const workshop = { id: WorkshopId.parse(idOf('k')), title: 'Dagen', state: 'open', joinCode: null } as const

/** What somebody with this role is told after these presses by Mette. */
function seenAs(role: LiveRole, ...commands: Command[]): LiveView {
  const room = new LiveRoom()
  for (const command of commands) {
    expect(room.press('mette', command)).toMatchObject({ ok: true })
    room.now += 1_000
  }
  const schoolId = role === 'facilitator' ? null : schools.north
  return viewOf({ state: room.state, facts, counts: nothingCounted, workshop }, { role, schoolId, screenId: null })
}

const summon: Command = { act: 'summon', goal: { kind: 'board', boardId: boards.commonWheel, place: null } }
const openRound: Command = { act: 'openRound', canvas: learningWheel.id, fieldId: wheelField, boardId: null }

describe('What is on', () => {
  it('is nothing in a room where nobody has pressed anything', () => {
    expect(whatIsOn(seenAs('facilitator'))).toEqual([])
  })

  it('is each thing with who did it, and the press that undoes it', () => {
    const view = seenAs('facilitator', { act: 'pauseRoom' }, summon, openRound)
    const roundId = view.rounds[0]!.id
    expect(whatIsOn(view)).toEqual([
      { kind: 'pause', by: view.pause!.by, at: view.pause!.at, off: { act: 'resumeRoom' } },
      { kind: 'summons', by: view.summons!.by, at: view.summons!.at, off: { act: 'endSummons' } },
      { kind: 'round', by: view.rounds[0]!.by, at: view.rounds[0]!.at, off: { act: 'closeRound', roundId } },
    ])
  })

  it('is gone once the press that undoes it was made', () => {
    const commands: Command[] = [
      { act: 'pauseRoom' },
      { act: 'takeControl', goal: null },
      summon,
      { act: 'callTable', schoolId: schools.south, goal: null },
      { act: 'spotlight', boardId: boards.northWheel, place: null },
      openRound,
      { act: 'showNames', shown: false },
      { act: 'setRights', rights: lookOnly },
    ]
    const on = whatIsOn(seenAs('facilitator', ...commands))
    expect(on.map(({ kind }) => kind)).toEqual([
      'pause',
      'control',
      'summons',
      'tableCall',
      'spotlight',
      'round',
      'namesHidden',
      'rights',
    ])
    const undone = on.map(({ off }) => off!)
    expect(whatIsOn(seenAs('facilitator', ...commands, ...undone))).toEqual([])
  })

  it('is no summons when a step has brought everyone to its field: that is the step', () => {
    expect(whatIsOn(seenAs('facilitator', { act: 'goToStep', stepId: steps.share }))).toEqual([])
    const after = seenAs('facilitator', { act: 'goToStep', stepId: steps.share }, summon)
    expect(whatIsOn(after)).toMatchObject([{ kind: 'summons', off: { act: 'endSummons' } }])
  })

  it('says itself where it goes off again, for whoever may press there', () => {
    const commands: Command[] = [{ act: 'pauseRoom' }, { act: 'takeControl', goal: null }, summon]
    const inTiles = (role: LiveRole) => {
      const on = whatIsOn(seenAs(role, ...commands))
      return on.filter((one) => hasTile(one, role)).map(({ kind }) => kind)
    }
    expect(inTiles('facilitator')).toEqual(['pause', 'control'])
    expect(inTiles('chair')).toEqual(['pause'])
  })

  it('is no matter of one press where it can’t be undone: a vote is counted when it is closed', () => {
    const subject = { kind: 'fields', canvas: learningWheel.id, boardId: null } as const
    const view = seenAs('facilitator', { act: 'openVote', subject, budget: 3, mayPile: false })
    expect(whatIsOn(view)).toMatchObject([{ kind: 'vote', off: null }])
  })

  it('says who else holds a remote, with the press that takes it back', () => {
    const room = new LiveRoom()
    room.press('mette', { act: 'handChair', holder: { kind: 'school', schoolId: schools.north } }, 'Nordskolen')
    const shown = { state: room.state, facts, counts: nothingCounted, workshop }
    const seenBy = (role: LiveRole) => whatIsOn(viewOf(shown, { role, schoolId: schools.north, screenId: null }))
    expect(seenBy('facilitator')).toMatchObject([{ kind: 'chair', off: { act: 'takeChair' } }])
    expect(seenBy('chair')).toEqual([])
  })

  it('is shown to the chair too, who is offered only what the chair may press', () => {
    const view = seenAs('chair', { act: 'pauseRoom' }, { act: 'takeControl', goal: null })
    expect(whatIsOn(view).map(({ kind, off }) => [kind, off])).toEqual([
      ['pause', { act: 'resumeRoom' }],
      ['control', null],
    ])
  })
})

describe('Forward and back', () => {
  const all = facts.runSheet.steps
  const around = (current: (typeof all)[number]['id'] | null) => {
    const { previous, next } = neighboursOf(all, current)
    return [previous?.id, next && next.id]
  }

  it('lead to the steps beside the one that is on', () => {
    expect(around(steps.private)).toEqual([steps.welcome, steps.share])
  })

  it('begin with the first step, and end after the last', () => {
    expect(around(null)).toEqual([undefined, steps.welcome])
    expect(around(steps.share)).toEqual([steps.private, null])
  })

  it('lead back to the last step, for whoever ended the run sheet by mistake', () => {
    const { previous, next } = neighboursOf(facts.runSheet.steps, null, steps.share)
    expect([previous?.id, next?.id]).toEqual([steps.share, steps.welcome])
  })

  it('lead nowhere without a run sheet', () => {
    expect(neighboursOf([], null)).toEqual({ previous: undefined, next: undefined })
  })
})

describe('Waiting time', () => {
  it('never says that somebody has waited less than no time, whatever the clocks say', () => {
    expect([minutesSince(10_000, 5_000), minutesSince(0, 119_999)]).toEqual([0, 1])
  })
})
