/** What the room's clock says aloud: at the turns, not each second. */
import { describe, expect, it } from 'vitest'
import { timerNews, type TimerNews } from '../../client/participant/timer-news.ts'
import type { Timer } from '../../shared/facilitation/live-state.ts'
import { addTime, pauseTimer, resumeTimer, startTimer } from '../../shared/facilitation/timer.ts'

const by = { name: 'Karen', schoolId: null }
const start = 1_000_000

/** All that would be said from one second to the next. */
function saidBetween(timer: Timer, fromSecond: number, toSecond: number): [number, TimerNews][] {
  const said: [number, TimerNews][] = []
  for (let second = fromSecond + 1; second <= toSecond; second++) {
    const at = (seconds: number) => ({ timer, now: start + seconds * 1000 })
    const news = timerNews(at(second - 1), at(second))
    if (news) said.push([second, news])
  }
  return said
}

describe('What the clock says', () => {
  it('is the half, the last minute and the end, once each', () => {
    expect(saidBetween(startTimer(10, by, start), 0, 900)).toEqual([
      [300, 'half'],
      [540, 'lastMinute'],
      [600, 'over'],
    ])
  })

  it('leaves out the half of a short time', () => {
    expect(saidBetween(startTimer(2, by, start), 0, 200)).toEqual([
      [60, 'lastMinute'],
      [120, 'over'],
    ])
  })

  it('is nothing while it stands still', () => {
    const paused = pauseTimer(startTimer(2, by, start), start + 30_000)
    expect(saidBetween(paused, 31, 600)).toEqual([])
  })

  it('is what a facilitator does to it', () => {
    const running = startTimer(5, by, start)
    const at = start + 10_000
    const news = (before: Timer | null, after: Timer | null) =>
      timerNews({ timer: before, now: at }, { timer: after, now: at })
    const paused = pauseTimer(running, at)
    expect(news(null, running)).toBe('started')
    expect(news(running, paused)).toBe('paused')
    expect(news(paused, resumeTimer(paused, at))).toBe('resumed')
    expect(news(running, addTime(running, 1, at))).toBe('more')
    expect(news(running, addTime(running, -1, at))).toBe('less')
    expect(news(running, startTimer(5, by, at))).toBe('started')
    expect(news(running, null)).toBe('stopped')
    expect(news(null, null)).toBe(null)
  })
})
