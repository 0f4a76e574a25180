import { describe, expect, it } from 'vitest'
import { timerAt } from '../../shared/facilitation/timer.ts'
import { LiveRoom } from '../support/live-room.ts'

const minute = 60_000

/** A room whose timer of ten minutes has just been started. */
function roomWithTimer(): LiveRoom {
  const room = new LiveRoom()
  room.press('mette', { act: 'startTimer', minutes: 10 })
  return room
}

const left = (room: LiveRoom): number => timerAt(room.state.timer!, room.now).leftMs

describe('The timer', () => {
  it('shows a late joiner the same as everyone else, since it is counted from the server’s moment', () => {
    const room = roomWithTimer()
    room.now += 4 * minute
    expect(timerAt(room.state.timer!, room.now)).toEqual({
      leftMs: 6 * minute,
      isPaused: false,
      isLastMinute: false,
      isOver: false,
    })
  })

  it('marks the last minute, then counts how long ago the time was up', () => {
    const room = roomWithTimer()
    room.now += 9 * minute
    expect(timerAt(room.state.timer!, room.now)).toMatchObject({ isLastMinute: true, isOver: false })
    room.now += 3 * minute
    expect(timerAt(room.state.timer!, room.now)).toMatchObject({
      leftMs: -2 * minute,
      isLastMinute: false,
      isOver: true,
    })
  })

  it('gets a minute more or less while it runs, from two consultants at once too', () => {
    const room = roomWithTimer()
    room.press('mette', { act: 'addTime', minutes: 1 })
    room.press('jonas', { act: 'addTime', minutes: 1 })
    expect(left(room)).toBe(12 * minute)
    room.press('mette', { act: 'addTime', minutes: -1 })
    expect(left(room)).toBe(11 * minute)
  })

  it('never has less time than has run', () => {
    const room = roomWithTimer()
    room.now += 9.5 * minute
    room.press('mette', { act: 'addTime', minutes: -5 })
    expect(left(room)).toBe(0)
    room.now += minute
    expect(room.press('mette', { act: 'addTime', minutes: -1 })).toEqual({ ok: true, state: room.state })
    expect(left(room)).toBe(-minute)
  })

  it('counts more time from now when it is over already', () => {
    const room = roomWithTimer()
    room.now += 13 * minute
    room.press('mette', { act: 'addTime', minutes: 2 })
    expect(left(room)).toBe(2 * minute)
  })

  it('stands still while it is paused, and goes on from there', () => {
    const room = roomWithTimer()
    room.now += 3 * minute
    room.press('mette', { act: 'pauseTimer' })
    room.now += 60 * minute
    expect(timerAt(room.state.timer!, room.now)).toMatchObject({ leftMs: 7 * minute, isPaused: true })
    room.press('jonas', { act: 'resumeTimer' })
    room.now += minute
    expect(left(room)).toBe(6 * minute)
  })

  it('says so when there is none to add to', () => {
    const room = new LiveRoom()
    expect(room.press('mette', { act: 'addTime', minutes: 2 })).toEqual({ ok: false, code: 'noTimer' })
    expect(room.press('mette', { act: 'pauseTimer' })).toEqual({ ok: false, code: 'noTimer' })
    expect(room.state.version).toBe(0)
  })

  it('can’t be made to run for days', () => {
    const room = roomWithTimer()
    for (let times = 0; times < 100; times++) room.press('mette', { act: 'addTime', minutes: 60 })
    expect(left(room)).toBe(10 * 60 * minute)
  })

  it('is nobody’s but the facilitators’', () => {
    const room = roomWithTimer()
    const before = room.state
    expect(room.press('guest', { act: 'stopTimer' })).toEqual({ ok: false, code: 'notAllowed' })
    expect(room.press('guest', { act: 'addTime', minutes: 60 })).toEqual({ ok: false, code: 'notAllowed' })
    expect(room.state).toBe(before)
  })
})
