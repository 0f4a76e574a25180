/** What every canvas keeps to (`shared/canvases/canvas.ts`), as it is declared and with whatever is written on it. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCanvases } from '../../shared/canvases/all.ts'
import { smallestLetter, type Box, type Canvas } from '../../shared/canvases/canvas.ts'
import { headHeight } from '../../shared/canvases/head-height.ts'
import { cellPadding, layOutCanvas, noTexts, type BoardTexts } from '../../shared/canvases/lay-out-canvas.ts'
import { markLines } from '../../shared/canvases/mark-lines.ts'
import { textWidth, wrapText } from '../../shared/canvases/measure-text.ts'
import { placeOf } from '../../shared/canvases/place-of.ts'
import { rowKeys } from '../../shared/document/rows.ts'
import { languages } from '../../shared/languages.ts'

interface NamedBox {
  name: string
  box: Box
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w + 0.5 &&
  inner.y + inner.h <= outer.y + outer.h + 0.5

const overlap = (one: Box, other: Box): boolean =>
  one.x + 0.5 < other.x + other.w &&
  other.x + 0.5 < one.x + one.w &&
  one.y + 0.5 < other.y + other.h &&
  other.y + 0.5 < one.y + one.h

function overlaps(boxes: readonly NamedBox[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.name} / ${other.name}`] : [])),
  )
}

/** Everything that is written in or read, where it stands with these texts. */
function placed(
  canvas: Canvas,
  texts: BoardTexts,
): { cards: NamedBox[]; parts: (NamedBox & { phase: string })[]; size: Box } {
  const layout = layOutCanvas(canvas, texts)
  const lower = (box: Box, phase: string): Box => ({ ...box, y: box.y + layout.shifts[phase]! })
  const headsOfFields = canvas.fields.flatMap(({ id, phase, head }) =>
    head ? [{ name: `head of ${id}`, phase, box: lower(head, phase) }] : [],
  )
  return {
    size: { x: 0, y: 0, ...layout.size },
    cards: canvas.phases.map(({ id }) => ({ name: id, box: layout.cards[id]! })),
    parts: [
      ...canvas.phases.map(({ id, head }) => ({ name: `head of ${id}`, phase: id, box: lower(head, id) })),
      ...headsOfFields,
      ...canvas.fields.map(({ id, phase }) => ({ name: `field ${id}`, phase, box: layout.fields[id]! })),
      ...canvas.lists.flatMap(({ id, phase }) => {
        const { heads, rows, foot } = layout.lists[id]!
        return [
          ...heads.map((box, index) => ({ name: `column ${index}`, phase, box })),
          ...rows.map((row, index) => ({ name: `row ${index}`, phase, box: row.box })),
          { name: `foot of ${id}`, phase, box: foot },
        ]
      }),
    ],
  }
}

const text = fc.oneof(
  fc.constant(''),
  fc.lorem({ maxCount: 40 }),
  fc.string({ unit: fc.constantFrom('æ', ' ', '\n', 'W', '🙂', 'i'), maxLength: 400 }),
)

function textsOf(canvas: Canvas): fc.Arbitrary<BoardTexts> {
  const fields = fc.record(Object.fromEntries(canvas.fields.map(({ id }) => [id, text])))
  const rows = fc.record(
    Object.fromEntries(
      canvas.lists.map(({ id, cells }) => {
        const row = fc.record(Object.fromEntries(cells.map((cell) => [cell.id, text])))
        return [id, fc.array(row, { maxLength: 12 })]
      }),
    ),
  )
  return fc.record({ fields, rows })
}

