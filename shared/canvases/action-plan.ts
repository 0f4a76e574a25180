/** Handleplan: the school's plan, which lives for years. On the left what it is for, on the right what is done; its rows grow downwards. */
import { CanvasId } from './canvas-id.ts'
import type { Box, Canvas, Field, Phase } from './canvas.ts'
import { headHeight } from './head-height.ts'

const margin = 44
const top = 164
const bottom = 1040
const left = { x: margin, w: 524 }
const right = { x: 604, w: 1876 - 604 }
const inset = 32

const headStyle = { nameSize: 32, promptSize: 21, showsPrompt: true } as const

const asideHeight = 278
const aside = (line: number): Box => ({ ...left, y: top + line * (asideHeight + 21), h: asideHeight })

const asides = [
  {
    id: 'position',
    sign: '2',
    hue: 252,
    name: { da: 'Ståsted', en: 'Where we stand' },
    prompt: { da: 'Hvor er I nu, og hvad vil I gøre bedre?', en: 'Where are you now? What would you do better?' },
    card: aside(0),
  },
  {
    id: 'goal',
    sign: '3',
    hue: 158,
    name: { da: 'Mål', en: 'Goal' },
    prompt: { da: 'Hvad skal lykkes – og for hvem?', en: 'What is to succeed – and for whom?' },
    card: aside(1),
  },
  {
    id: 'evaluation',
    sign: '5',
    hue: 350,
    name: { da: 'Evaluering', en: 'Evaluation' },
    prompt: { da: 'Hvornår og hvordan gør I status?', en: 'When and how will you take stock?' },
    card: aside(2),
  },
] as const

const asidePhases = asides.map((phase): Phase => {
  const { name, prompt, card } = phase
  const w = card.w - 2 * inset
  const h = headHeight(name, prompt, { ...headStyle, w })
  return { ...phase, isTinted: true, head: { x: card.x + inset, y: card.y + 24, w, h, ...headStyle } }
})

const asideFields = asidePhases.map(({ id, name, prompt, card, head }): Field => {
  const y = head.y + head.h + 16
  return {
    id,
    phase: id,
    name,
    prompt,
    head: null,
    box: { x: head.x, y, w: head.w, h: card.y + card.h - 20 - y },
    kind: 'text',
    letters: { largest: 28, smallest: 18 },
    grows: true,
  }
})
const [position, goal, evaluation] = asidePhases as [Phase, Phase, Phase]

/** The plan's heading: whose it is, on one line with its title. */
const schoolCard: Box = { ...right, y: 44, h: 82 }
const schoolName = { da: 'Skole', en: 'School' }
const schoolPrompt = { da: 'Hvis plan er det?', en: 'Whose plan is it?' }
const school: Phase = {
  id: 'school',
  sign: '1',
  hue: null,
  name: schoolName,
  prompt: schoolPrompt,
  card: schoolCard,
  isTinted: false,
  head: {
    x: schoolCard.x,
    y: schoolCard.y + 34,
    w: 116,
    h: 38,
    nameSize: 30,
    promptSize: 20,
    showsPrompt: false,
  },
}

const measuresCard: Box = { ...right, y: top, h: bottom - top }
const measuresName = { da: 'Tiltag og tegn', en: 'Measures and signs' }
const measuresPrompt = { da: 'Ét tiltag i hver række. Begynd småt.', en: 'One measure in each row. Start small.' }
const measures: Phase = {
  id: 'measures',
  sign: '4',
  hue: null,
  name: measuresName,
  prompt: measuresPrompt,
  card: measuresCard,
  isTinted: false,
  head: { x: measuresCard.x, y: top + 24, w: 900, h: 72, ...headStyle },
}

export const actionPlan: Canvas = {
  id: CanvasId.parse('action-plan'),
  version: 1,
  name: { da: 'Handleplan', en: 'Action plan' },
  purpose: {
    da: 'Skolens plan: hvad I vil, hvem der gør hvad, og hvad I kan se det på.',
    en: 'The school’s plan: what you want, who does what, and how you will be able to tell.',
  },
  usuallyFor: 'eachSchool',
  size: { w: 1920, h: 1080 },
  phases: [school, position, goal, measures, evaluation],
  fields: [
    {
      id: 'school',
      phase: 'school',
      name: schoolName,
      prompt: schoolPrompt,
      head: null,
      box: { x: schoolCard.x + 120, y: schoolCard.y + 20, w: schoolCard.w - 160, h: 58 },
      kind: 'line',
      letters: { largest: 40, smallest: 20 },
    },
    ...asideFields,
  ],
  lists: [
    {
      id: 'measures',
      phase: 'measures',
      name: measuresName,
      prompt: measuresPrompt,
      rowName: { da: 'tiltag', en: 'measure' },
      box: { x: measuresCard.x, y: top + 120, w: measuresCard.w, h: measuresCard.h - 120 },
      cellHead: { h: 90, nameSize: 25, promptSize: 20, showsPrompt: true },
      cells: [
        {
          id: 'what',
          name: { da: 'Hvad', en: 'What' },
          prompt: { da: 'Hvad vil I helt præcist prøve af?', en: 'What exactly will you try?' },
          share: 0.345,
          kind: 'text',
        },
        {
          id: 'who',
          name: { da: 'Hvem gør hvad, hvornår', en: 'Who does what, when' },
          prompt: { da: 'Og i hvilken situation?', en: 'And in which situation?' },
          share: 0.33,
          kind: 'text',
        },
        {
          id: 'signs',
          name: { da: 'Tegn', en: 'Signs' },
          prompt: { da: 'Hvem gør noget andet end før?', en: 'Who acts otherwise than before?' },
          share: 0.325,
          kind: 'text',
        },
      ],
      letters: { largest: 24, smallest: 18 },
      rowHeight: 168,
      firstRows: 3,
    },
  ],
  marks: [
    {
      kind: 'words',
      words: { da: 'Handleplan', en: 'Action plan' },
      at: { x: margin + 2, y: 106 },
      size: 58,
      weight: 700,
      anchor: 'start',
      paint: { hue: null, tone: 'ink' },
    },
    { kind: 'path', d: `M${margin} 137H1876`, stroke: { hue: null, tone: 'ink' }, strokeWidth: 3 },
  ],
}
