import { describe, expect, it } from 'vitest'
import { idoart } from '../../shared/canvases/idoart.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { meetingDiamond } from '../../shared/canvases/meeting-diamond.ts'
import { findCanvas } from '../../shared/canvases/all.ts'
import { agendaSteps } from '../../shared/facilitation/agenda-steps.ts'
import { calendarFile } from '../../shared/facilitation/calendar-file.ts'
import { planOf } from '../../shared/facilitation/plan-of.ts'
import { hasField } from '../../shared/facilitation/room-facts.ts'
import { emptyRunSheet, StepText, type RunSheet } from '../../shared/facilitation/run-sheet.ts'
import {
  addSteps,
  catchUp,
  changeStep,
  orderSteps,
  removeStep,
  setStart,
} from '../../shared/facilitation/run-sheet-acts.ts'
import { addTime, pauseTimer, startTimer } from '../../shared/facilitation/timer.ts'
import { templateSteps } from '../../shared/facilitation/templates.ts'
import { StepId } from '../../shared/ids.ts'
import { idOf, roomFacts, steps } from '../support/live-room.ts'

const minute = 60_000
const nine = Date.UTC(2027, 2, 11, 8)
const ids = {
  a: StepId.parse(idOf('a')),
  b: StepId.parse(idOf('b')),
  c: StepId.parse(idOf('c')),
  d: StepId.parse(idOf('d')),
}

/** Welcome 10, work 30, break 15 (fixed), share 20: planned from nine to a quarter past ten. */
function sheet(): RunSheet {
  const [model] = roomFacts().runSheet.steps
  return {
    version: 1,
    startsAt: nine,
    steps: [
      { ...model!, id: ids.a, minutes: 10 },
      { ...model!, id: ids.b, minutes: 30 },
      { ...model!, id: ids.c, minutes: 15, isFixed: true },
      { ...model!, id: ids.d, minutes: 20 },
    ],
  }
}

describe('The plan', () => {
  it('is what the run sheet says before the day has begun', () => {
    const plan = planOf(sheet(), { current: null, now: nine - 60 * minute })
    expect(plan.steps.map(({ planned }) => (planned!.startsAt - nine) / minute)).toEqual([0, 10, 40, 55])
    expect(plan).toMatchObject({ lateMs: 0, endsAt: nine + 75 * minute })
  })

  it('is recalculated when the day runs late: what is left moves, and says how it could still end on time', () => {
    const plan = planOf(sheet(), { current: { stepId: ids.b, since: nine + 20 * minute }, now: nine + 25 * minute })
    expect(plan.steps.map(({ status }) => status)).toEqual(['over', 'current', 'ahead', 'ahead'])
    expect(plan.steps[0]?.expected).toBeNull()
    expect(plan.steps.slice(1).map(({ expected }) => (expected!.startsAt - nine) / minute)).toEqual([20, 50, 65])
    expect(plan.lateMs).toBe(10 * minute)
    expect(plan.steps.map(({ minutesOnTime }) => minutesOnTime)).toEqual([10, 30, 15, 10])
  })

  it('goes on moving while a step takes longer than it should', () => {
    const plan = planOf(sheet(), { current: { stepId: ids.d, since: nine + 55 * minute }, now: nine + 90 * minute })
    expect(plan.lateMs).toBe(15 * minute)
    expect(plan.endsAt).toBe(nine + 90 * minute)
  })

  it('moves at once when the step is given more time, and while its clock stands still', () => {
    const by = { name: 'Mette', schoolId: null }
    const timer = addTime(startTimer(30, by, nine + 10 * minute), 12, nine + 15 * minute)
    const current = { stepId: ids.b, since: nine + 10 * minute }
    expect(planOf(sheet(), { current, timer, now: nine + 15 * minute }).lateMs).toBe(12 * minute)
    const standing = pauseTimer(timer, nine + 15 * minute)
    expect(planOf(sheet(), { current, timer: standing, now: nine + 20 * minute }).lateMs).toBe(17 * minute)
    // Once it is over, nothing is left of it but what it took.
    expect(
      planOf(sheet(), { current: { stepId: ids.c, since: nine + 40 * minute }, now: nine + 41 * minute }).lateMs,
    ).toBe(0)
  })

  it('never leaves a step without a minute', () => {
    const plan = planOf(sheet(), { current: { stepId: ids.a, since: nine + 200 * minute }, now: nine + 200 * minute })
    expect(plan.steps.map(({ minutesOnTime }) => minutesOnTime)).toEqual([10, 1, 15, 1])
  })

  it('has no times when nobody has said when the day starts, until it does', () => {
    const planned = { ...sheet(), startsAt: null }
    expect(planOf(planned, { current: null, now: nine })).toMatchObject({ lateMs: null, endsAt: null })
    expect(planOf(planned, { current: { stepId: ids.d, since: nine }, now: nine }).endsAt).toBe(nine + 20 * minute)
  })
})

