/**
 * What a participant may do on boards at this moment: asked by pages, by HTTP routes and for every change that a board is sent.
 *
 * Invariants
 * - It only takes away: whoever may not edit a board by `roles.ts` doesn't gain that here.
 * - Facilitators and whoever is in the chair are not bound.
 * - What was allowed a moment ago is still accepted (`rightsGraceMs`).
 */
import { rightsGraceMs } from './bounds.ts'
import type { LiveState } from './live-state.ts'
import { lookOnly, unboundRights, type BoundRights, type Rights } from './rights.ts'
import { findStep, type RoomFacts } from './room-facts.ts'

/** Whom the rights are asked for. */
export interface StepViewer {
  isFacilitator: boolean
  isChair: boolean
}

export function stepRights(state: LiveState, viewer: StepViewer, now: number): BoundRights {
  if (viewer.isFacilitator || viewer.isChair) return unboundRights
  const { rights } = state
  // Before the change is never: the clock was set back, and the moment of grace is not to last until it has caught up.
  const isJustNow = now >= rights.changedAt && now < rights.changedAt + rightsGraceMs
  return isJustNow ? moreOf(rights.now, rights.before) : rights.now
}

/** What the state says participants may do, without grace. */
export function rightsOf(state: LiveState, { runSheet }: Pick<RoomFacts, 'runSheet'>): BoundRights {
  const step = findStep(runSheet, state.step?.id)?.step
  const bound = { canvas: step?.canvas ?? null, fieldId: step?.fieldId ?? null }
  if (state.control) return { ...lookOnly, ...bound }
  const rights = state.stepRights ?? step?.rights
  return rights ? { ...rights, ...bound } : unboundRights
}

/** Everything that one or the other allows. Two steps' fields can't both be named: then writing is open for the moment. */
function moreOf(one: BoundRights, other: BoundRights): BoundRights {
  const either = (key: 'add' | 'move' | 'draw') => one[key] || other[key]
  const isSameField = one.canvas === other.canvas && one.fieldId === other.fieldId
  const write = isSameField || one.write !== 'step' || other.write !== 'step' ? wider(one.write, other.write) : 'all'
  const bound = one.write === 'step' ? one : other
  return {
    write,
    add: either('add'),
    move: either('move'),
    draw: either('draw'),
    see: one.see === 'all' || other.see === 'all' ? 'all' : 'own',
    canvas: bound.canvas,
    fieldId: bound.fieldId,
  }
}

const widths = { none: 0, step: 1, all: 2 } as const
const wider = (one: Rights['write'], other: Rights['write']): Rights['write'] =>
  widths[one] > widths[other] ? one : other

/** May these rights' holder write in this field or list of a board of this canvas? */
export function mayWriteIn(rights: BoundRights, canvas: string, fieldId: string): boolean {
  if (rights.write !== 'step') return rights.write === 'all'
  if (rights.canvas === null) return true
  return rights.canvas === canvas && (rights.fieldId === null || rights.fieldId === fieldId)
}
