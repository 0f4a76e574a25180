import { describe, expect, it } from 'vitest'
import { cameraAround } from '../../client/board/board-camera.ts'

const canvas = { x: 0, y: 0, w: 1920, h: 1080 }
const inset = { left: 84, top: 14, right: 14, bottom: 14 }

/** Where a box of the board is seen, in pixels of the window. */
function seen(box: typeof canvas, window: { w: number; h: number }) {
  const { x, y, z } = cameraAround(box, window, inset)
  return {
    left: (box.x + x) * z,
    top: (box.y + y) * z,
    right: (box.x + box.w + x) * z,
    bottom: (box.y + box.h + y) * z,
  }
}

describe('The first look at a board', () => {
  it.each([
    [1920, 1016],
    [1366, 712],
    [1024, 700],
    [2560, 1300],
  ])('shows the whole canvas beside the tools in a window of %i by %i', (w, h) => {
    const { left, top, right, bottom } = seen(canvas, { w, h })
    expect(left).toBeGreaterThanOrEqual(inset.left - 0.01)
    expect(top).toBeGreaterThanOrEqual(inset.top - 0.01)
    expect(right).toBeLessThanOrEqual(w - inset.right + 0.01)
    expect(bottom).toBeLessThanOrEqual(h - inset.bottom + 0.01)
  })

  it('is as large as the window lets it be', () => {
    const { left, top, right, bottom } = seen(canvas, { w: 1920, h: 1016 })
    const free = { w: 1920 - inset.left - inset.right, h: 1016 - inset.top - inset.bottom }
    expect(Math.max((right - left) / free.w, (bottom - top) / free.h)).toBeCloseTo(1)
  })

  it('of a single field stops before its letters are larger than life', () => {
    expect(cameraAround({ x: 500, y: 500, w: 10, h: 10 }, { w: 1920, h: 1016 }, inset).z).toBeLessThanOrEqual(6)
  })
})
