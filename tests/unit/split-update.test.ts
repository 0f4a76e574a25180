/** A large edit goes in pieces: none too large, none before what it hangs on, and together the same. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from '../../client/sync/split-update.ts'

const maxBytes = 400

describe('Splitting an update', () => {
  it('leaves a small one alone', () => {
    const doc = new Y.Doc()
    doc.getText('f:a').insert(0, 'kort')
    const update = Y.encodeStateAsUpdate(doc)
    expect(splitUpdate(update, maxBytes)).toEqual([update])
  })

  it('gives pieces that each stand on what went before, and together the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(5), fc.nat(40)), { minLength: 20, maxLength: 120 }), (edits) => {
        const docs = [11, 7, 900_000].map((clientId) => {
          const doc = new Y.Doc()
          doc.clientID = clientId
          return doc
        })
        for (const [who, what, where] of edits) {
          const doc = docs[who]!
          edit(doc, what, where)
          if (where % 3 === 0) for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        }
        const whole = docs[0]!
        for (const other of docs) Y.applyUpdate(whole, Y.encodeStateAsUpdate(other))

        const receiver = new Y.Doc()
        for (const piece of splitUpdate(Y.encodeStateAsUpdate(whole), maxBytes)) {
          Y.applyUpdate(receiver, piece)
          expect(receiver.store.pendingStructs).toBeNull()
          expect(receiver.store.pendingDs).toBeNull()
        }
        expect(Y.equalSnapshots(Y.snapshot(receiver), Y.snapshot(whole))).toBe(true)
        expect(read(receiver)).toEqual(read(whole))
      }),
      { numRuns: 60 },
    )
  })

  it('gives what the receiver lacks, when it has the beginning', () => {
    const doc = new Y.Doc()
    doc.getText('f:a').insert(0, 'begyndelsen')
    const receiver = new Y.Doc()
    Y.applyUpdate(receiver, Y.encodeStateAsUpdate(doc))
    for (let i = 0; i < 50; i++) doc.getMap('records').set(`shape:${i}`, new Y.Map([['t', `seddel ${i} `.repeat(4)]]))
    doc.getText('f:a').delete(0, 3)
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(receiver)), maxBytes)
    expect(pieces.length).toBeGreaterThan(3)
    for (const piece of pieces) {
      expect(piece.byteLength).toBeLessThanOrEqual(maxBytes + 50)
      Y.applyUpdate(receiver, piece)
      expect(receiver.store.pendingStructs).toBeNull()
    }
    expect(read(receiver)).toEqual(read(doc))
  })

  it('does not cut a single text: the caller sees that the piece is too large', () => {
    const doc = new Y.Doc()
    doc.getText('f:a').insert(0, 'æ'.repeat(1000))
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc), maxBytes)
    expect(pieces.some((piece) => piece.byteLength > maxBytes)).toBe(true)
  })
})

function edit(doc: Y.Doc, what: number, where: number): void {
  const text = doc.getText('f:a')
  const records = doc.getMap<Y.Map<unknown>>('records')
  if (what === 0) text.insert(where % (text.length + 1), 'ord og flere ord ')
  else if (what === 1 && text.length > 4) text.delete(where % (text.length - 3), 3)
  else if (what === 2) records.set(`shape:${where}`, new Y.Map(Object.entries({ t: 'note', g: [where, 1] })))
  else if (what === 3) records.get(`shape:${where}`)?.set('c', { tekst: 'x'.repeat(where) })
  else if (what === 4) records.delete(`shape:${where}`)
  else doc.getArray('rows:a').insert(0, [new Y.Map([['id', String(where)]])])
}

const read = (doc: Y.Doc) => ({
  text: doc.getText('f:a').toJSON(),
  records: doc.getMap('records').toJSON(),
  rows: doc.getArray('rows:a').toJSON(),
})
