/** What the run sheet's page does with what is typed, chosen and asked for. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { alone, together } from '../../client/run-sheet/writing-change.ts'
import { rivalIn, shownText } from '../../client/run-sheet/draft.ts'
import { minutesBetween } from '../../client/run-sheet/minutes-between.ts'
import { presetNames, presetOf, rightsPresets } from '../../client/run-sheet/rights-presets.ts'
import { SaveBook } from '../../client/run-sheet/save-book.ts'
import { SavedField } from '../../client/run-sheet/saved-field.ts'
import { shownItems } from '../../client/run-sheet/shown-items.ts'
import { fitOnPaper } from '../../client/run-sheet/fit-on-paper.ts'
import { minutesOfDay, momentOf, readTime, zeroOf } from '../../client/run-sheet/time-of-day.ts'
import { whatCatchingUpDoes } from '../../client/run-sheet/what-catching-up-does.ts'
import { planOf } from '../../shared/facilitation/plan-of.ts'
import { Rights, allRights } from '../../shared/facilitation/rights.ts'
import { roomFacts } from '../support/live-room.ts'

const minute = 60_000
const clean = (text: string): string | null => text.trim() || null

/** A field over a sheet that others write in too. */
function openField() {
  const book = new SaveBook(() => 1_000)
  const sent: string[] = []
  let sheet = 'Pause'
  let answer: () => Promise<void> = () => Promise.resolve()
  const given = () => ({
    value: sheet,
    clean,
    save: async (text: string) => {
      sent.push(text)
      await answer()
      write(text)
    },
  })
  const field = new SavedField(book, 'title', given())
  const write = (text: string) => {
    sheet = text
    field.give(given())
  }
  return {
    book,
    field,
    sent,
    /** Somebody changes the sheet. */
    write,
    answers: (how: () => Promise<void>) => {
      answer = how
    },
    shown: () => shownText(field.draft(), sheet, clean),
    rival: () => rivalIn(field.draft(), sheet, clean),
  }
}

describe('A field of the run sheet', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is saved when one pauses, once, and says so', async () => {
    const { field, sent, book } = openField()
    field.type('Pause m')
    field.type('Pause med frugt')
    expect(book.state()).toEqual({ unsaved: 'waiting', savedAt: null })
    await vi.runAllTimersAsync()
    expect(sent).toEqual(['Pause med frugt'])
    expect(book.state()).toEqual({ unsaved: null, savedAt: 1_000 })
  })

  it('keeps a blank that was typed last, though the server would not', async () => {
    const { field, shown, sent } = openField()
    field.type('Pause ')
    await vi.runAllTimersAsync()
    field.type('Pause med ')
    await field.flush()
    expect(sent).toEqual(['Pause med'])
    expect(shown()).toBe('Pause med ')
  })

  it('follows the others while nobody writes here', async () => {
    const { field, write, shown, rival } = openField()
    field.type('Kaffe')
    await field.leave()
    write('Frokost')
    expect(shown()).toBe('Frokost')
    expect(rival()).toBeNull()
  })

  it('is not overwritten while one writes in it, and what the other wrote is offered', async () => {
    const { field, write, shown, rival, sent } = openField()
    field.type('Kaf')
    write('Frokost')
    field.type('Kaffe')
    expect(shown()).toBe('Kaffe')
    expect(rival()).toEqual({ text: 'Frokost', isOwn: false })
    await field.leave()
    expect(sent).toEqual(['Kaffe'])
    field.settleRival(true)
    await vi.runAllTimersAsync()
    expect(sent).toEqual(['Kaffe', 'Frokost'])
    expect(rival()).toBeNull()
  })

  it('offers one’s own text back when somebody replaces it while one is still there', async () => {
    const { field, write, shown, rival } = openField()
    field.type('Kaffe')
    await field.flush()
    write('Frokost')
    expect(shown()).toBe('Frokost')
    expect(rival()).toEqual({ text: 'Kaffe', isOwn: true })
    field.settleRival(true)
    await vi.runAllTimersAsync()
    expect(shown()).toBe('Kaffe')
  })

  it('keeps what could not be saved, says so, and tries again', async () => {
    const { field, shown, sent, book, answers } = openField()
    answers(() => Promise.reject(new Error('no net')))
    field.type('Kaffe')
    await field.leave()
    expect(shown()).toBe('Kaffe')
    expect(book.state().unsaved).toBe('failed')
    answers(() => Promise.resolve())
    await vi.runAllTimersAsync()
    expect(sent).toEqual(['Kaffe', 'Kaffe'])
    expect(book.state().unsaved).toBeNull()
  })

  it('sends nothing that the server would refuse', async () => {
    const { field, sent, shown, book } = openField()
    field.type('  ')
    await vi.runAllTimersAsync()
    expect(sent).toEqual([])
    expect(shown()).toBe('  ')
    expect(book.state().unsaved).toBe('failed')
  })

  it('gives back what was typed in a step that is gone', async () => {
    const { field, answers, book } = openField()
    answers(() => Promise.reject(new Error('gone')))
    field.type('Kaffe')
    const lost = vi.fn<(text: string) => void>()
    await field.close(lost)
    expect(lost.mock.calls).toEqual([['Kaffe']])
    expect(book.state().unsaved).toBeNull()
  })
})

