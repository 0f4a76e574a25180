/** Mødediamant: a talk that opens (what did we do, what came of it) and closes (what did we learn, what now), corner by corner. */
import { CanvasId } from './canvas-id.ts'
import type { Canvas, Field, Mark, Phase, Point } from './canvas.ts'
import { headHeight } from './head-height.ts'
import { arrowHead, circle, pointOnCircle, polygon } from './shapes.ts'

const centre: Point = { x: 960, y: 540 }
/** From the centre to the corners of the diamond. */
const reach = { x: 336, y: 168 }
const badge = 38

/** Clockwise from the top, each with its corner of the diamond. */
const steps = [
  {
    id: 'action',
    hue: 252,
    name: { da: 'Handling', en: 'Action' },
    prompt: { da: 'Hvad satte I i gang, og hvad blev det til?', en: 'What did you set going, and what became of it?' },
    card: { x: 510, y: 40, w: 900, h: 292 },
    corner: { x: centre.x, y: centre.y - reach.y },
  },
  {
    id: 'effect',
    hue: 158,
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
    prompt: { da: 'Hvad skal justeres, og hvad gør I nu?', en: 'What needs adjusting? What do you do now?' },
    card: { x: 44, y: 346, w: 536, h: 388 },
    corner: { x: centre.x - reach.x, y: centre.y },
  },
] as const

const inset = 36
const headStyle = { nameSize: 36, promptSize: 23, showsPrompt: true } as const

const halfway = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })

/** What is nearest to a corner of the diamond. */
function kite(index: number): Point[] {
  const corner = (at: number) => steps[(at + steps.length) % steps.length]!.corner
  const own = corner(index)
  return [own, halfway(own, corner(index + 1)), centre, halfway(own, corner(index - 1))]
}

const phases: Phase[] = steps.map(({ id, hue, name, prompt, card }, index) => {
  const w = card.w - 2 * inset
  return {
    id,
    hue,
    name,
    prompt,
    sign: String(index + 1),
    card,
    isTinted: true,
    area: [kite(index)],
    head: { x: card.x + inset, y: card.y + 26, w, h: headHeight(name, prompt, { ...headStyle, w }), ...headStyle },
  }
})

const fields: Field[] = phases.map(({ id, name, prompt, card, head }) => {
  const y = head.y + head.h + 18
  return {
    id,
    phase: id,
    name,
    prompt,
    head: null,
    box: { x: head.x, y, w: head.w, h: card.y + card.h - 24 - y },
    kind: 'text',
    letters: { largest: 32, smallest: 18 },
  }
})

/** What the talk does between one corner and the next; the last leads to the talk after this one. */
const movements = [
  { da: 'vi åbner', en: 'we open up' },
  { da: 'vi forstår', en: 'we understand' },
  { da: 'vi samler', en: 'we gather' },
  { da: 'til næste gang', en: 'until next time' },
]

/** Outside a facet's edge, the way on. */
const wayOffset = 26

function facet({ id, hue, corner }: (typeof steps)[number], index: number): Mark[] {
  const isLast = index === steps.length - 1
  const next = steps[(index + 1) % steps.length]!.corner
  const middle = { x: (corner.x + next.x + centre.x) / 3, y: (corner.y + next.y + centre.y) / 3 }
  const outwards = { x: Math.sign(middle.x - centre.x), y: Math.sign(middle.y - centre.y) }
  const slide = { x: outwards.x * wayOffset * 0.447, y: outwards.y * wayOffset * 0.894 }
  const angle = (Math.atan2(next.x - corner.x, corner.y - next.y) * 180) / Math.PI
  const shifted = ({ x, y }: Point): Point => ({ x: x + slide.x, y: y + slide.y })
  const start = pointOnCircle(shifted(corner), badge + 4, angle)
  const end = pointOnCircle(shifted(next), badge + 8, angle + 180)
  const back = pointOnCircle(end, 16, angle + 180)
  const way = { hue: isLast ? null : hue, tone: 'line' } as const
  return [
    {
      kind: 'path',
      d: polygon([corner, next, centre]),
      fill: isLast ? { hue: null, tone: 'ground' } : { hue, tone: 'soft' },
      stroke: { hue: null, tone: 'paper' },
      strokeWidth: 6,
      phase: id,
    },
    {
      kind: 'path',
      d: `M${start.x} ${start.y}L${back.x} ${back.y}`,
      stroke: way,
      strokeWidth: 5,
      dashed: isLast,
      phase: id,
    },
    { kind: 'path', d: arrowHead(end, angle, 22), fill: way, phase: id },
    {
      kind: 'words',
      words: movements[index]!,
      at: { x: middle.x, y: middle.y + 7 },
      size: 22,
      weight: 600,
      anchor: 'middle',
      paint: { hue: isLast ? null : hue, tone: 'ink' },
      phase: id,
    },
  ]
}

const corners = steps.flatMap(({ id, hue, corner }, index): Mark[] => [
  {
    kind: 'path',
    d: circle(corner, badge),
    fill: { hue, tone: 'ink' },
    stroke: { hue: null, tone: 'paper' },
    strokeWidth: 8,
    phase: id,
  },
  {
    kind: 'words',
    words: { da: String(index + 1), en: String(index + 1) },
    at: { x: corner.x, y: corner.y + 14 },
    size: 40,
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
      kind: 'words',
      words: { da: 'Mødediamant', en: 'Meeting diamond' },
      at: { x: 48, y: 108 },
      size: 58,
      weight: 700,
      anchor: 'start',
      paint: { hue: null, tone: 'ink' },
    },
    ...steps.flatMap(facet),
    ...corners,
  ],
}
