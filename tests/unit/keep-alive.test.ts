/** Signs of life to many clients: each gets its own in time, and they don't all go out in one moment. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BoardSocket } from '../../server/sockets/board-socket.ts'
import { KeepAlive } from '../../server/sockets/keep-alive.ts'

/** A client that answers no ping, and tells when it was sent something. */
class MuteClient extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  bufferedAmount = 0
  raw = null
  hasSpoken = false
  unanswered = 0
  readonly beats: number[] = []
  readonly pings: number[] = []
  endedAt: number | null = null
  send = () => void this.beats.push(Date.now())
  ping = () => void this.pings.push(Date.now())
  terminate(): void {
    this.endedAt = Date.now()
    this.emit('close')
  }
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

it('SOCK-7 All are spoken to every beat and asked every fifth, a few of them at a time, and found when they don’t answer', () => {
  const onBeat = vi.fn<() => void>()
  const keepAlive = new KeepAlive({ beatMs: 1_000, pingMs: 5_000, onBeat })
  const clients = Array.from({ length: 500 }, () => new MuteClient())
  for (const client of clients) keepAlive.watch(client as unknown as BoardSocket)
  vi.advanceTimersByTime(5_000)
  expect(clients.map(({ beats, pings }) => [beats.length, pings.length])).toEqual(clients.map(() => [5, 1]))
  expect(onBeat).toHaveBeenCalledTimes(5)
  const moments = clients.map(({ pings }) => pings[0])
  const atOnce = moments.map((moment) => moments.filter((other) => other === moment).length)
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(50)

  vi.advanceTimersByTime(10_000)
  expect(clients.every(({ endedAt }) => endedAt !== null && endedAt <= 15_000)).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
