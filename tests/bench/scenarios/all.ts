import { fanOut, type Crowd } from './fan-out.ts'
import { joinLarge } from './join-large.ts'
import { killed } from './killed.ts'
import { manyRooms } from './many-rooms.ts'
import { restart } from './restart.ts'
import type { Scenario } from './scenario.ts'

/** One table around which everybody works. */
const oneTable: Crowd = {
  rooms: 1,
  perRoom: 30,
  writers: 10,
  editsPerSecond: 30,
  pointers: 30,
  movesPerSecond: 15,
}
/** A large workshop. */
const workshop: Crowd = {
  rooms: 40,
  perRoom: 12,
  writers: 4,
  editsPerSecond: 10,
  pointers: 12,
  movesPerSecond: 10,
}
/** The largest day there is. */
const region: Crowd = { rooms: 322, perRoom: 10, writers: 1, editsPerSecond: 2, pointers: 2, movesPerSecond: 5 }

export const scenarios: readonly Scenario[] = [
  fanOut('S1', 'one room, 30 people, 10 dragging at 30/s, 30 cursors at 15/s', oneTable),
  fanOut('S2', '40 rooms of 12, 4 writing at 10/s, 12 cursors at 10/s', workshop),
  fanOut('S3', '3,220 people in 322 rooms, 1 writing at 2/s, 2 cursors at 5/s in each', region),
  joinLarge,
  manyRooms,
  killed(oneTable),
  restart(region),
]

export function requireScenario(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id)
  if (!found) throw new Error(`no scenario is called ${id}: ${scenarios.map((scenario) => scenario.id).join(', ')}`)
  return found
}
