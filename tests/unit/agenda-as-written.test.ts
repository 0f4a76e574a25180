/** An I DO ART's agenda and time, and minutes in any cell, in the ways in which people write them. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idoart } from '../../shared/canvases/idoart.ts'
import { readMinutes } from '../../shared/canvases/read-minutes.ts'
import { agendaSteps } from '../../shared/facilitation/agenda-steps.ts'
import { StepText } from '../../shared/facilitation/run-sheet.ts'
import { readTimeSpan } from '../../shared/facilitation/time-span.ts'

type Item = string | [item: string, minutes: string]

const read = (time: string, ...items: Item[]) =>
  agendaSteps(idoart, {
    fields: { time },
    rows: {
      agenda: items.map((item, at) => {
        const [text, minutes] = typeof item === 'string' ? [item, ''] : item
        return { id: `${at}`, item: text, minutes }
      }),
    },
  })!

/** "9.00 | Velkomst 10 | Data" */
const inShort = (time: string, ...items: Item[]): string => {
  const { startsAt, steps } = read(time, ...items)
  const begins = startsAt === null ? '-' : `${Math.floor(startsAt / 60)}.${String(startsAt % 60).padStart(2, '0')}`
  return [begins, ...steps.map(({ title, minutes }) => (minutes === null ? title : `${title} ${minutes}`))].join(' | ')
}