describe('A day that has caught up', () => {
  const progress = { current: { stepId: ids.b, since: nine + 20 * minute }, now: nine + 25 * minute }

  it('is on time again, and is not asked to catch up once more', () => {
    const caughtUp = catchUp(sheet(), planOf(sheet(), progress))
    expect(caughtUp.steps.map(({ minutes }) => minutes)).toEqual([10, 30, 15, 10])
    const plan = planOf(caughtUp, progress)
    expect(plan).toMatchObject({ lateMs: 0, endsAt: nine + 75 * minute })
    expect(plan.steps.map(({ planned }) => (planned!.startsAt - nine) / minute)).toEqual([0, 10, 50, 65])
    expect(catchUp(caughtUp, plan).steps).toEqual(caughtUp.steps)
  })

  it('stays so when what is left is planned anew', () => {
    const caughtUp = catchUp(sheet(), planOf(sheet(), progress))
    const late = (changed: RunSheet | null) => planOf(changed!, progress).lateMs
    expect(late(orderSteps(caughtUp, [ids.a, ids.b, ids.d, ids.c]))).toBe(0)
    expect(late(removeStep(caughtUp, ids.c))).toBe(0)
    expect(late(addSteps(caughtUp, [{ ...caughtUp.steps[0]!, id: steps.welcome }], 2))).toBe(0)
    expect(setStart(caughtUp, nine)).not.toHaveProperty('replanned')
  })

  it('changes nothing while it is on time', () => {
    const early = planOf(sheet(), { current: { stepId: ids.b, since: nine }, now: nine + minute })
    expect(catchUp(sheet(), early)).toEqual({ ...sheet(), version: 2 })
  })
})

describe('A run sheet', () => {
  it('takes what two consultants do at once', () => {
    const [model] = roomFacts().runSheet.steps
    const added = addSteps(sheet(), [{ ...model!, id: steps.welcome }], 1)!
    const changed = changeStep(added, ids.b, { title: 'Arbejd' })!
    const ordered = orderSteps(changed, [ids.d, ids.a])
    expect(ordered.steps.map(({ id }) => id)).toEqual([ids.d, ids.a, steps.welcome, ids.b, ids.c])
    expect(removeStep(ordered, ids.c)?.steps).toHaveLength(4)
    expect([added, changed, ordered].map(({ version }) => version)).toEqual([2, 3, 4])
  })

  it('has room for sixty steps, and knows those it has', () => {
    const [model] = roomFacts().runSheet.steps
    const many = Array.from({ length: 60 }, () => model!)
    expect(addSteps(emptyRunSheet, many)?.steps).toHaveLength(60)
    expect(addSteps(sheet(), many)).toBeNull()
    expect(changeStep(sheet(), steps.share, { title: 'x' })).toBeNull()
    expect(removeStep(sheet(), steps.share)).toBeNull()
  })
})

