import { describe, expect, it } from 'vitest'
import { LiveView } from '../../shared/facilitation/live-view.ts'
import { addScreen, markCounted, markRevealed, raiseHand } from '../../shared/facilitation/table-acts.ts'
import { nothingCounted, viewKey, viewOf, type Counts, type LiveViewer } from '../../shared/facilitation/view-of.ts'
import { ScreenId, WorkshopId } from '../../shared/ids.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { boards, idOf, LiveRoom, schools, steps, wheelField } from '../support/live-room.ts'

const joinCode = 'KLM234'
const screenId = ScreenId.parse(idOf('k'))
const viewers = {
  facilitator: { role: 'facilitator', schoolId: null, screenId: null },
  chair: { role: 'chair', schoolId: schools.north, screenId: null },
  north: { role: 'participant', schoolId: schools.north, screenId: null },
  south: { role: 'participant', schoolId: schools.south, screenId: null },
  screen: { role: 'screen', schoolId: null, screenId },
  onlooker: { role: 'onlooker', schoolId: null, screenId: null },
} as const satisfies Record<string, LiveViewer>

/** A room in which everything is going on at once. */
function busyRoom(): { room: LiveRoom; counts: Counts } {
  const room = new LiveRoom()
  const { facts } = room
  const by = { name: 'Ali', schoolId: schools.north }
  room.press('mette', { act: 'goToStep', stepId: steps.private })
  room.press('mette', { act: 'callTable', schoolId: schools.north, goal: null })
  room.press('mette', { act: 'whisper', boardId: boards.northWheel, fieldId: wheelField, text: 'Kun til jer i nord' })
  room.press('mette', {
    act: 'openVote',
    subject: { kind: 'notes', canvas: learningWheel.id, colour: null, boardId: null },
    budget: 3,
    mayPile: false,
  })
  room.state = raiseHand(room.state, boards.southWheel, { by, now: room.now, facts })
  room.state = raiseHand(room.state, boards.northWheel, { by, now: room.now, facts })
  room.state = addScreen(room.state, { id: screenId, name: 'Salen' }, { now: room.now, facts })!
  const counts: Counts = {
    rounds: new Map([[room.state.rounds[0]!.id, [{ boardId: boards.northWheel, slips: 7, writers: 3 }]]]),
    trays: [{ boardId: boards.northWheel, fieldId: wheelField, waiting: 4, turnedUp: 0 }],
    cast: 12,
    screensOn: new Set([screenId]),
  }
  return { room, counts }
}

function views() {
  const { room, counts } = busyRoom()
  const workshop = { id: WorkshopId.parse(idOf('w')), title: 'Fælles om læsning', state: 'open' as const, joinCode }
  const shown = { state: room.state, facts: room.facts, counts, workshop }
  const see = (viewer: LiveViewer) => LiveView.parse(viewOf(shown, viewer))
  return Object.fromEntries(Object.entries(viewers).map(([who, viewer]) => [who, see(viewer)])) as Record<
    keyof typeof viewers,
    LiveView
  >
}

