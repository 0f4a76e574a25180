/** Mødediamant: a talk that opens (what did we do, what came of it) and closes (what did we learn, what now), corner by corner. */
import { CanvasId } from './canvas-id.ts'
import type { Box, Canvas, Field, Mark, Phase, Point } from './canvas.ts'
import { arrowHead, circle, pointOnCircle, polygon, taperedArrow } from './shapes.ts'

const centre: Point = { x: 960, y: 540 }
/** From the centre to the corners of the diamond. */
const reach = { x: 334, y: 166 }
const badge = 36

/** Clockwise from the top, each with its corner of the diamond. */
const steps = [
  {
    id: 'action',
    hue: 255,
    name: { da: 'Handling', en: 'Action' },
    prompt: { da: 'Hvad satte I i gang, og hvad blev det til?', en: 'What did you set going, and what became of it?' },
    card: { x: 510, y: 40, w: 900, h: 292 },
    corner: { x: centre.x, y: centre.y - reach.y },
  },
  {
    id: 'effect',
    hue: 165,
    name: { da: 'Effekt', en: 'Effect' },
    prompt: { da: 'Hvad kom der ud af det? Hvor kan I se det?', en: 'What came of it? Where can you see it?' },
    card: { x: 1340, y: 346, w: 536, h: 388 },
    corner: { x: centre.x + reach.x, y: centre.y },
  },
  {
    id: 'learning',
    hue: 75,
    name: { da: 'Læring', en: 'Learning' },
    prompt: { da: 'Hvad er I blevet klogere på undervejs?', en: 'What have you become wiser about on the way?' },
    card: { x: 510, y: 748, w: 900, h: 292 },
    corner: { x: centre.x, y: centre.y + reach.y },
  },
  {
    id: 'next-step',
    hue: 350,
    name: { da: 'Næste skridt / justering', en: 'Next step / adjustment' },
    prompt: { da: 'Hvad skal justeres, og hvad gør I nu?', en: 'What needs adjusting, and what do you do now?' },
    card: { x: 44, y: 346, w: 536, h: 388 },
    corner: { x: centre.x - reach.x, y: centre.y },
  },
] as const

const inset = 36
const headOf = (card: Box): Box => ({ x: card.x + inset, y: card.y + 24, w: card.w - 2 * inset, h: 76 })
const textOf = (card: Box): Box => ({ x: card.x + inset, y: card.y + 112, w: card.w - 2 * inset, h: card.h - 112 - 22 })

const phases: Phase[] = steps.map(({ id, hue, name, prompt, card }, index) => ({
  id,
  hue,
  name,
  prompt,
  sign: String(index + 1),
  card,
  head: { ...headOf(card), nameSize: 34, promptSize: 21, showsPrompt: true },
}))

const fields: Field[] = steps.map(({ id, name, prompt, card }) => ({
  id,
  phase: id,
  name,
  prompt,
  head: null,
  box: textOf(card),
  kind: 'text',
  letters: { largest: 32, smallest: 18 },
}))

/** Widths of the ways from corner to corner: the talk widens, stays wide, and narrows. */
const wayWidths = [
  [8, 34],
  [34, 34],
  [34, 8],
] as const

function between(
  from: Point,
  to: Point,
  trimStart: number,
  trimEnd: number,
): { start: Point; end: Point; angle: number } {
  const angle = (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI
  return { start: pointOnCircle(from, trimStart, angle), end: pointOnCircle(to, trimEnd, angle + 180), angle }
}

const ways: Mark[] = wayWidths.map(([startWidth, endWidth], index) => {
  const { start, end } = between(steps[index]!.corner, steps[index + 1]!.corner, badge + 10, badge + 8)
  const { id, hue } = steps[index]!
  return {
    kind: 'path',
    d: taperedArrow(start, end, startWidth, Math.max(endWidth, 20)),
    fill: { hue, tone: 'soft' },
    phase: id,
  }
})

const home = between(steps[3].corner, steps[0].corner, badge + 12, badge + 12)
const wayHome: Mark[] = [
  {
    kind: 'path',
    d: `M${home.start.x} ${home.start.y}L${home.end.x} ${home.end.y}`,
    stroke: { hue: null, tone: 'line' },
    strokeWidth: 5,
    dashed: true,
  },
  { kind: 'path', d: arrowHead(home.end, home.angle, 22), fill: { hue: null, tone: 'line' } },
]

const cornerMarks = steps.flatMap(({ id, hue, corner }, index): Mark[] => [
  { kind: 'path', d: circle(corner, badge), fill: { hue, tone: 'ink' }, phase: id },
  {
    kind: 'words',
    words: { da: String(index + 1), en: String(index + 1) },
    at: { x: corner.x, y: corner.y + 13 },
    size: 38,
    weight: 700,
    anchor: 'middle',
    paint: { hue, tone: 'paper' },
    phase: id,
  },
])

export const meetingDiamond: Canvas = {
  id: CanvasId.parse('meeting-diamond'),
  version: 1,
  name: { da: 'Mødediamant', en: 'Meeting diamond' },
  purpose: {
    da: 'Styr læringssamtalen fra det, I gjorde, til det næste skridt.',
    en: 'Lead the talk from what you did to the next step.',
  },
  size: { w: 1920, h: 1080 },
  phases,
  fields,
  lists: [],
  marks: [
    {
      kind: 'path',
      d: polygon(
        steps.map(({ corner }) => ({
          x: centre.x + (corner.x - centre.x) * 0.8,
          y: centre.y + (corner.y - centre.y) * 0.8,
        })),
      ),
      fill: { hue: null, tone: 'ground' },
    },
    ...ways,
    ...wayHome,
    ...cornerMarks,
    {
      kind: 'words',
      words: { da: 'Mødediamant', en: 'Meeting diamond' },
      at: { x: centre.x, y: centre.y + 14 },
      size: 44,
      weight: 700,
      anchor: 'middle',
      paint: { hue: null, tone: 'ink' },
    },
  ],
}
