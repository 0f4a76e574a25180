/** Læringshjul: six phases round the pupil; the last leads into the first. */
import { CanvasId } from './canvas-id.ts'
import type { Box, Canvas, Field, Mark, Phase, Point } from './canvas.ts'
import { headHeight } from './head-height.ts'
import { arcLine, arrowHead, circle, pointOnCircle, ringArrow, ringOutline, stem, type RingPart } from './shapes.ts'

const centre: Point = { x: 960, y: 542 }
const [inner, outer] = [136, 304]
const partAngle = 60

/** In order, clockwise from twelve o'clock; so the first three cards stand on the right, downwards, and the others on the left, upwards. */
const steps = [
  {
    id: 'preunderstanding',
    hue: 252,
    name: { da: 'Forforståelse', en: 'Preunderstanding' },
    prompt: { da: 'Hvad tror vi, at vi ved? Hvad undrer os?', en: 'What do we think we know? What makes us wonder?' },
  },
  {
    id: 'exploration',
    hue: 200,
    name: { da: 'Udforskning', en: 'Exploration' },
    prompt: { da: 'Hvad viser data, når vi ser rigtigt efter?', en: 'What do the data show when we look closely?' },
  },
  {
    id: 'interpretation',
    hue: 152,
    name: { da: 'Fortolkning', en: 'Interpretation' },
    prompt: {
      da: 'Hvad kan det skyldes? Find mere end én forklaring.',
      en: 'What may be the cause? Find more than one.',
    },
  },
  {
    id: 'prepare-action',
    hue: 88,
    name: { da: 'Forbered handling', en: 'Prepare action' },
    prompt: {
      da: 'Hvad kan vi selv gøre noget ved? Hvad vælger vi?',
      en: 'What is in our own hands? What do we choose?',
    },
  },
  {
    id: 'action-plan',
    hue: 45,
    name: { da: 'Udform handleplan', en: 'Shape the action plan' },
    prompt: {
      da: 'Hvem gør hvad hvornår – og hvad vil vi se efter?',
      en: 'Who does what, when – and what do we look for?',
    },
  },
  {
    id: 'new-data',
    hue: 350,
    name: { da: 'Indhent ny data, herunder elevens stemme', en: 'Gather new data, the pupil’s voice included' },
    prompt: {
      da: 'Hvad er anderledes nu? Hvad siger eleverne selv?',
      en: 'What is different now? What do the pupils say?',
    },
  },
] as const

const cardSize = { w: 560, h: 318 }
const cardTop = (line: number) => 43 + line * (cardSize.h + 22)

function cardOf(index: number): Box {
  const isRight = index < 3
  return { x: isRight ? 1316 : 44, y: cardTop(isRight ? index : 5 - index), ...cardSize }
}

const partOf = (index: number): RingPart => ({
  centre,
  inner,
  outer,
  from: index * partAngle + 1.2,
  to: (index + 1) * partAngle - 1.2,
  tip: 6,
})
const angleOf = (index: number) => (index + 0.5) * partAngle

const inset = 36
const headStyle = { w: cardSize.w - 2 * inset, nameSize: 30, promptSize: 21, showsPrompt: true } as const

const phases: Phase[] = steps.map(({ id, hue, name, prompt }, index) => {
  const card = cardOf(index)
  return {
    id,
    hue,
    name,
    prompt,
    sign: String(index + 1),
    card,
    isTinted: true,
    head: { x: card.x + inset, y: card.y + 24, h: headHeight(name, prompt, headStyle), ...headStyle },
    area: [ringOutline(partOf(index))],
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
    box: { x: head.x, y, w: head.w, h: card.y + card.h - 22 - y },
    kind: 'text',
    letters: { largest: 30, smallest: 18 },
  }
})