describe('What a viewer is told', () => {
  it('LIVE-4 holds the join code for facilitators and paired screens alone', () => {
    const all = views()
    const told = Object.entries(all).filter(([, view]) => JSON.stringify(view).includes(joinCode))
    expect(told.map(([who]) => who)).toEqual(['facilitator', 'screen'])
  })

  it('holds a whisper for the table that it was whispered to', () => {
    const told = Object.entries(views()).filter(([, view]) => JSON.stringify(view).includes('Kun til jer'))
    expect(told.map(([who]) => who)).toEqual(['facilitator', 'chair', 'north'])
  })

  it('calls only those who are called', () => {
    const all = views()
    expect(all.north.tableCall).toMatchObject({ schoolId: schools.north, by: { name: 'Mette' } })
    expect(all.facilitator.tableCall).not.toBeNull()
    expect([all.south.tableCall, all.screen.tableCall, all.onlooker.tableCall]).toEqual([null, null, null])
  })

  it('shows a table its own hand with those before it, and the queue to facilitators', () => {
    const all = views()
    expect(all.north.hands).toMatchObject([{ boardId: boards.northWheel, ahead: 1 }])
    expect(all.south.hands).toMatchObject([{ boardId: boards.southWheel, ahead: 0 }])
    expect(all.facilitator.hands).toHaveLength(2)
    expect(all.screen.hands).toEqual([])
  })

  it('counts what is written in private and who has voted for facilitators alone', () => {
    const all = views()
    expect(all.facilitator.rounds[0]?.written).toEqual([{ boardId: boards.northWheel, slips: 7, writers: 3 }])
    expect(all.facilitator.vote?.cast).toBe(12)
    for (const who of ['north', 'south', 'screen', 'onlooker'] as const) {
      expect(all[who].rounds[0]?.written).toBeNull()
      expect(all[who].vote).toMatchObject({ cast: null, results: [], voters: null })
    }
    expect(all.chair.vote?.cast).toBeNull()
  })

  it('says of the last round that was revealed, and of no earlier one, whether names went along', () => {
    const room = new LiveRoom()
    const target = { act: 'openRound', canvas: learningWheel.id, fieldId: wheelField, boardId: null } as const
    for (const withNames of [true, false]) {
      room.press('mette', target)
      const roundId = room.state.rounds.at(-1)!.id
      room.press('mette', { act: 'revealRound', roundId, withNames, piled: false })
      room.state = markRevealed(room.state, roundId, { now: room.now, facts: room.facts })
    }
    const workshop = { id: WorkshopId.parse(idOf('w')), title: 'Dag', state: 'open' as const, joinCode }
    const shown = { state: room.state, facts: room.facts, counts: nothingCounted, workshop }
    const rounds = (who: keyof typeof viewers) => viewOf(shown, viewers[who]).rounds
    expect(rounds('north')).toMatchObject([{ status: 'revealed', withNames: false, written: null }])
    expect(rounds('facilitator')).toHaveLength(2)
  })

  it('lists trays for their own table, screens for whoever holds the remote', () => {
    const all = views()
    expect(all.north.trays).toHaveLength(1)
    expect(all.south.trays).toEqual([])
    expect(all.chair.screens).toMatchObject([{ name: 'Salen', isOn: true }])
    expect([all.north.screens, all.screen.screens, all.onlooker.screens]).toEqual([[], [], []])
  })

  it('binds participants by the step’s rights and nobody who holds the remote', () => {
    const all = views()
    expect(all.north.rights).toMatchObject({ write: 'none', add: false })
    expect([all.facilitator.rights.write, all.chair.rights.write]).toEqual(['all', 'all'])
  })

  it('tells everyone the step, its place in the day, and what comes next', () => {
    for (const view of Object.values(views())) {
      expect(view.step).toMatchObject({ step: { title: 'Skriv hver for sig' }, number: 2, of: 3, next: 'Del' })
    }
  })

  it('tells a screen what it shows: the step’s field on the common board, else what the remote asks for', () => {
    expect(views().screen.screen).toEqual({
      id: screenId,
      content: { kind: 'field', boardId: boards.commonWheel, fieldId: wheelField },
      page: 0,
    })
  })

  it('is one and the same for everybody of a school', () => {
    expect(viewKey(viewers.north)).not.toBe(viewKey(viewers.south))
    expect(viewKey({ ...viewers.north })).toBe(viewKey(viewers.north))
  })
})

describe('A vote that is closed', () => {
  it('tells everyone the result, within what they may see', () => {
    const { room, counts } = busyRoom()
    const voteId = room.state.vote!.id
    room.press('mette', { act: 'closeVote', voteId })
    const results = [
      { boardId: boards.southWheel, item: 'shape:s1', votes: 5, text: 'Fra syd' },
      { boardId: boards.northWheel, item: 'shape:n1', votes: 2, text: 'Fra nord' },
    ]
    room.state = markCounted(room.state, { results, voters: 4 }, { facts: room.facts, now: room.now })
    const workshop = { id: WorkshopId.parse(idOf('w')), title: 'T', state: 'open' as const, joinCode: null }
    const see = (who: keyof typeof viewers = 'north') =>
      viewOf({ state: room.state, facts: room.facts, counts, workshop }, viewers[who]).vote
    expect(see()).toMatchObject({ status: 'closed', voters: 4, results })
    room.press('mette', { act: 'goToStep', stepId: steps.share })
    expect(see()?.results.map(({ text }) => text)).toEqual(['Fra nord'])
    expect(see('chair')?.results).toEqual(results)
    expect(see('screen')?.results).toEqual([])
    room.press('mette', { act: 'showOnScreen', screenId, shows: { kind: 'page', page: 'result' } })
    expect(see('screen')?.results).toEqual(results)
  })
})