describe('An agenda', () => {
  it.each<[string, string, Item[], string]>([
    [
      'times of day before or behind the items',
      '',
      ['9.00-9.15 Velkomst', '9.15–10.00: Data', 'kl. 10-10.15 Pause', 'Handleplan kl. 10.15 - 11.00'],
      '9.00 | Velkomst 15 | Data 45 | Pause 15 | Handleplan 45',
    ],
    [
      'a numbered list with minutes in brackets',
      'kl. 9-11',
      ['1. Velkomst (10 min)', '2. Data fra 7.-9. klasse (45 min.)', '3. Næste skridt (1 time)'],
      '9.00 | Velkomst 10 | Data fra 7.-9. klasse 45 | Næste skridt 60',
    ],
    [
      'bare numbers behind',
      'kl. 9-11',
      ['Velkomst 10', 'Data 45', 'Plan 65'],
      '9.00 | Velkomst 10 | Data 45 | Plan 65',
    ],
    ['bullets', 'kl. 8.30-10.30', ['- Velkomst', '• Data', '– Plan'], '8.30 | Velkomst 40 | Data 40 | Plan 40'],
    [
      'minutes first, and some in the middle of a sentence',
      'kl 9-10',
      ['10 min: Velkomst', '15 min. Data', 'I 5 min. taler I to og to'],
      '9.00 | Velkomst 10 | Data 15 | I 5 min. taler I to og to 5',
    ],
    [
      'only when each begins',
      '9.00-11.00',
      ['9.00 Velkomst', '9.15 Data', '10.00 Pause', '10.15 Plan'],
      '9.00 | Velkomst 15 | Data 45 | Pause 15 | Plan 45',
    ],
    [
      'some that say when they begin; the others share what is between',
      'kl. 9-11',
      ['Velkomst', 'Data', '10.00 Pause', 'Plan'],
      '9.00 | Velkomst 30 | Data 30 | Pause 30 | Plan 30',
    ],
    [
      'times of day in the column for minutes',
      'Slut kl. 11',
      [
        ['Velkomst', '9.00'],
        ['Data', '9.15'],
        ['Plan', '10.15-11'],
      ],
      '9.00 | Velkomst 15 | Data 60 | Plan 45',
    ],
    [
      'halves, quarters and sums',
      'Kl. 13',
      [
        ['Velkomst', '½ time'],
        ['Data', '45 min + 1 time'],
        ['Plan', 'et kvarter'],
      ],
      '13.00 | Velkomst 30 | Data 105 | Plan 15',
    ],
    [
      'the times in T, by name',
      'kl. 9-11: velkomst 10 min, data 45 min',
      ['Velkomst', 'Data om fravær', 'Plan'],
      '9.00 | Velkomst 10 | Data om fravær 45 | Plan 65',
    ],
    [
      'a timetable in T',
      '9.00 Velkomst\n9.10 Data\n10.00 Plan\n11.00 Slut',
      ['Velkomst', 'Data', 'Plan'],
      '9.00 | Velkomst 10 | Data 50 | Plan 60',
    ],
    ['a sum in T', '2 timer: 10 + 45 + 65 min', ['Hej', 'Data', 'Plan'], '- | Hej 10 | Data 45 | Plan 65'],
    ['a list of minutes in T', '10 min\n45 min', ['Velkomst', 'Data'], '- | Velkomst 10 | Data 45'],
    [
      'only how long it is in all: shared in fives',
      '2 timer',
      ['Velkomst', 'Data', 'Pause', 'Plan', 'Effekt', 'Læring', 'Tak'],
      '- | Velkomst 20 | Data 20 | Pause 20 | Plan 15 | Effekt 15 | Læring 15 | Tak 15',
    ],
    ['nothing about time', '', ['Velkomst', 'Data'], '- | Velkomst | Data'],
    [
      'numbers that are no times',
      'kl. 9-11',
      ['7. klasses trivsel', 'Fravær i 9. årgang', 'Uge 35', 'Uge 40'],
      '9.00 | 7. klasses trivsel 30 | Fravær i 9. årgang 30 | Uge 35 30 | Uge 40 30',
    ],
    ['nothing but a time', 'kl. 9-10', ['10 min', '9.10-9.15'], '9.00 | 10 min 10 | 9.10-9.15 5'],
  ])('is read from %s', (_, time, items, expected) => {
    expect(inShort(time, ...items)).toBe(expected)
  })

  it('loses nothing of an item that is too long for a title', () => {
    const item = `${'Vi ser på tallene for fravær og taler om dem. '.repeat(3)}Til sidst vælger vi.`
    const { title, instruction, minutes } = read('', `${item} (30 min)`).steps[0]!
    expect([title.endsWith('…'), title.length <= 80, instruction, minutes]).toEqual([true, true, item, 30])
  })

  it('knows a break: it is not made shorter when the day runs late', () => {
    const { steps } = read('', 'Pausegymnastik', 'Pause', 'Frokost og netværk')
    expect(steps.map(({ isFixed }) => isFixed)).toEqual([false, true, true])
  })

  it('is read without what can’t be seen, which comes along when one pastes', () => {
    expect(inShort('', '\u200bVelkomst\u200b', 'A\u030aben dag\u00a010 min', '\u200b')).toBe(
      '- | Velkomst | Åben dag 10',
    )
  })

  it('makes steps that can be kept, whatever was typed', () => {
    const bits = fc.constantFrom(
      '9',
      '10',
      '.',
      ':',
      '-',
      ' ',
      'kl. ',
      'min',
      'timer',
      '½',
      '(',
      ')',
      '+',
      ',',
      '\n',
      'Data',
      '1. ',
    )
    const text = fc.oneof(
      fc.array(bits, { maxLength: 30 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    fc.assert(
      fc.property(text, fc.array(fc.tuple(text, text), { maxLength: 6 }), (time, items) => {
        const { steps, startsAt } = read(time, ...items)
        for (const step of steps) expect(StepText.safeParse(step).error).toBeUndefined()
        expect(startsAt === null || (startsAt >= 0 && startsAt < 24 * 60)).toBe(true)
      }),
    )
  })
})

describe('When and how long', () => {
  it.each([
    ['kl. 9-11', 540, 120],
    ['9.30 – 11', 570, 90],
    ['Kl. 13:15 til kl. 15.00', 795, 105],
    ['09.00-10.00, i alt 60 min.', 540, 60],
    ['kl. 14, 2 timer', 840, 120],
    ['2 timer', null, 120],
    ['1,5 time', null, 90],
    ['1 time og 30 min', null, 90],
    ['2-3 timer', null, 180],
    ['Velkomst 10 min og data 30 min, i alt 2 timer', null, 120],
    ['12. marts 2027', null, null],
    ['2027-03-11 kl. 9-11', 540, 120],
    ['03-11-2027 kl. 9-11', 540, 120],
    ['Torsdag d. 11.3. 8.30 - ca. 10.30', 510, 120],
    ['uge 11, torsdag fra 9 til 11', 540, 120],
    ['Vi begynder 8.30 og slutter 10.30', 510, 120],
    ['kl. 9.00. Vi slutter kl. 11.00', 540, 120],
    ['Slut kl. 11', null, null],
    ['kl. 25', null, null],
    ['', null, null],
  ])('reads %j', (text, startsAt, minutes) => {
    expect(readTimeSpan(text)).toMatchObject({ startsAt, minutes })
  })

  it.each([
    ['20', 20],
    ['ca. 20', 20],
    ['20 min', 20],
    ['10-15', 15],
    ['2 x 20 min', 40],
    ['45 min + 1 time', 105],
    ['1 time', 60],
    ['1½ time', 90],
    ['1 t. 30 min.', 90],
    ['1t30m', 90],
    ['halvanden time', 90],
    ['en halv time', 30],
    ['tre kvarter', 45],
    ['1:30', 90],
    ['9.00-9.15', 15],
    ['9.15', null],
    ['0', null],
    ['lidt', null],
    ['99999999', null],
  ])('reads %j as minutes', (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes)
  })
})
