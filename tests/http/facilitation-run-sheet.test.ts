/** The run sheet: planned by several, filled from a template or from an I DO ART, and told to everyone as a programme. */
import { describe, expect, it } from 'vitest'
import { BoardAnswer } from '../../shared/api/boards.ts'
import { ProgrammeAnswer, RunSheetAnswer } from '../../shared/api/run-sheet.ts'
import { idoart } from '../../shared/canvases/idoart.ts'
import { fieldOf, rowsOf } from '../../shared/document/layout.ts'
import { cellString, livingRows, requireCell } from '../../shared/document/rows.ts'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { BoardEar } from '../support/board-ear.ts'
import { LiveTown, field, otherField, wheel } from '../support/live-town.ts'

const minute = 60_000
const nine = Date.UTC(2027, 2, 11, 8)

describe('The run sheet', () => {
  it('takes steps, changes, removals and a new order from both consultants, and every device is told there is a newer one', async () => {
    const live = await LiveTown.gather()
    const ear = await live.listen(live.jonas)
    const [a, b, c] = [
      await live.addStep({ title: 'A' }),
      await live.addStep({ title: 'B' }),
      await live.addStep({ title: 'C' }),
    ]
    const sheet = `${live.path}/run-sheet`
    await live.jonas.ask(RunSheetAnswer, 'PATCH', `${sheet}/steps/${b.id}`, { title: 'B2', minutes: 7 })
    await live.mette.ask(RunSheetAnswer, 'PUT', `${sheet}/order`, { stepIds: [c.id, a.id] })
    const { runSheet } = await live.jonas.ask(RunSheetAnswer, 'DELETE', `${sheet}/steps/${a.id}`)
    expect(runSheet.steps.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['C', null],
      ['B2', 7],
    ])
    expect((await ear.hears(({ runSheetVersion }) => runSheetVersion === 6)).version).toBe(0)
    expect(await live.mette.ask(RunSheetAnswer, 'GET', sheet)).toEqual({ runSheet })
  })

  it('loses nothing when both plan at once, and nothing in a restart', async () => {
    const live = await LiveTown.gather()
    await Promise.all(Array.from({ length: 12 }, (_, i) => live.addStep({ title: `Trin ${i}` })))
    await live.restart()
    const { runSheet } = await live.mette.ask(RunSheetAnswer, 'GET', `${live.path}/run-sheet`)
    expect(new Set(runSheet.steps.map(({ title }) => title)).size).toBe(12)
  })

  it('moves the room with a step that is rewritten while it is on', async () => {
    const live = await LiveTown.gather()
    const step = await live.addStep({ title: 'Før', canvas: wheel, fieldId: field })
    await live.press(live.mette, { act: 'goToStep', stepId: step.id })
    const ali = await live.listen(await live.guest(live.schools.north, 'Ali'))
    await live.mette.try('PATCH', `${live.path}/run-sheet/steps/${step.id}`, {
      title: 'Efter',
      fieldId: otherField,
      rights: { write: 'step', add: false, move: false, draw: false, see: 'all' },
    })
    const view = await ali.hears((now) => now.step?.step.title === 'Efter')
    expect(view.rights).toMatchObject({ write: 'step', fieldId: otherField })
    await live.mette.try('DELETE', `${live.path}/run-sheet/steps/${step.id}`)
    expect((await ali.hears((now) => now.step === null)).rights.write).toBe('all')
  })

  it('refuses steps about what isn’t there, and more than it holds', async () => {
    const live = await LiveTown.gather()
    const [step] = [await live.addStep()]
    const { id: _, ...text } = step
    const add = (change: object) =>
      live.mette.try('POST', `${live.path}/run-sheet/steps`, { step: { ...text, ...change } })
    const refused = [
      await add({ canvas: 'no-such-canvas' }),
      await add({ canvas: wheel, fieldId: 'no-such-field' }),
      await add({ fieldId: field }),
      await add({ title: '' }),
      await add({ title: 'x'.repeat(81) }),
      await add({ minutes: 0 }),
      await add({ instruction: '\u0007' }),
      await add({ rights: { ...text.rights, fly: true } }),
    ]
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 400))
    const fill = { from: { kind: 'template', template: 'workshop' }, replace: false }
    let last = { status: 200, body: {} as unknown }
    for (let i = 0; i < 6 && last.status === 200; i++)
      last = await live.mette.try('POST', `${live.path}/run-sheet/fill`, fill)
    expect(last).toMatchObject({ status: 409, body: { error: 'runSheetFull' } })
    const { runSheet } = await live.mette.ask(RunSheetAnswer, 'GET', `${live.path}/run-sheet`)
    expect(runSheet.steps.length).toBeLessThanOrEqual(bounds.steps)
  })

  it('is filled from a template in the planner’s language', async () => {
    const live = await LiveTown.gather()
    const fill = { from: { kind: 'template', template: 'talk' }, replace: true }
    const { runSheet } = await live.mette.ask(RunSheetAnswer, 'POST', `${live.path}/run-sheet/fill`, fill)
    expect(runSheet.steps.map(({ title }) => title)).toEqual([
      'Velkomst og ramme',
      'Handling',
      'Effekt',
      'Læring',
      'Næste skridt / justering',
      'Ret handleplanen til',
      'Aftaler og næste dato',
    ])
  })

  it('is filled from an I DO ART: its agenda, its minutes, and when it begins', async () => {
    const live = await LiveTown.gather()
    const body = { workshopId: live.day.id, schoolId: live.schools.north.id, canvas: idoart.id, title: 'Rammen' }
    const { board } = await live.mette.ask(BoardAnswer, 'POST', '/api/boards', body)
    const ear = await BoardEar.open(live.mette, board.id)
    await ear.change((doc) => {
      const [first, second] = livingRows(doc, 'agenda')
      requireCell(first!, 'item').insert(0, 'Siden sidst')
      requireCell(first!, 'minutes').insert(0, '20')
      requireCell(second!, 'item').insert(0, 'Næste skridt')
      fieldOf(doc, 'time').insert(0, 'kl. 9-10')
    })
    expect(cellString(livingRows(ear.doc, 'agenda')[0]!, 'item')).toBe('Siden sidst')
    expect(rowsOf(ear.doc, 'agenda').length).toBe(4)
    const from = { kind: 'board', boardId: board.id }
    const fill = { from, replace: true, dayStartsAt: nine - 9 * 60 * minute }
    const { runSheet } = await live.mette.ask(RunSheetAnswer, 'POST', `${live.path}/run-sheet/fill`, fill)
    expect(runSheet.steps.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Siden sidst', 20],
      ['Næste skridt', 40],
    ])
    expect(runSheet.startsAt).toBe(nine)
    // Put behind other steps, it begins when those are over.
    const behind = { ...fill, replace: false, dayStartsAt: 0 }
    const longer = await live.mette.ask(RunSheetAnswer, 'POST', `${live.path}/run-sheet/fill`, behind)
    expect(longer.runSheet).toMatchObject({ startsAt: nine, steps: { length: 4 } })
    const wheelFill = { from: { kind: 'board', boardId: live.boards.north.id }, replace: true }
    expect((await live.mette.try('POST', `${live.path}/run-sheet/fill`, wheelFill)).status).toBe(404)
  })

  it('keeps its steps when the agenda that is to replace them is empty, and says so', async () => {
    const live = await LiveTown.gather()
    await live.addStep()
    const body = { workshopId: live.day.id, schoolId: live.schools.north.id, canvas: idoart.id, title: 'Rammen' }
    const { board } = await live.mette.ask(BoardAnswer, 'POST', '/api/boards', body)
    const fill = { from: { kind: 'board', boardId: board.id }, replace: true }
    const refused = await live.mette.try('POST', `${live.path}/run-sheet/fill`, fill)
    expect(refused).toMatchObject({ status: 409, body: { error: 'agendaEmpty' } })
    const { runSheet } = await live.mette.ask(RunSheetAnswer, 'GET', `${live.path}/run-sheet`)
    expect(runSheet.steps.length).toBe(1)
  })

  it('catches up: what is left is shortened so that the day ends when it was to', async () => {
    const live = await LiveTown.gather()
    const [first] = [await live.addStep({ minutes: 10 }), await live.addStep({ minutes: 30 })]
    await live.addStep({ minutes: 10, isFixed: true })
    const startsAt = Date.now() - 20 * minute
    await live.mette.try('PUT', `${live.path}/run-sheet/start`, { startsAt })
    await live.press(live.mette, { act: 'goToStep', stepId: first.id })
    const { runSheet } = await live.mette.ask(RunSheetAnswer, 'POST', `${live.path}/run-sheet/catch-up`)
    expect(runSheet.steps.map(({ minutes }) => minutes)).toEqual([
      10,
      expect.toSatisfy((n: number) => n >= 9 && n <= 10),
      10,
    ])
    // Nothing is left to catch up with, so that a second press shortens nothing more.
    const again = await live.mette.ask(RunSheetAnswer, 'POST', `${live.path}/run-sheet/catch-up`)
    const shorter = runSheet.steps.map(({ minutes }, at) => (minutes ?? 0) - (again.runSheet.steps[at]?.minutes ?? 0))
    expect(shorter.every((lost) => lost === 0)).toBe(true)
  })
})

