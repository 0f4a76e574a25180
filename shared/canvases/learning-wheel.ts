/** Læringshjul: six phases round the pupil; the last leads into the first. */
import { CanvasId } from './canvas-id.ts'
import type { Box, Canvas, Field, Mark, Phase, Point } from './canvas.ts'
import { arcLine, arrowHead, circle, pointOnCircle, ringArrow, ringOutline, stem, type RingPart } from './shapes.ts'

const centre: Point = { x: 960, y: 548 }
const [inner, outer] = [136, 304]
const partAngle = 60

/** In order, clockwise from twelve o'clock; so the first three cards stand on the right, downwards, and the others on the left, upwards. */
const steps = [
  {
    id: 'preunderstanding',
    hue: 255,
    name: { da: 'Forforståelse', en: 'Preunderstanding' },
    prompt: { da: 'Hvad tror vi, at vi ved? Hvad undrer os?', en: 'What do we think we know? What makes us wonder?' },
  },
  {
    id: 'exploration',
    hue: 205,
    name: { da: 'Udforskning', en: 'Exploration' },
    prompt: { da: 'Hvad viser data, når vi ser rigtigt efter?', en: 'What do the data show when we look closely?' },
  },
  {
    id: 'interpretation',
    hue: 155,
    name: { da: 'Fortolkning', en: 'Interpretation' },
    prompt: {
      da: 'Hvad kan det skyldes? Find mere end én forklaring.',
      en: 'What may be the cause? Find more than one.',
    },
  },
  {
    id: 'prepare-action',
    hue: 95,
    name: { da: 'Forbered handling', en: 'Prepare action' },
    prompt: {
      da: 'Hvad kan vi selv gøre noget ved? Hvad vælger vi?',
      en: 'What is in our own hands? What do we choose?',
    },
  },
  {
    id: 'action-plan',
    hue: 50,
    name: { da: 'Udform handleplan', en: 'Shape the action plan' },
    prompt: {
      da: 'Hvem gør hvad hvornår – og hvad vil vi se efter?',
      en: 'Who does what and when – and what will we look for?',
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

const cardSize = { w: 560, h: 316 }
const cardTop = (line: number) => 44 + line * (cardSize.h + 22)

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

const phases: Phase[] = steps.map(({ id, hue, name, prompt }, index) => {
  const card = cardOf(index)
  return {
    id,
    hue,
    name,
    prompt,
    sign: String(index + 1),
    card,
    head: { x: card.x + 36, y: card.y + 24, w: card.w - 72, h: 100, nameSize: 30, promptSize: 20, showsPrompt: true },
    area: [ringOutline(partOf(index))],
  }
})

const fields: Field[] = phases.map(({ id, name, prompt, card }) => ({
  id,
  phase: id,
  name,
  prompt,
  head: null,
  box: { x: card.x + 36, y: card.y + 132, w: card.w - 72, h: card.h - 132 - 20 },
  kind: 'text',
  letters: { largest: 30, smallest: 18 },
}))

function partMarks({ id, hue, name, card, sign }: Phase, index: number): Mark[] {
  const angle = angleOf(index)
  const isRight = index < 3
  const end = { x: isRight ? card.x : card.x + card.w, y: card.y + card.h / 2 }
  const middle = pointOnCircle(centre, (inner + outer) / 2 + 2, angle + 3)
  return [
    {
      kind: 'path',
      d: stem(pointOnCircle(centre, outer + 2, angle), angle, end, isRight ? 90 : 270, 70),
      stroke: { hue, tone: 'line' },
      strokeWidth: 4,
      phase: id,
    },
    { kind: 'path', d: circle(end, 9), fill: { hue, tone: 'line' }, phase: id },
    { kind: 'path', d: ringArrow(partOf(index)), fill: { hue, tone: 'soft' }, phase: id },
    {
      kind: 'words',
      words: { da: sign, en: sign },
      at: { x: middle.x, y: middle.y - 30 },
      size: 44,
      weight: 700,
      anchor: 'middle',
      paint: { hue, tone: 'ink' },
      phase: id,
    },
    {
      kind: 'words',
      words: name,
      at: { x: middle.x, y: middle.y },
      size: 19,
      weight: 600,
      anchor: 'middle',
      maxWidth: 150,
      paint: { hue, tone: 'ink' },
      phase: id,
    },
  ]
}

const nextRound = 38
const pupil: Mark[] = [
  { kind: 'path', d: circle(centre, inner - 14), fill: { hue: null, tone: 'ground' } },
  { kind: 'path', d: circle({ x: centre.x, y: centre.y - 66 }, 19), fill: { hue: null, tone: 'ink' } },
  { kind: 'path', d: `M${centre.x - 38} ${centre.y - 4}c0 -52 76 -52 76 0Z`, fill: { hue: null, tone: 'ink' } },
  {
    kind: 'words',
    words: { da: 'Elevens læring, trivsel og udvikling', en: 'The pupil’s learning, well-being and growth' },
    at: { x: centre.x, y: centre.y + 46 },
    size: 21,
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
