/** A board with notes on it, and what it looks like on the wire when people drag them: made beforehand, the same for every server. */
import * as Y from 'yjs'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { toGroups } from '../../shared/document/records.ts'
import { seedBoard } from '../../shared/document/seed.ts'

/** Whose first state of the board it is. */
export const seedClient = 77

export interface PreparedBoard {
  /** `Y.encodeStateAsUpdate` of its first state. */
  seed: Uint8Array
  /** How far that goes. */
  seedClock: number
  /** Of somebody who has it. */
  stateVector: Uint8Array
}

export function prepareBoard(shapes: number): PreparedBoard {
  const doc = seedBoard({ canvas: requireCanvas(CanvasId.parse('blank')), clientId: seedClient, newId: () => 'row' })
  doc.transact(() => {
    for (let i = 0; i < shapes; i++) recordsOf(doc).set(`shape:${i}`, noteAt(i))
  })
  return {
    seed: Y.encodeStateAsUpdate(doc),
    seedClock: Y.getState(doc.store, seedClient),
    stateVector: Y.encodeStateVector(doc),
  }
}

function noteAt(i: number): Y.Map<unknown> {
  const groups = toGroups({
    id: `shape:${i}`,
    typeName: 'shape',
    type: 'sticky',
    parentId: 'page:page',
    index: 'a1',
    x: (i % 40) * 220,
    y: Math.floor(i / 40) * 220,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { w: 200, h: 200, growY: 0, color: 'yellow' },
  })
  return new Y.Map(Object.entries(groups))
}

/** Someone's drag of their own note, one update per step. Each step raises the client's clock by one. */
export function prepareDrag(seed: Uint8Array, clientId: number, shape: number, steps: number): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  doc.clientID = clientId
  const note = recordsOf(doc).get(`shape:${shape}`)
  if (!note) throw new Error(`the board has no note ${shape}`)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let step = 0; step < steps; step++) {
    const place = { x: 120 + 7.5 * step + shape, y: 340.25 + 300 * Math.sin(step / 20) }
    note.set('g', ['page:page', 'a1', place.x, place.y, 0])
  }
  doc.destroy()
  return updates
}
