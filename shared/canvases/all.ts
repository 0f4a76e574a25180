/** Every canvas there is, in the order in which they are offered. Adding one: its file, and its line here. */
import type { Canvas } from './canvas.ts'
import type { CanvasId } from './canvas-id.ts'
import { actionPlan } from './action-plan.ts'
import { blank } from './blank.ts'
import { idoart } from './idoart.ts'
import { learningWheel } from './learning-wheel.ts'
import { meetingDiamond } from './meeting-diamond.ts'

export const allCanvases: readonly Canvas[] = [learningWheel, actionPlan, idoart, meetingDiamond, blank]

export const findCanvas = (id: string): Canvas | null => allCanvases.find((canvas) => canvas.id === id) ?? null

/** For ids that have been checked: the canvas of a board that exists. */
export function requireCanvas(id: CanvasId): Canvas {
  const canvas = findCanvas(id)
  if (!canvas) throw new Error(`no canvas is called ${id}`)
  return canvas
}
