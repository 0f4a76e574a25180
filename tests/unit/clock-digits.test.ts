import { describe, expect, it } from 'vitest'
import { clockDigits, signedClock } from '../../shared/facilitation/clock-digits.ts'
import { startTimer, timerAt } from '../../shared/facilitation/timer.ts'

const secondMs = 1_000
const minuteMs = 60 * secondMs
const leftAfter = (minutes: number, secondsIn: number) =>
  timerAt(startTimer(minutes, { name: 'Mette', schoolId: null }, 0), secondsIn * secondMs).leftMs

describe('The clock’s digits', () => {
  it.each([
    [0, '5:00'],
    [0.4, '5:00'],
    [1, '4:59'],
    [55, '4:05'],
    [240, '1:00'],
    [299.2, '0:01'],
    [300, '0:00'],
    [300.999, '0:00'],
    [301, '0:01'],
    [380, '1:20'],
    [300 + 3_725, '1:02:05'],
  ])('after %s seconds of five minutes are right', (seconds, shown) => {
    expect(clockDigits(leftAfter(5, seconds))).toBe(shown)
  })

  it('have hours when there are hours', () => {
    expect([0, 0.001, 1, 61].map((seconds) => clockDigits(leftAfter(61, seconds)))).toEqual([
      '1:01:00',
      '1:01:00',
      '1:00:59',
      '59:59',
    ])
  })

  it('get their sign when a second has run past zero', () => {
    expect([1, 0, -999, -secondMs, -12_300, -62 * minuteMs].map(signedClock)).toEqual([
      '0:01',
      '0:00',
      '0:00',
      '+0:01',
      '+0:12',
      '+1:02:00',
    ])
  })
})
