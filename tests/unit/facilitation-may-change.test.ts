import { describe, expect, it } from 'vitest'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { mayChange, type BoardChange } from '../../shared/facilitation/may-change.ts'
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
  moveOthers: { kind: 'changed', shape: 'sticky', keys: ['g'], isOwn: false },
  moveOwn: { kind: 'changed', shape: 'sticky', keys: ['g'], isOwn: true },
  noteGrows: { kind: 'changed', shape: 'sticky', keys: ['s'], isOwn: false },
  strokeGoesOn: { kind: 'changed', shape: 'draw', keys: ['c'], isOwn: true },
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
      'strokeGoesOn',
      'removeOthers',
      'removeOwn',
    ])
  })

  it('drawing lets people draw a stroke to its end', () => {
    expect(allowed(only({ draw: true }))).toEqual(['stroke', 'strokeGoesOn'])
  })
})
