/** What leaves the device, frame by frame. */
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Outbox } from '../../client/sync/outbox.ts'
import { limits } from '../../shared/limits.ts'
import { writePresence, writePresenceQuery } from '../../shared/protocol/presence-frames.ts'
import { readFrame } from '../../shared/protocol/read-frame.ts'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from '../../shared/protocol/sync-frames.ts'

const nothingNew = Y.encodeStateAsUpdate(new Y.Doc())
const words = (text: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getText('f:a').insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}
const presence = (clientId: number, state = '{}') => ({ clientId, clock: 1, state })

describe('The outbox', () => {
  let held: boolean
  let happened: string[]
  let outbox: Outbox

  beforeEach(() => {
    held = false
    happened = []
    outbox = new Outbox({
      clientId: 7,
      hasHeld: () => held,
      events: {
        caughtUp: (frames) => happened.push(`caught up in ${frames}`),
        sent: () => happened.push('sent'),
        tooLarge: () => happened.push('too large'),
      },
    })
  })

  it('sends no edit before the board has been compared', () => {
    outbox.open(true)
    expect(outbox.pass(writeUpdate(words('for tidligt')))).toEqual([])
    expect(outbox.pass(writeSyncStep2(words('alt')))).toHaveLength(1)
    expect(outbox.pass(writeUpdate(words('nu')))).toHaveLength(1)
    expect(happened).toEqual(['caught up in 1', 'sent'])
    expect(outbox.count()).toBe(2)
  })

  it('answers a comparison with nothing when there is nothing, unless an edit may be a deletion', () => {
    outbox.open(true)
    expect(outbox.pass(writeSyncStep2(nothingNew))).toEqual([])
    outbox.open(true)
    held = true
    expect(outbox.pass(writeSyncStep2(nothingNew))).toHaveLength(1)
    expect(happened).toEqual(['caught up in 0', 'caught up in 1'])
  })

  it('sends nothing of the document for someone who may only look', () => {
    outbox.open(false)
    expect(outbox.pass(writeSyncStep2(words('mit')))).toEqual([])
    expect(outbox.pass(writeUpdate(words('mit')))).toEqual([])
    expect(outbox.pass(writeSyncStep1(Y.encodeStateVector(new Y.Doc())))).toHaveLength(1)
    expect(outbox.pass(writePresenceQuery())).toHaveLength(1)
  })

  it('sends from where the board is, when the right to edit comes', () => {
    outbox.open(false)
    outbox.pass(writeSyncStep2(nothingNew))
    outbox.setMayEdit(true)
    expect(outbox.pass(writeUpdate(words('nu')))).toHaveLength(1)
  })

  it('repeats nobody else’s presence', () => {
    expect(outbox.pass(writePresence([presence(8), presence(9)]))).toEqual([])
    const [mixed] = outbox.pass(writePresence([presence(8), presence(7)]))
    expect(readFrame(mixed!)).toEqual({ kind: 'presence', entries: [presence(7)] })
    const own = writePresence([presence(7)])
    expect(outbox.pass(own)).toEqual([own])
  })

  it('sends no presence that the server would refuse', () => {
    const large = JSON.stringify({ selected: ['x'.repeat(limits.presenceBytes)] })
    expect(outbox.pass(writePresence([presence(7, large)]))).toEqual([])
  })

  it('sends nothing that no frame can hold, neither an edit nor all at once, and says which', () => {
    const large = words('x'.repeat(limits.frameBytes))
    outbox.open(true)
    expect(outbox.pass(writeSyncStep2(large))).toEqual([])
    outbox.pass(writeSyncStep2(nothingNew))
    expect(outbox.pass(writeUpdate(large))).toEqual([])
    expect(outbox.nameEdit(['f:a'])).toBe('tooLarge')
    expect(happened).toEqual(['too large', 'caught up in 0'])
    expect(outbox.count()).toBe(0)
  })

  it('knows what each frame touched until it is settled, and starts counting anew on each connection', () => {
    outbox.open(true)
    expect(outbox.nameEdit(['f:early'])).toBe('held')
    held = true
    outbox.pass(writeSyncStep2(words('alt')))
    outbox.pass(writeUpdate(words('et')))
    expect(outbox.nameEdit(['f:a'])).toBe('sent')
    expect([outbox.keysOf(1), outbox.keysOf(2)]).toEqual([null, ['f:a']])
    outbox.forgetUpTo(2)
    expect(outbox.keysOf(2)).toBeNull()
    outbox.close()
    expect(outbox.count()).toBe(0)
  })
})
