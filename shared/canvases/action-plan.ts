/** Handleplan: the school's plan, which lives for years. On the left what it is for, on the right what is done; its rows grow downwards. */
import { CanvasId } from './canvas-id.ts'
import type { Box, Canvas, Field, Phase } from './canvas.ts'

const left = { x: 44, w: 524 }
const right = { x: 590, w: 1286 }
const inset = 32

const head = (card: Box, nameSize = 30): Phase['head'] => ({
  x: card.x + inset,
  y: card.y + 22,
  w: card.w - 2 * inset,
  h: 92,
  nameSize,
  promptSize: 20,
  showsPrompt: true,
})

const schoolCard: Box = { x: right.x, y: 40, w: right.w, h: 92 }

const asides = [
  {
    id: 'position',
    sign: '2',
    hue: 255,
    name: { da: 'Ståsted', en: 'Where we stand' },
    prompt: {
      da: 'Hvor er I nu, og hvad vil I gerne gøre bedre?',
      en: 'Where are you now, and what would you like to do better?',
    },
    card: { ...left, y: 154, h: 284 },
  },
  {
    id: 'goal',
    sign: '3',
    hue: 155,
    name: { da: 'Mål', en: 'Goal' },
    prompt: { da: 'Hvad skal lykkes – og for hvem?', en: 'What is to succeed – and for whom?' },
    card: { ...left, y: 460, h: 278 },
  },
  {
    id: 'evaluation',
    sign: '5',
    hue: 330,
    name: { da: 'Evaluering', en: 'Evaluation' },
    prompt: {
      da: 'Hvornår og hvordan gør I status og retter til?',
      en: 'When and how will you take stock and adjust?',
    },
    card: { ...left, y: 760, h: 276 },
  },
] as const

const [position, goal, evaluation] = asides.map(({ id, sign, hue, name, prompt, card }): Phase => ({
  id,
  sign,
  hue,
  name,
  prompt,
  card,
  head: head(card),
})) as [Phase, Phase, Phase]

const asideFields = asides.map(({ id, name, prompt, card }): Field => ({
  id,
  phase: id,
  name,
  prompt,
  head: null,
  box: { x: card.x + inset, y: card.y + 120, w: card.w - 2 * inset, h: card.h - 120 - 20 },
  kind: 'text',
  letters: { largest: 28, smallest: 18 },
}))

const measuresCard: Box = { ...right, y: 154, h: 882 }

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
  phases: [
    {
      id: 'school',
      sign: '1',
      hue: null,
      name: { da: 'Skole', en: 'School' },
      prompt: { da: 'Hvis plan er det?', en: 'Whose plan is it?' },
      card: schoolCard,
      head: {
        x: schoolCard.x + inset,
        y: schoolCard.y + 27,
        w: 110,
        h: 40,
        nameSize: 30,
        promptSize: 20,
        showsPrompt: false,
      },
    },
    position,
    goal,
    {
      id: 'measures',
      sign: '4',
      hue: 85,
      name: { da: 'Tiltag og tegn', en: 'Measures and signs' },
      prompt: { da: 'Ét tiltag i hver række. Begynd småt.', en: 'One measure in each row. Start small.' },
      card: measuresCard,
      head: head(measuresCard),
    },
    evaluation,
  ],
  fields: [
    {
      id: 'school',
      phase: 'school',
      name: { da: 'Skole', en: 'School' },
      prompt: { da: 'Hvis plan er det?', en: 'Whose plan is it?' },
      head: null,
      box: { x: schoolCard.x + inset + 122, y: schoolCard.y + 18, w: schoolCard.w - 2 * inset - 122, h: 58 },
      kind: 'line',
      letters: { largest: 40, smallest: 20 },
    },
    ...asideFields,
  ],
  lists: [
    {
      id: 'measures',
      phase: 'measures',
      name: { da: 'Tiltag og tegn', en: 'Measures and signs' },
      prompt: { da: 'Ét tiltag i hver række. Begynd småt.', en: 'One measure in each row. Start small.' },
      rowName: { da: 'tiltag', en: 'measure' },
      box: { x: measuresCard.x + 16, y: measuresCard.y + 116, w: measuresCard.w - 32, h: measuresCard.h - 116 - 16 },
      cellHead: { h: 88, nameSize: 23, promptSize: 18, showsPrompt: true },
      cells: [
        {
          id: 'what',
          name: { da: 'Hvad', en: 'What' },
          prompt: { da: 'Hvad vil I helt præcist prøve af?', en: 'What exactly will you try?' },
          share: 0.35,
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
          prompt: {
            da: 'Hvad gør nogen anderledes, når det virker?',
            en: 'What does somebody do differently when it works?',
          },
          share: 0.32,
          kind: 'text',
        },
      ],
      letters: { largest: 22, smallest: 18 },
      rowHeight: 150,
      firstRows: 3,
    },
  ],
  marks: [
    {
      kind: 'words',
      words: { da: 'Handleplan', en: 'Action plan' },
      at: { x: left.x + 4, y: 106 },
      size: 58,
      weight: 700,
      anchor: 'start',
      paint: { hue: null, tone: 'ink' },
    },
  ],
}
