/** What the pure core knows of the workshop beside its live state. */
import { findCanvas } from '../canvases/all.ts'
import type { Canvas } from '../canvases/canvas.ts'
import type { CanvasId } from '../canvases/canvas-id.ts'
import type { BoardId, SchoolId } from '../ids.ts'
import type { Goal, Place } from './place.ts'
import type { RunSheet, Step } from './run-sheet.ts'

export interface BoardInRoom {
  id: BoardId
  /** Null: common to the workshop. */
  schoolId: SchoolId | null
  canvas: CanvasId
}

export interface RoomFacts {
  boards: ReadonlyMap<BoardId, BoardInRoom>
  schoolIds: readonly SchoolId[]
  runSheet: RunSheet
}

/** The step that the state names, if it still stands in the run sheet, and its place in it from 0. */
export function findStep(runSheet: RunSheet, stepId: string | undefined): { step: Step; index: number } | null {
  const index = runSheet.steps.findIndex(({ id }) => id === stepId)
  const step = runSheet.steps[index]
  return step ? { step, index } : null
}

/** Does the canvas have a field or list of this id? */
export function hasField(canvas: Canvas | null, fieldId: string): boolean {
  return !!canvas && (canvas.fields.some(({ id }) => id === fieldId) || canvas.lists.some(({ id }) => id === fieldId))
}

const isThere = (canvas: CanvasId, place: Place | null): boolean =>
  place?.kind !== 'field' || hasField(findCanvas(canvas), place.fieldId)

/** Is there such a place in this workshop? */
export function isGoal(goal: Goal, { boards }: RoomFacts): boolean {
  if (goal.kind === 'own') return findCanvas(goal.canvas) !== null && isThere(goal.canvas, goal.place)
  const board = boards.get(goal.boardId)
  return board !== undefined && isThere(board.canvas, goal.place)
}

/** Everyone's own board, at the field that the step is about; null when it is about none. */
export function goalOfStep({ canvas, fieldId }: Pick<Step, 'canvas' | 'fieldId'>): Goal | null {
  return canvas && { kind: 'own', canvas, place: fieldId === null ? null : { kind: 'field', fieldId } }
}
