import { CanvasId } from './canvas-id.ts'
import type { Canvas } from './canvas.ts'

export const blank: Canvas = {
  id: CanvasId.parse('blank'),
  version: 1,
  name: { da: 'Blank tavle', en: 'Blank board' },
  purpose: { da: 'Et tomt ark til det, I selv finder på.', en: 'An empty sheet for whatever you come up with.' },
  usuallyFor: 'all',
  size: { w: 1920, h: 1080 },
  phases: [],
  fields: [],
  lists: [],
  marks: [],
}