describe.each(allCanvases.map((canvas) => ({ id: canvas.id, canvas })))('The canvas $id', ({ canvas }) => {
  it('has everything in its card, all cards on the sheet, and nothing over anything else', () => {
    const { cards, parts, size } = placed(canvas, noTexts)
    expect(cards.filter(({ box }) => !isInside(box, size))).toEqual([])
    expect(parts.filter(({ box, phase }) => !isInside(box, cards.find(({ name }) => name === phase)!.box))).toEqual([])
    expect([...overlaps(cards), ...overlaps(parts)]).toEqual([])
  })

  it('stays so with whatever is written on it', () => {
    fc.assert(
      fc.property(textsOf(canvas), (texts) => {
        const { cards, parts, size } = placed(canvas, texts)
        expect(cards.filter(({ box }) => !isInside(box, size))).toEqual([])
        expect(parts.filter(({ box, phase }) => !isInside(box, cards.find(({ name }) => name === phase)!.box))).toEqual(
          [],
        )
        expect([...overlaps(cards), ...overlaps(parts)]).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('can be read from the back row', () => {
    const sizes = [
      ...canvas.phases.flatMap(({ head }) => [head.nameSize, head.promptSize]),
      ...canvas.fields.flatMap(({ head, letters }) => [
        letters.smallest,
        ...(head ? [head.nameSize, head.promptSize] : []),
      ]),
      ...canvas.lists.flatMap(({ letters, cellHead }) => [letters.smallest, cellHead.nameSize, cellHead.promptSize]),
      ...canvas.marks.flatMap((mark) => (mark.kind === 'words' ? [mark.size] : [])),
    ]
    expect(sizes.filter((size) => size < smallestLetter)).toEqual([])
  })

  it('has room for its own words in every language', () => {
    const heads = [...canvas.phases, ...canvas.fields].filter(({ head }) => head !== null)
    expect(
      heads.filter(({ name, prompt, head }) => headHeight(name, prompt, head!) > head!.h).map(({ id }) => id),
    ).toEqual([])
    const cells = canvas.lists.flatMap((list) => {
      const columns = layOutCanvas(canvas, noTexts).lists[list.id]!.heads
      return list.cells.flatMap(({ id, name, prompt }, index) =>
        languages
          .filter((language) => {
            const w = columns[index]!.w - 2 * cellPadding.x
            const { h, nameSize, promptSize, showsPrompt } = list.cellHead
            const lines = showsPrompt ? wrapText(prompt[language], w, promptSize).length : 0
            return textWidth(name[language], nameSize, 600) > w || nameSize * 1.3 + lines * promptSize * 1.3 > h
          })
          .map((language) => `${id} ${language}`),
      )
    })
    expect(cells).toEqual([])
  })

  it('keeps the words of its figure on the sheet', () => {
    const strayed = canvas.marks.flatMap((mark) => {
      if (mark.kind !== 'words') return []
      return languages.flatMap((language) =>
        markLines(mark, language).flatMap(({ text: line, y }) => {
          const w = textWidth(line, mark.size, mark.weight)
          const x = mark.at.x - (mark.anchor === 'middle' ? w / 2 : mark.anchor === 'end' ? w : 0)
          return isInside({ x, y: y - mark.size, w, h: mark.size }, { x: 0, y: 0, ...canvas.size }) ? [] : [line]
        }),
      )
    })
    expect(strayed).toEqual([])
  })

  it('gives every phase a place, something to write in, and a sign of its own', () => {
    const centres = canvas.phases.map(({ card }) => placeOf(canvas, { x: card.x + card.w / 2, y: card.y + card.h / 2 }))
    const ids = canvas.phases.map(({ id }) => id)
    expect(centres).toEqual(ids)
    const worked = new Set([...canvas.fields, ...canvas.lists].map(({ phase }) => phase))
    expect([...worked].toSorted()).toEqual(ids.toSorted())
    expect(new Set(canvas.phases.map(({ sign }) => sign)).size).toBe(ids.length)
  })

  it('names each thing once', () => {
    const ids = [canvas.phases, canvas.fields, canvas.lists, ...canvas.lists.map(({ cells }) => cells)].map((things) =>
      things.map(({ id }) => id),
    )
    expect(ids.map((those) => new Set(those).size)).toEqual(ids.map(({ length }) => length))
    expect(ids.flat().filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
    const reserved: string[] = Object.values(rowKeys)
    expect(canvas.lists.flatMap(({ cells }) => cells).filter(({ id }) => reserved.includes(id))).toEqual([])
  })

  it('shares out its rows', () => {
    for (const { cells } of canvas.lists) expect(cells.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })
})
