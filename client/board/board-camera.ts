/**
 * What part of the board is seen. At first, and until one looks elsewhere, the whole canvas as large as the window lets it be; a window
 * that changes its size keeps it so. One may go some way beyond the canvas, where there is room for notes, but not get lost.
 */
import { Box, type BoxLike, type Editor, react, type TLCameraOptions, unsafe__withoutCapture } from 'tldraw'
import type * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { layOutBoard, watchLayout } from '../../shared/document/lay-out-board.ts'

/** Pixels that belong to the tools: the canvas is fitted into what is left. */
export interface Inset {
  left: number
  top: number
  right: number
  bottom: number
}

const roomAround = 0.6
const zoomSteps = [0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6]

export function cameraOptionsFor({ w, h }: { w: number; h: number }): Partial<TLCameraOptions> {
  const around = { x: w * roomAround, y: Math.min(w, h) * roomAround }
  return {
    zoomSteps,
    wheelBehavior: 'pan',
    constraints: {
      bounds: { x: -around.x, y: -around.y, w: w + 2 * around.x, h: h + 2 * around.y },
      behavior: 'inside',
      initialZoom: 'default',
      baseZoom: 'default',
      padding: { x: 0, y: 0 },
      origin: { x: 0.5, y: 0.5 },
    },
  }
}

/** The camera that shows the box in what the tools leave free of the window, not nearer than `closest`. */
export function cameraAround(
  box: BoxLike,
  window: { w: number; h: number },
  inset: Inset,
  closest = Infinity,
): CameraPlace {
  const free = {
    w: Math.max(80, window.w - inset.left - inset.right),
    h: Math.max(80, window.h - inset.top - inset.bottom),
  }
  const largest = zoomSteps.at(-1) ?? 1
  const z = Math.min(free.w / box.w, free.h / box.h, largest, closest)
  return {
    x: (inset.left + (free.w - box.w * z) / 2) / z - box.x,
    y: (inset.top + (free.h - box.h * z) / 2) / z - box.y,
    z,
  }
}

export interface BoardCameraOptions {
  editor: Editor
  canvas: Canvas
  doc: Y.Doc
  inset: () => Inset
  start: CameraPlace | null
}

interface ZoomHow {
  immediate?: boolean
  closest?: number
  inset?: Inset
}

export interface CameraPlace {
  x: number
  y: number
  z: number
}

export class BoardCamera {
  readonly #options: BoardCameraOptions
  readonly #stops: (() => void)[] = []
  #canvasBox: Box
  /** The camera as it was last fitted; while it is still there, a resized window is fitted again. */
  #fitted: CameraPlace | null = null

  constructor(options: BoardCameraOptions) {
    this.#options = options
    this.#canvasBox = this.#measureCanvas()
    if (options.start) options.editor.setCamera(options.start, { immediate: true })
    else this.zoomToCanvas({ immediate: true })
    const fitAgain = () => {
      if (this.#isFitted()) this.zoomToCanvas({ immediate: true })
    }
    this.#stops.push(
      react('fit the canvas into the window', () => {
        options.editor.getViewportScreenBounds()
        // Asked without listening to the camera: only the window's size is a reason to fit again.
        unsafe__withoutCapture(fitAgain)
      }),
      watchLayout(options.canvas, options.doc, () => {
        const { h } = this.#canvasBox
        this.#canvasBox = this.#measureCanvas()
        if (h !== this.#canvasBox.h) fitAgain()
      }),
    )
  }

  /** The canvas with what is written on it now. */
  get canvasBox(): Box {
    return this.#canvasBox
  }

  zoomToCanvas({ immediate = false } = {}): void {
    this.#fitted = this.zoomTo(this.#canvasBox, { immediate })
  }

  /** `closest`: not nearer than that, however small the box. `inset`: instead of what the tools alone cover. Also while the view is held. */
  zoomTo(
    box: BoxLike,
    { immediate = false, closest = Infinity, inset = this.#options.inset() }: ZoomHow = {},
  ): CameraPlace {
    const { editor } = this.#options
    const { w, h } = editor.getViewportScreenBounds()
    const camera = cameraAround(box, { w, h }, inset, closest)
    this.#fitted = null
    editor.stopFollowingUser()
    if (immediate) editor.setCamera(camera, { immediate: true, force: true })
    else editor.setCamera(camera, { animation: { duration: editor.options.animationMediumMs }, force: true })
    return camera
  }

  /** What the tools cover. */
  inset(): Inset {
    return this.#options.inset()
  }

  /** Where one looks; null while that is the whole canvas. */
  place(): CameraPlace | null {
    if (this.#isFitted()) return null
    const { x, y, z } = this.#options.editor.getCamera()
    return { x, y, z }
  }

  destroy(): void {
    for (const stop of this.#stops) stop()
  }

  #measureCanvas(): Box {
    const { editor, canvas, doc } = this.#options
    const { size } = layOutBoard(canvas, doc)
    // Not at every letter that doesn't change it.
    if (size.h !== this.#canvasBox?.h) editor.setCameraOptions(cameraOptionsFor(size))
    return new Box(0, 0, size.w, size.h)
  }

  #isFitted(): boolean {
    const { x, y, z } = this.#options.editor.getCamera()
    const at = this.#fitted
    return at !== null && Math.abs(at.z - z) < 0.002 && Math.abs(at.x - x) * z < 2 && Math.abs(at.y - y) * z < 2
  }
}
