/** Bytes that are as they were written, and were written wrong: rather no board than half of one. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { StoredBoard } from '../../server/rooms/update-log.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import { SilentWire } from '../support/silent-wire.ts'
import { boardId, SmallRoom } from '../support/small-room.ts'

describe('LOG-5 A snapshot that its checksum vouches for', () => {
  const whole = (): Uint8Array => {
    const doc = new Y.Doc()
    doc.getText('f:goal').insert(0, 'Vi skriver og sletter')
    doc.getText('f:goal').delete(0, 3)
    return Y.encodeStateAsUpdate(doc)
  }
  const later = (): Uint8Array => {
    const doc = new Y.Doc()
    doc.getText('f:goal').insert(0, 'Vi skriver')
    const had = Y.encodeStateVector(doc)
    doc.getText('f:goal').insert(0, 'Det ')
    return Y.encodeStateAsUpdate(doc, had)
  }
  it.each([
    ['ends too early', () => whole().slice(0, -1)],
    ['begins too late', later],
    ['has a hole', () => Y.mergeUpdates([whole(), later()])],
  ])('and %s is a board that can’t be read, and not an empty one', async (_, bytes) => {
    const room = new SmallRoom()
    const stored = (await room.log.read(boardId)) as StoredBoard
    room.log.read = () => Promise.resolve({ ...stored, updates: [bytes()] })
    const wire = new SilentWire()
    expect(await room.rooms.join({ boardId, sessionId: 'bo', wire, speaksOurs: true, epoch: null })).toBeNull()
    expect(wire.closes).toEqual([closeCode.unreadable])
  })
})
