import { describe, expect, it } from 'vitest'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { changedPart, mayChange, type BoardChange } from '../../shared/facilitation/may-change.ts'
import { lookOnly, unboundRights, type BoundRights } from '../../shared/facilitation/rights.ts'
import { otherWheelField, wheelField } from '../support/live-room.ts'

const nothing: BoundRights = { ...unboundRights, ...lookOnly }
const canvas = learningWheel.id
const only = (some: Partial<BoundRights>): BoundRights => ({ ...nothing, ...some })

const changes = {
  write: { kind: 'text', part: wheelField, adds: true },
  erase: { kind: 'text', part: wheelField, adds: false },
  writeElsewhere: { kind: 'text', part: otherWheelField, adds: true },
  writeNote: { kind: 'text', part: null, adds: true },
  emptyNote: { kind: 'text', part: null, adds: false },
  row: { kind: 'row', list: 'measures' },
  note: { kind: 'new', shape: 'sticky' },
  arrow: { kind: 'new', shape: 'arrow' },
  binding: { kind: 'new', shape: null },
  stroke: { kind: 'new', shape: 'draw' },
  moveOthers: { kind: 'changed', shape: 'sticky', parts: ['g'], isOwn: false },
  moveOwn: { kind: 'changed', shape: 'sticky', parts: ['g'], isOwn: true },
  noteGrows: { kind: 'changed', shape: 'sticky', parts: ['growth'], isOwn: false },
  resizeOthers: { kind: 'changed', shape: 'sticky', parts: ['s'], isOwn: false },
  rewriteOthers: { kind: 'changed', shape: 'text', parts: ['words', 's'], isOwn: false },
  rewriteOwn: { kind: 'changed', shape: 'text', parts: ['words', 's'], isOwn: true },
  strokeGoesOn: { kind: 'changed', shape: 'draw', parts: ['c'], isOwn: true },
  removeOthers: { kind: 'removed', shape: 'sticky', isOwn: false },
  removeOwn: { kind: 'removed', shape: 'sticky', isOwn: true },
} as const satisfies Record<string, BoardChange>
const allowed = (rights: BoundRights) =>
  Object.entries(changes)
    .filter(([, change]) => mayChange(change, rights, canvas))
    .map(([name]) => name)

describe('A step that allows', () => {
  it('everything limits nothing', () => {
    expect(allowed(unboundRights)).toEqual(Object.keys(changes))
  })

  it('nothing leaves nothing', () => {
    expect(allowed(nothing)).toEqual([])
  })

  it('writing lets people write, in notes that are there too', () => {
    expect(allowed(only({ write: 'all' }))).toEqual([
      'write',
      'erase',
      'writeElsewhere',
      'writeNote',
      'emptyNote',
      'row',
      'noteGrows',
    ])
  })

  it('writing in its field lets people write there and nowhere else', () => {
    expect(allowed(only({ write: 'step', canvas, fieldId: wheelField }))).toEqual(['write', 'erase'])
  })

  it('adding lets people make things, and change what they made', () => {
    expect(allowed(only({ add: true }))).toEqual([
      'writeNote',
      'emptyNote',
      'note',
      'arrow',
      'binding',
      'moveOwn',
      'noteGrows',
      'rewriteOwn',
      'removeOwn',
    ])
  })

  it('moving lets people arrange and clear away', () => {
    expect(allowed(only({ move: true }))).toEqual([
      'emptyNote',
      'binding',
      'moveOthers',
      'moveOwn',
      'noteGrows',
      'resizeOthers',
      'strokeGoesOn',
      'removeOthers',
      'removeOwn',
    ])
  })

  it('moving and writing lets people put other words in what others have made', () => {
    expect(allowed(only({ move: true, write: 'all' }))).toEqual(expect.arrayContaining(['rewriteOthers', 'rewriteOwn']))
  })

  it.each([
    ['s', { w: 200, h: 200, growY: 0 }, { w: 200, h: 200, growY: 30 }, 'growth'],
    ['s', { w: 200, h: 200, growY: 0 }, { w: 300, h: 200, growY: 0 }, 's'],
    ['s', { w: 200, h: 200 }, { growY: 10 }, 's'],
    ['c', { richText: { type: 'doc' }, geo: 'oval' }, { richText: { type: 'doc', content: [] }, geo: 'oval' }, 'words'],
    ['c', { text: 'ja', bend: 0 }, { text: 'nej', bend: 0 }, 'words'],
    ['c', { text: 'ja', bend: 0 }, { text: 'ja', bend: 9 }, 'c'],
    ['g', undefined, null, 'g'],
  ])('tells what of %s has changed', (group, before, after, part) => {
    expect(changedPart(group, before, after)).toBe(part)
  })

  it('drawing lets people draw a stroke to its end', () => {
    expect(allowed(only({ draw: true }))).toEqual(['stroke', 'strokeGoesOn'])
  })
})