function partMarks({ id, hue, name, card, sign }: Phase, index: number): Mark[] {
  const angle = angleOf(index)
  const isRight = index < 3
  const end = { x: isRight ? card.x : card.x + card.w, y: card.y + card.h / 2 }
  const middle = pointOnCircle(centre, (inner + outer) / 2 + 2, angle + 3)
  return [
    {
      kind: 'path',
      d: stem(pointOnCircle(centre, outer + 2, angle), angle, end, isRight ? 90 : 270, angle % 180 === 90 ? 10 : 80),
      stroke: { hue, tone: 'line' },
      strokeWidth: 4,
      phase: id,
    },
    { kind: 'path', d: circle(end, 9), fill: { hue, tone: 'line' }, phase: id },
    { kind: 'path', d: ringArrow(partOf(index)), fill: { hue, tone: 'soft' }, phase: id },
    {
      kind: 'words',
      words: { da: sign, en: sign },
      at: { x: middle.x, y: middle.y - 26 },
      size: 48,
      weight: 700,
      anchor: 'middle',
      paint: { hue, tone: 'ink' },
      phase: id,
    },
    {
      kind: 'words',
      words: name,
      at: { x: middle.x, y: middle.y + 6 },
      size: 20,
      weight: 600,
      anchor: 'middle',
      maxWidth: 168,
      paint: { hue, tone: 'ink' },
      phase: id,
    },
  ]
}

const nextRound = 38
/** Someone who reads. */
const pupil: Mark[] = [
  { kind: 'path', d: circle(centre, inner - 12), fill: { hue: null, tone: 'ground' } },
  { kind: 'path', d: circle({ x: centre.x, y: centre.y - 70 }, 20), fill: { hue: null, tone: 'ink' } },
  { kind: 'path', d: `M${centre.x - 36} ${centre.y - 2}c0 -54 72 -54 72 0Z`, fill: { hue: null, tone: 'ink' } },
  ...[-1, 1].map((side): Mark => ({
    kind: 'path',
    d: `M${centre.x} ${centre.y - 14}l${side * 48} -12v36l${-side * 48} 12Z`,
    fill: { hue: null, tone: 'paper' },
    stroke: { hue: null, tone: 'ink' },
    strokeWidth: 4,
  })),
  {
    kind: 'words',
    words: { da: 'Elevens læring, trivsel og udvikling', en: 'The pupil’s learning, well-being and growth' },
    at: { x: centre.x, y: centre.y + 62 },
    size: 20,
    weight: 600,
    anchor: 'middle',
    maxWidth: 190,
    paint: { hue: null, tone: 'ink' },
  },
]

export const learningWheel: Canvas = {
  id: CanvasId.parse('learning-wheel'),
  version: 1,
  name: { da: 'Læringshjul', en: 'Learning wheel' },
  purpose: {
    da: 'Seks faser fra undring til ny viden, med eleven i midten.',
    en: 'Six phases from wondering to new knowledge, with the pupil in the middle.',
  },
  usuallyFor: 'eachSchool',
  size: { w: 1920, h: 1080 },
  phases,
  fields,
  lists: [],
  marks: [
    {
      kind: 'words',
      words: { da: 'Læringshjul', en: 'Learning wheel' },
      at: { x: centre.x, y: 112 },
      size: 58,
      weight: 700,
      anchor: 'middle',
      paint: { hue: null, tone: 'ink' },
    },
    ...phases.flatMap(partMarks),
    ...pupil,
    {
      kind: 'path',
      d: arcLine(centre, outer + nextRound, -17, 14),
      stroke: { hue: null, tone: 'line' },
      strokeWidth: 5,
      dashed: true,
    },
    {
      kind: 'path',
      d: arrowHead(pointOnCircle(centre, outer + nextRound, 18), 108, 22),
      fill: { hue: null, tone: 'line' },
    },
    {
      kind: 'words',
      words: { da: 'og så en ny runde', en: 'and then another round' },
      at: { x: centre.x, y: centre.y - outer - nextRound - 18 },
      size: 22,
      weight: 400,
      anchor: 'middle',
      paint: { hue: null, tone: 'ink' },
    },
  ],
}
