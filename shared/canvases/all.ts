/** Every canvas there is. Adding one: its file, and its line here. */
import type { Canvas } from './canvas.ts'
import type { CanvasId } from './canvas-id.ts'
import { blank } from './blank.ts'

export const allCanvases: readonly Canvas[] = [blank]

export const findCanvas = (id: string): Canvas | null => allCanvases.find((canvas) => canvas.id === id) ?? null

/** For ids that have been checked: the canvas of a board that exists. */
export function requireCanvas(id: CanvasId): Canvas {
  const canvas = findCanvas(id)
  if (!canvas) throw new Error(`no canvas is called ${id}`)
  return canvas
}