describe('The templates', () => {
  it.each(['workshop', 'talk'] as const)('of a %s ask for what is there, in both languages', (name) => {
    for (const language of ['da', 'en'] as const) {
      const made = templateSteps(name, language)
      expect(made.map((step) => StepText.parse(step))).toEqual(made)
      const nowhere = made.filter(
        ({ canvas, fieldId }) => canvas !== null && fieldId !== null && !hasField(findCanvas(canvas), fieldId),
      )
      expect(nowhere).toEqual([])
    }
  })

  it('lead a talk through the diamond’s four questions in two hours', () => {
    const made = templateSteps('talk', 'da')
    const questions = made.filter(({ canvas }) => canvas === meetingDiamond.id)
    expect(questions.map(({ title }) => title)).toEqual(meetingDiamond.phases.map(({ name }) => name.da))
    expect(questions.map(({ fieldId }) => fieldId)).toEqual(meetingDiamond.fields.map(({ id }) => id))
    expect(made.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(120)
  })

  it('begin the workshop’s work with writing alone, before anyone talks', () => {
    const [, first] = templateSteps('workshop', 'da')
    expect(first).toMatchObject({ writing: 'private', canvas: learningWheel.id, rights: { write: 'none', add: false } })
  })
})

describe('A filled-in I DO ART', () => {
  const rows = (...items: [string, string][]) => ({
    agenda: items.map(([item, minutes], i) => ({ id: `${i}`, item, minutes })),
  })

  it('gives its agenda with minutes, and when it begins', () => {
    const made = agendaSteps(idoart, {
      fields: { time: 'Torsdag kl. 9.00-11.00' },
      rows: rows(['Velkomst', '10'], ['  Handleplanen\n siden sidst ', '45 min'], ['', ''], ['Næste skridt', '']),
    })
    expect(made?.startsAt).toBe(9 * 60)
    expect(made?.steps.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Velkomst', 10],
      ['Handleplanen siden sidst', 45],
      ['Næste skridt', 65],
    ])
  })

  it('makes steps that can be kept, whatever was typed', () => {
    const made = agendaSteps(idoart, {
      fields: { time: '𝟗 til nogle' },
      rows: rows([`${'a'.repeat(79)}😀\u202e`, '99999999'], ['\u0000\ud800x', '-5']),
    })
    expect(made?.steps.map((step) => StepText.safeParse(step).success)).toEqual([true, true])
    expect(made?.startsAt).toBeNull()
  })

  it('is the only kind of board that has an agenda', () => {
    expect(agendaSteps(learningWheel, { fields: {}, rows: {} })).toBeNull()
  })
})

describe('The calendar file', () => {
  const event = {
    uid: 'abc@tavle',
    title: 'Læsning; motivation, og æøå 😀',
    description: `Velkommen\n${'å'.repeat(100)}`,
    when: { startsAt: nine, endsAt: nine + 75 * minute },
    madeAt: nine,
  }

  it('says when, what, and where the lines end', () => {
    const file = calendarFile(event)
    expect(file).toContain('DTSTART:20270311T080000Z\r\nDTEND:20270311T091500Z\r\n')
    expect(file).toContain(String.raw`SUMMARY:Læsning\; motivation\, og æøå 😀`)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has no line longer than 75 octets, and no letter cut in two', () => {
    const file = calendarFile(event)
    const longest = Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))
    expect(longest).toBeLessThanOrEqual(75)
    expect(file.replaceAll('\r\n ', '')).toContain(`Velkommen\\n${'å'.repeat(100)}`)
  })

  it('takes the place of the one that was made before it', () => {
    const sequence = (madeAt: number) => /\r\nSEQUENCE:(\d+)\r\n/.exec(calendarFile({ ...event, madeAt }))?.[1]
    expect(Number(sequence(nine + minute))).toBeGreaterThan(Number(sequence(nine)))
  })

  it('is a whole day when nobody has said when it starts', () => {
    expect(calendarFile({ ...event, when: { day: '2027-03-11' } })).toContain('DTSTART;VALUE=DATE:20270311\r\n')
  })
})