describe('The programme', () => {
  it('tells everyone what happens when, as it was planned', async () => {
    const live = await LiveTown.gather()
    await live.addStep({ title: 'Velkommen', minutes: 10, instruction: 'Find jeres bord' })
    await live.addStep({ title: 'Arbejd', minutes: 30 })
    await live.mette.try('PUT', `${live.path}/run-sheet/start`, { startsAt: nine })
    const ali = await live.guest(live.schools.north, 'Ali')
    const { workshop, items } = await ali.ask(ProgrammeAnswer, 'GET', `${live.path}/programme`)
    expect(workshop).toMatchObject({
      title: 'Fælles om læsning',
      schools: ['Nordskolen', 'Sydskolen'],
      consultants: ['Jonas', 'Mette'],
    })
    expect(items.map(({ title, startsAt, minutes }) => [title, startsAt, minutes])).toEqual([
      ['Velkommen', nine, 10],
      ['Arbejd', nine + 10 * minute, 30],
    ])
    // Who may do what in a step is the facilitators' own business.
    expect((await ali.try('GET', `${live.path}/run-sheet`)).status).toBe(403)
  })

  it('comes as a calendar file', async () => {
    const live = await LiveTown.gather()
    await live.addStep({ title: 'Velkommen', minutes: 10 })
    await live.mette.try('PUT', `${live.path}/run-sheet/start`, { startsAt: nine })
    const { status, body } = await live.head.try('GET', `${live.path}/programme.ics`)
    expect(status).toBe(200)
    expect(body).toContain('DTSTART:20270311T080000Z\r\nDTEND:20270311T081000Z\r\nSUMMARY:Fælles om læsning\r\n')
    expect(body).toContain('DESCRIPTION:Velkommen (10 min.)\r\n')
    // The theme stands beside the title, unless the title says it.
    const titleWith = async (theme: string) => {
      await live.mette.try('PATCH', live.path, { theme })
      return /SUMMARY:(.*)\r\n/.exec(String((await live.head.try('GET', `${live.path}/programme.ics`)).body))?.[1]
    }
    expect(await titleWith('Læsning')).toBe('Fælles om læsning')
    expect(await titleWith('SFO')).toBe('Fælles om læsning – SFO')
  })
})