describe('Rights in words', () => {
  it('are known again by what they say, and are what the server takes', () => {
    for (const name of presetNames) expect(presetOf(Rights.parse(rightsPresets[name]))).toBe(name)
    expect(presetOf({ ...allRights, draw: false })).toBe('own')
  })

  it('let the field rest while everyone writes alone, and open it again; rights of one’s own stay', () => {
    const open = { rights: allRights, writing: 'open' } as const
    const inPrivate = { ...open, ...alone(open) }
    expect(inPrivate).toEqual({ rights: rightsPresets.rest, writing: 'private' })
    expect({ ...inPrivate, ...together(inPrivate) }).toEqual(open)
    const own = { rights: rightsPresets.look, writing: 'open' } as const
    expect(alone(own)).toEqual({ writing: 'private' })
  })
})

describe('A time of day', () => {
  it.each([
    ['9.15', 555],
    ['09:15', 555],
    ['915', 555],
    ['kl. 9', 540],
    ['13', 780],
    ['24.00', null],
    ['9.60', null],
    ['snart', null],
    ['', null],
  ])('reads %j', (text, minutes) => {
    expect(readTime(text)).toBe(minutes)
  })

  it('is the one on the wall, also on the night on which the clock is put forward', () => {
    for (const day of ['2027-03-11', '2027-03-28', '2027-10-31']) {
      expect(minutesOfDay(momentOf(day, 9 * 60 + 15))).toBe(555)
      expect(minutesOfDay(zeroOf(day) + 555 * minute)).toBe(555)
    }
  })

  it('changes when the minute does', () => {
    expect(minutesBetween(10 * minute, 10 * minute + 59_999)).toBe(0)
    expect(minutesBetween(10 * minute, 11 * minute)).toBe(1)
    expect(minutesBetween(10 * minute, 8 * minute)).toBe(-2)
  })
})

describe('A programme on paper', () => {
  const steps = (count: number, instruction: string) => Array.from({ length: count }, () => ({ instruction }))

  it('has all of what is to be done where there is room, then the first lines of it, then the titles alone', () => {
    expect(fitOnPaper(steps(3, 'Find jeres bord.'))).toEqual({ lines: 9, mostOfEach: 12 })
    expect(fitOnPaper(steps(14, 'å'.repeat(600)))).toEqual({ lines: 56, mostOfEach: 2 })
    expect(fitOnPaper(steps(14, 'Tag med:\n- bog\n- blyant\n- data'))).toEqual({ lines: 56, mostOfEach: 2 })
    expect(fitOnPaper(steps(28, 'Find jeres bord.'))).toEqual({ lines: 56, mostOfEach: 0 })
  })

  it('takes a second sheet rather than letters that nobody can read', () => {
    expect(fitOnPaper(steps(60, ''))).toMatchObject({ lines: 56 })
  })
})

describe('Catching up', () => {
  const [model] = roomFacts().runSheet.steps
  const steps = [10, 30, 15, 20].map((minutes, at) => ({
    ...model!,
    id: roomFacts().runSheet.steps[at]?.id ?? model!.id,
    minutes,
    isFixed: minutes === 15,
  }))

  it('says beforehand which steps it shortens, and when the day would end', () => {
    const plan = planOf(
      { steps, startsAt: 0 },
      { current: { stepId: steps[1]!.id, since: 20 * minute }, now: 25 * minute },
    )
    const { shorter, endsAt, plannedEnd } = whatCatchingUpDoes({ steps }, plan)
    expect(shorter.map(({ step, minutes }) => [step.minutes, minutes])).toEqual([[20, 10]])
    expect([endsAt, plannedEnd]).toEqual([75 * minute, 75 * minute])
  })
})

describe('A programme on the wall', () => {
  it('shows the current step with what was before it and what comes', () => {
    expect(shownItems({ count: 10, current: 4, most: 5 })).toEqual({ from: 3, to: 8 })
    expect(shownItems({ count: 10, current: 9, most: 5 })).toEqual({ from: 5, to: 10 })
    expect(shownItems({ count: 10, current: -1, most: 5 })).toEqual({ from: 0, to: 5 })
    expect(shownItems({ count: 3, current: 1, most: 5 })).toEqual({ from: 0, to: 3 })
    expect(shownItems({ count: 10, current: 4, most: 1 })).toEqual({ from: 4, to: 5 })
  })
})
