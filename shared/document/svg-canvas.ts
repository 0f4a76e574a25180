/** The canvas as SVG: cards, marks and heads, and what is written in its fields and rows. */
import { paintHex } from '../canvases/colours.ts'
import type { Canvas, Head, Mark, Paint, Phase } from '../canvases/canvas.ts'
import { fitText } from '../canvases/fit-text.ts'
import { headLeading } from '../canvases/head-height.ts'
import { sumOfMinutes, type BoardTexts, type CanvasLayout } from '../canvases/lay-out-canvas.ts'
import { markLines } from '../canvases/mark-lines.ts'
import { wrapText } from '../canvases/measure-text.ts'
import { cardRadius, leftRoundedBox, roundedBox } from '../canvases/shapes.ts'
import type { Language, Words } from '../languages.ts'
import { fieldSentence } from '../words/field-sentence.ts'
import { svgLine, svgLines, svgNumber, svgParagraph } from './svg-text.ts'

const ink = paintHex({ hue: null, tone: 'ink' })

export function svgCanvas(canvas: Canvas, layout: CanvasLayout, texts: BoardTexts, language: Language): string {
  return [
    ...canvas.phases.map((phase) => card(phase, layout)),
    ...canvas.marks.map((one) => mark(one, one.phase === undefined ? 0 : layout.shifts[one.phase]!, language)),
    ...canvas.phases.map(({ id, name, prompt, head, hue }) =>
      headLines(head, { name, prompt, weight: 700, shift: layout.shifts[id]!, hue, language }),
    ),
    ...canvas.fields.map((field) => {
      const { id, name, prompt, head, phase, letters } = field
      const hue = hueOf(canvas, phase)
      const named = head
        ? headLines(head, { name, prompt, weight: 600, shift: layout.shifts[phase]!, hue, language })
        : ''
      const box = layout.fields[id]!
      const { size, lines } = fitText(texts.fields[id] ?? '', box, letters)
      return named + svgLines({ lines, x: box.x, y: box.y, size, colour: ink })
    }),
    ...canvas.lists.map(({ id }) => listLines(canvas, id, { layout, texts, language })),
  ].join('')
}

const hueOf = (canvas: Canvas, phaseId: string): number | null =>
  canvas.phases.find(({ id }) => id === phaseId)?.hue ?? null

function card({ id, hue, isTinted, band }: Phase, layout: CanvasLayout): string {
  const box = layout.cards[id]!
  const sheet = isTinted ? `<path d="${roundedBox(box, cardRadius)}" fill="${paintHex({ hue, tone: 'ground' })}"/>` : ''
  if (band === undefined) return sheet
  const d = leftRoundedBox({ ...box, w: band }, cardRadius)
  return `${sheet}<path d="${d}" fill="${paintHex({ hue, tone: 'soft' })}"/>`
}

const colour = (paint: Paint | undefined): string => (paint ? paintHex(paint) : 'none')

function mark(one: Mark, shift: number, language: Language): string {
  const drawn = markInPlace(one, language)
  return shift === 0 ? drawn : `<g transform="translate(0 ${svgNumber(shift)})">${drawn}</g>`
}

function markInPlace(one: Mark, language: Language): string {
  if (one.kind === 'path') {
    const dashes = one.dashed ? ' stroke-dasharray="2 14"' : ''
    return `<path d="${one.d}" fill="${colour(one.fill)}" stroke="${colour(one.stroke)}" stroke-width="${one.strokeWidth ?? 2}" stroke-linecap="round"${dashes}/>`
  }
  const { at, size, weight, anchor, paint, turn = 0 } = one
  const spans = markLines(one, language).map(({ text, y }) => svgLine(text, { x: at.x, y, size, weight }))
  const turned = turn === 0 ? '' : ` transform="rotate(${turn} ${svgNumber(at.x)} ${svgNumber(at.y)})"`
  return `<text font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${colour(paint)}"${turned}>${spans.join('')}</text>`
}

interface HeadWords {
  name: Words
  prompt: Words
  weight: 600 | 700
  shift: number
  hue: number | null
  language: Language
}

function headLines(head: Head, { name, prompt, weight, shift, hue, language }: HeadWords): string {
  const lines = wrapText(name[language], head.w, head.nameSize, weight)
  const place = { x: head.x, y: head.y + shift, size: head.nameSize, weight, colour: paintHex({ hue, tone: 'ink' }) }
  const named = svgLines({ ...place, lines, leading: headLeading.name })
  if (!head.showsPrompt) return named
  const y = place.y + lines.length * head.nameSize * headLeading.name + 4
  return (
    named +
    svgParagraph(prompt[language], head.w, {
      ...place,
      y,
      size: head.promptSize,
      weight: 400,
      leading: headLeading.prompt,
    })
  )
}

interface ListContext {
  layout: CanvasLayout
  texts: BoardTexts
  language: Language
}

function listLines(canvas: Canvas, listId: string, { layout, texts, language }: ListContext): string {
  const list = canvas.lists.find(({ id }) => id === listId)!
  const hue = hueOf(canvas, list.phase)
  const [line, deep] = [paintHex({ hue, tone: 'soft' }), paintHex({ hue, tone: 'ink' })]
  const { heads, rows, foot } = layout.lists[listId]!
  const { nameSize, promptSize, showsPrompt } = list.cellHead
  const named = list.cells.map(({ name, prompt }, index) => {
    const { x, y, w } = heads[index]!
    const place = { x: x + 14, y, colour: deep }
    const below = showsPrompt
      ? svgParagraph(prompt[language], w - 28, { ...place, y: y + nameSize * 1.3 + 4, size: promptSize })
      : ''
    return svgLines({ ...place, lines: [name[language]], size: nameSize, weight: 600 }) + below
  })
  const written = rows.map(({ box, cells }, index) => {
    const rule = `<path d="M${svgNumber(box.x)} ${svgNumber(box.y)}h${svgNumber(box.w)}" stroke="${index === 0 ? deep : line}" stroke-width="2"/>`
    const number = svgLines({
      lines: [String(index + 1)],
      x: box.x + 2,
      y: box.y + 11,
      size: 22,
      weight: 700,
      colour: deep,
    })
    const texted = cells.map((cell, at) => {
      const { size, lines } = fitText(texts.rows[listId]?.[index]?.[list.cells[at]!.id] ?? '', cell, list.letters)
      return svgLines({ lines, x: cell.x, y: cell.y, size, colour: ink })
    })
    return rule + number + texted.join('')
  })
  const sum = sumOfMinutes(list.cells, texts.rows[listId] ?? [])
  const total =
    sum === null
      ? ''
      : svgLines({
          lines: [
            fieldSentence(language, sum === 1 ? 'fields.minutesInAll_one' : 'fields.minutesInAll_other').replace(
              '{{count}}',
              String(sum),
            ),
          ],
          x: foot.x + foot.w - 44,
          y: foot.y + 17,
          size: 20,
          weight: 700,
          anchor: 'end',
          colour: deep,
        })
  return [...named, ...written, total].join('')
}
