import { expect, it } from 'vitest'
import { sievedSocket } from '../../client/sync/sieved-socket.ts'

/** As a browser's: what is sent on a line that is being hung up goes nowhere, and is complained of. */
class BrowserLine {
  readonly OPEN = 1
  readyState = 1
  readonly sent: Uint8Array[] = []
  readonly complaints: string[] = []
  send(frame: Uint8Array): void {
    if (this.readyState > this.OPEN) this.complaints.push('already closing')
    else this.sent.push(frame)
  }
}

it('On a line that is being hung up, an answer to what still comes in is neither sent nor counted as sent', () => {
  const passed: Uint8Array[] = []
  const Line = sievedSocket(BrowserLine as unknown as typeof WebSocket, (frame) => {
    passed.push(frame)
    return [frame]
  })
  const line = new Line('ws://board') as unknown as BrowserLine
  line.send(new Uint8Array([1]))
  line.readyState = 2
  line.send(new Uint8Array([2]))
  expect(line.complaints).toEqual([])
  expect(line.sent).toEqual([new Uint8Array([1])])
  expect(passed).toEqual(line.sent)
})
