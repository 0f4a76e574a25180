import { describe, expect, it } from 'vitest'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { boxOfField, boxOfText, layNotes, roomBelow, widen, type Size } from '../../shared/facilitation/lay-notes.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { noteTextOf, recordsOf } from '../../shared/document/layout.ts'
import { fitSticky } from '../../shared/document/fit-sticky.ts'
import { stickySize } from '../../shared/document/sticky-shape.ts'
import { wheelField } from '../support/live-room.ts'
import { newBoard } from '../support/written-board.ts'

const field = { x: 100, y: 200, w: 900, h: 500 }
const isInside = ({ x, y, w, h }: typeof field) =>
  x >= field.x && y >= field.y && x + w <= field.x + field.w && y + h <= field.y + field.h
const overlaps = (boxes: (typeof field)[]) =>
  boxes.some((a, i) =>
    boxes.some((b, j) => j > i && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
  )

describe('Revealed notes', () => {
  it('LIVE-6 are laid once, also when somebody has taken one away before a second try', () => {
    const { doc } = newBoard(learningWheel.id)
    const sticky = { id: 'shape:a', text: 'Hemmeligt', box: field, colour: 'yellow' as const }
    addStickies(doc, [sticky, { ...sticky, id: 'shape:b' }])
    recordsOf(doc).delete('shape:a')
    addStickies(doc, [sticky, { ...sticky, id: 'shape:b' }])
    expect([...recordsOf(doc).keys()].filter((id) => id.startsWith('shape:'))).toEqual(['shape:b'])
    expect(noteTextOf(doc, 'shape:b').toJSON()).toBe('Hemmeligt')
  })

  it.each([1, 4, 8, 12, 20, 30])('lie side by side in the field, %i of them', (count) => {
    const laid = layNotes({ inside: field, count, piled: false, taken: [] })
    expect(laid).toHaveLength(count)
    expect(laid.every(isInside)).toBe(true)
    expect(overlaps(laid)).toBe(false)
  })

  it('are as large as there is room for', () => {
    expect(layNotes({ inside: field, count: 2, piled: false, taken: [] })[0]!.w).toBe(stickySize.first)
    expect(layNotes({ inside: field, count: 40, piled: false, taken: [] })[0]!.w).toBeLessThan(stickySize.first)
  })

  it('show all their words, none over another’s', () => {
    const words = 'Eleverne mangler en voksen at gå til, når det er svært i timerne'
    const growth = (size: Size) => fitSticky(words, size).growY
    const laid = layNotes({ inside: field, count: 12, piled: false, taken: [], growth })
    const grown = laid.map((box) => ({ ...box, h: box.h + growth(box) }))
    expect(grown.every(isInside)).toBe(true)
    expect(overlaps(grown)).toBe(false)
  })

  it('are wide rather than narrow where the field is low, and grow over no other', () => {
    const low = { x: 0, y: 0, w: 508, h: 200 }
    const growth = (size: Size) => fitSticky('Det her er meget langt. '.repeat(11), size).growY
    const laid = layNotes({ inside: low, count: 5, piled: false, taken: [], growth })
    for (const box of laid) expect(box.w).toBeGreaterThan(120)
    const grown = laid.map((box) => ({ ...box, h: box.h + roomBelow(box, laid, low) }))
    expect(overlaps(grown)).toBe(false)
    expect(Math.max(...grown.map(({ y, h }) => y + h))).toBeLessThanOrEqual(low.h)
  })

  it('crowd together inside the field when they are too many, and none is lost', () => {
    const laid = layNotes({ inside: field, count: 300, piled: false, taken: [] })
    expect(laid).toHaveLength(300)
    expect(laid.every(isInside)).toBe(true)
    expect(new Set(laid.map(({ x, y }) => `${x} ${y}`)).size).toBe(300)
  })

  it('don’t cover what lies there already, as long as there is room beside it', () => {
    const taken = [{ x: 100, y: 200, w: 400, h: 500 }]
    expect(overlaps([...taken, ...layNotes({ inside: field, count: 6, piled: false, taken })])).toBe(false)
  })

  it('leave what is written in the field readable, as long as there is room beside it', () => {
    const texts = { fields: { [wheelField]: 'Vi læser højt hver dag' }, rows: {} }
    const [inside, text] = [boxOfField(learningWheel, wheelField, texts)!, boxOfText(learningWheel, wheelField, texts)!]
    expect(text.h).toBeLessThan(inside.h)
    expect(overlaps([text, ...layNotes({ inside, count: 2, piled: false, taken: [text] })])).toBe(false)
    expect(boxOfText(learningWheel, wheelField, { fields: {}, rows: {} })).toBeNull()
  })

  it('lie over the end of a text that leaves no room, wide enough for words', () => {
    const laid = layNotes({ inside: field, count: 3, piled: false, taken: [field] })
    expect(laid.every(isInside)).toBe(true)
    expect(overlaps(laid)).toBe(false)
    for (const { w, h, y } of laid) {
      expect(fitSticky('Morgenerne er svære', { w, h }).growY).toBe(0)
      expect(w).toBeGreaterThanOrEqual(140)
      expect(y).toBeGreaterThan(field.y + field.h / 2)
    }
  })

  it('can be piled', () => {
    const laid = layNotes({ inside: field, count: 30, piled: true, taken: [] })
    expect(laid.every(isInside)).toBe(true)
    expect(Math.max(...laid.map(({ x }) => x)) - field.x).toBeLessThan(stickySize.first)
  })

  it('that say much are wider in a pile, not longer than the field', () => {
    const growth = (size: { w: number; h: number }) => fitSticky('Det her er meget langt. '.repeat(11), size).growY
    const [laid] = layNotes({ inside: field, count: 1, piled: true, taken: [] })
    const wide = widen(laid!, field, growth)
    expect(isInside({ ...wide, h: wide.h + growth(wide) })).toBe(true)
    expect(widen(laid!, field, () => 0)).toEqual(laid)
  })

  it('fit in every field of the wheel, however low', () => {
    for (const { id } of [...learningWheel.fields, ...learningWheel.lists]) {
      const inside = boxOfField(learningWheel, id)!
      for (const { w, h } of layNotes({ inside, count: 12, piled: false, taken: [] })) {
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(stickySize.smallest)
      }
    }
    expect(boxOfField(learningWheel, wheelField)).not.toBeNull()
    expect(boxOfField(learningWheel, 'no-such-field')).toBeNull()
  })
})
