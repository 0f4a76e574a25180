/** Where a note from a phone lands on the canvas. */
import { describe, expect, it } from 'vitest'
import { allCanvases } from '../../shared/canvases/all.ts'
import type { Box, Canvas } from '../../shared/canvases/canvas.ts'
import { noTexts } from '../../shared/canvases/lay-out-canvas.ts'
import { placeOf } from '../../shared/canvases/place-of.ts'
import { findFreeSpot } from '../../shared/document/free-spot.ts'

const size = 160
const phases = allCanvases.flatMap((canvas) => canvas.phases.map(({ id }) => ({ canvas, phase: id, name: canvas.id })))
const centre = ({ x, y, w, h }: Box) => ({ x: x + w / 2, y: y + h / 2 })

function addNotes(canvas: Canvas, phase: string | null, count: number): Box[] {
  const notes: Box[] = []
  for (let at = 0; at < count; at++) {
    notes.push(findFreeSpot({ canvas, texts: noTexts, notes, phase, size, chance: (at % 5) / 4 }))
  }
  return notes
}

describe('A note that nobody lays down', () => {
  it.each(phases)('lands at its phase: $phase of $name, also the eighth', ({ canvas, phase }) => {
    expect(addNotes(canvas, phase, 8).map((note) => placeOf(canvas, centre(note)))).toEqual(Array(8).fill(phase))
  })

  it.each(phases)('hides no heading: $phase of $name', ({ canvas, phase }) => {
    const [note] = addNotes(canvas, phase, 1)
    const heads = canvas.phases.map(({ head }) => head)
    const hidden = heads.filter(
      ({ x, y, w, h, nameSize }) =>
        Math.min(note!.x + size, x + w) - Math.max(note!.x, x) > w / 2 &&
        note!.y < y + Math.min(h, nameSize) &&
        note!.y + size > y,
    )
    expect(hidden).toEqual([])
  })

  it('lies beside the others while there is room', () => {
    const blank = allCanvases.find(({ phases: those }) => those.length === 0)!
    const notes = addNotes(blank, null, 12)
    const together = notes.flatMap((one, index) =>
      notes
        .slice(index + 1)
        .filter((other) => Math.abs(one.x - other.x) < size - 30 && Math.abs(one.y - other.y) < size - 30),
    )
    expect(together).toEqual([])
  })

  it('is found in no time, also among hundreds', () => {
    const [canvas] = allCanvases
    const notes = Array.from({ length: 500 }, (_, at) => ({
      x: (at % 25) * 70,
      y: Math.floor(at / 25) * 50,
      w: size,
      h: size,
    }))
    const spot = findFreeSpot({ canvas: canvas!, texts: noTexts, notes, phase: null, size, chance: 0.5 })
    expect(Number.isFinite(spot.x + spot.y)).toBe(true)
  })
})
