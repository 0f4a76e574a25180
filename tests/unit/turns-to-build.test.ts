/** Building a document holds up the whole process: when many rooms need one at once, what else has arrived comes in between. */
import { expect, it } from 'vitest'
import { TurnsToBuild } from '../../server/rooms/turns-to-build.ts'
import { VirtualTime } from '../support/virtual-time.ts'

it('ROOM-10 When forty tables begin to write at once, no two documents are built in one turn of the process', async () => {
  const time = new VirtualTime()
  const turns = new TurnsToBuild(time)
  let turn = 0
  const nextTurn = (): void => {
    turn += 1
    if (turn < 100) time.soon(nextTurn)
  }
  time.soon(nextTurn)
  const builtAt: number[] = []
  const all = Array.from({ length: 40 }, () => turns.next().then(() => builtAt.push(turn)))
  await time.pass(100)
  await Promise.all(all)
  expect(new Set(builtAt).size).toBe(40)
  expect(time.pending).toBe(0)
})
