/** I DO ART: the contract for a talk, in five letters. */
import { CanvasId } from './canvas-id.ts'
import type { Box, Canvas, Field, Head, Mark, Phase } from './canvas.ts'

/** The letters stand in a band at the left of their cards, as wide as they need. */
const letterSize = 112
const bandWidth = { I: 96, DO: 204, A: 124, R: 124, T: 124 } as const
type Letter = keyof typeof bandWidth
const letters = Object.keys(bandWidth) as Letter[]

const cards = {
  subject: { x: 44, y: 40, w: 1832, h: 86 },
  I: { x: 44, y: 160, w: 590, h: 272 },
  DO: { x: 655, y: 160, w: 1221, h: 272 },
  A: { x: 44, y: 453, w: 800, h: 587 },
  R: { x: 865, y: 453, w: 1011, h: 416 },
  T: { x: 865, y: 890, w: 1011, h: 150 },
} as const satisfies Record<Letter | 'subject', Box>

const hues: Record<Letter, number> = { I: 252, DO: 200, A: 152, R: 72, T: 350 }

/** What is left of a card beside its letter. */
function inside(letter: Letter): Box {
  const card = cards[letter]
  const x = card.x + bandWidth[letter] + 28
  return { x, y: card.y + 22, w: card.x + card.w - 30 - x, h: card.h - 44 }
}

const headIn = (box: Box, w = box.w): Head => ({
  ...box,
  w,
  h: 70,
  nameSize: 32,
  promptSize: 21,
  showsPrompt: true,
})
const smallHead = (box: Box): Head => ({ ...box, h: 28, nameSize: 21, promptSize: 18, showsPrompt: false })

/** Fields side by side, each with its name above it. */
function columns(box: Box, count: number): { head: Head; box: Box }[] {
  const gap = 32
  const w = (box.w - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => {
    const column = { x: box.x + index * (w + gap), y: box.y, w, h: box.h }
    return { head: smallHead(column), box: { ...column, y: column.y + 34, h: column.h - 34 } }
  })
}

const [intention, outcome, agenda, roles, time] = letters.map(inside) as [Box, Box, Box, Box, Box]
const outcomes = columns({ ...outcome, y: outcome.y + 88, h: outcome.h - 88 }, 3)
const roleRow = columns({ ...roles, y: roles.y + 88, h: 142 }, 3)
const ruleRow = columns({ ...roles, y: roles.y + 244, h: roles.h - 244 }, 2)

const subject: Phase = {
  id: 'subject',
  sign: 'for',
  hue: null,
  name: { da: 'I DO ART for', en: 'I DO ART for' },
  prompt: { da: 'Hvilken samtale gælder kontrakten?', en: 'Which talk is this the contract for?' },
  card: cards.subject,
  isTinted: false,
  head: { x: 46, y: 52, w: 400, h: 68, nameSize: 58, promptSize: 20, showsPrompt: false },
}

const phaseOf = (letter: Letter, phase: Pick<Phase, 'id' | 'name' | 'prompt' | 'head'>): Phase => ({
  ...phase,
  sign: letter,
  hue: hues[letter],
  card: cards[letter],
  isTinted: true,
  band: bandWidth[letter],
})

const phases = [
  phaseOf('I', {
    id: 'intention',
    name: { da: 'Intention', en: 'Intention' },
    prompt: { da: 'Hvorfor mødes vi om det her?', en: 'Why do we meet about this?' },
    head: headIn(intention),
  }),
  phaseOf('DO', {
    id: 'desired-outcome',
    name: { da: 'Desired Outcome', en: 'Desired Outcome' },
    prompt: { da: 'Hvad skal vi have med os, når vi går herfra?', en: 'What should we take with us when we leave?' },
    head: headIn(outcome),
  }),
  phaseOf('A', {
    id: 'agenda',
    name: { da: 'Agenda', en: 'Agenda' },
    prompt: { da: 'Hvad skal vi omkring, og hvor længe?', en: 'What shall we cover, and for how long?' },
    head: headIn(agenda),
  }),
  phaseOf('R', {
    id: 'rules-and-roles',
    name: { da: 'Rules and Roles', en: 'Rules and Roles' },
    prompt: {
      da: 'Hvem har hvilken rolle, og hvad gælder, mens vi taler sammen?',
      en: 'Who has which role, and what holds while we talk?',
    },
    head: headIn(roles),
  }),
  phaseOf('T', {
    id: 'time',
    name: { da: 'Time', en: 'Time' },
    prompt: { da: 'Hvornår og hvor længe?', en: 'When, and how long?' },
    head: headIn(time, 250),
  }),
] as const

const textField = (phase: string, field: Pick<Field, 'id' | 'name' | 'prompt' | 'box' | 'head'>): Field => ({
  ...field,
  phase,
  kind: 'text',
  letters: { largest: 26, smallest: 18 },
  // The three in the middle of their card only shrink.
  grows: !field.id.startsWith('roles-'),
})

const fields: Field[] = [
  {
    id: 'subject',
    phase: 'subject',
    name: subject.name,
    prompt: subject.prompt,
    head: null,
    box: { x: 470, y: 63, w: 1390, h: 60 },
    kind: 'line',
    letters: { largest: 40, smallest: 20 },
  },
  {
    id: 'intention',
    phase: 'intention',
    name: phases[0].name,
    prompt: phases[0].prompt,
    head: null,
    box: { ...intention, y: intention.y + 86, h: intention.h - 86 },
    kind: 'text',
    letters: { largest: 28, smallest: 18 },
    grows: true,
  },
  textField('desired-outcome', {
    id: 'outcome-organisation',
    name: { da: 'For organisationen', en: 'For the organisation' },
    prompt: { da: 'Hvad får skolen ud af det?', en: 'What does the school gain?' },
    ...outcomes[0]!,
  }),
  textField('desired-outcome', {
    id: 'outcome-group',
    name: { da: 'For gruppen', en: 'For the group' },
    prompt: { da: 'Hvad får teamet ud af det?', en: 'What does the team gain?' },
    ...outcomes[1]!,
  }),
  textField('desired-outcome', {
    id: 'outcome-individual',
    name: { da: 'For den enkelte', en: 'For the individual' },
    prompt: { da: 'Hvad får hver af os ud af det?', en: 'What does each of us gain?' },
    ...outcomes[2]!,
  }),
  textField('rules-and-roles', {
    id: 'roles-before',
    name: { da: 'Roller før', en: 'Roles before' },
    prompt: { da: 'Hvem forbereder hvad?', en: 'Who prepares what?' },
    ...roleRow[0]!,
  }),
  textField('rules-and-roles', {
    id: 'roles-during',
    name: { da: 'Roller under', en: 'Roles during' },
    prompt: {
      da: 'Hvem leder mødet, hvem noterer, og hvem holder øje med tiden?',
      en: 'Who chairs, who takes notes, and who keeps the time?',
    },
    ...roleRow[1]!,
  }),
  textField('rules-and-roles', {
    id: 'roles-after',
    name: { da: 'Roller efter', en: 'Roles after' },
    prompt: { da: 'Hvem følger op på hvad?', en: 'Who follows up on what?' },
    ...roleRow[2]!,
  }),
  textField('rules-and-roles', {
    id: 'participants',
    name: { da: 'Deltagere', en: 'Participants' },
    prompt: { da: 'Hvem er med?', en: 'Who takes part?' },
    ...ruleRow[0]!,
  }),
  textField('rules-and-roles', {
    id: 'rules',
    name: { da: 'Spilleregler', en: 'Rules of play' },
    prompt: { da: 'Hvad har vi aftalt om måden, vi taler sammen på?', en: 'What have we agreed on how we talk?' },
    ...ruleRow[1]!,
  }),
  {
    id: 'time',
    phase: 'time',
    name: phases[4].name,
    prompt: phases[4].prompt,
    head: null,
    box: { ...time, x: time.x + 282, w: time.w - 282 },
    kind: 'text',
    letters: { largest: 28, smallest: 18 },
    grows: true,
  },
]

const letterMarks = letters.flatMap((letter): Mark[] => {
  const card = cards[letter]
  const phase = phases.find(({ sign }) => sign === letter)!.id
  return [
    {
      kind: 'words',
      words: { da: letter, en: letter },
      at: { x: card.x + bandWidth[letter] / 2, y: card.y + 28 + letterSize * 0.7 },
      size: letterSize,
      weight: 700,
      anchor: 'middle',
      paint: { hue: hues[letter], tone: 'ink' },
      phase,
    },
  ]
})

export const idoart: Canvas = {
  id: CanvasId.parse('idoart'),
  version: 1,
  name: { da: 'I DO ART', en: 'I DO ART' },
  purpose: {
    da: 'Kontrakten for en samtale: hvorfor, hvad, hvem og hvor længe.',
    en: 'The contract for a talk: why, what, who and how long.',
  },
  size: { w: 1920, h: 1080 },
  phases: [subject, ...phases],
  fields,
  lists: [
    {
      id: 'agenda',
      phase: 'agenda',
      name: { da: 'Agenda', en: 'Agenda' },
      prompt: { da: 'Punkter og temaer i den rækkefølge, de kommer.', en: 'Items and themes in the order they come.' },
      rowName: { da: 'punkt', en: 'item' },
      box: { x: agenda.x - 2, y: agenda.y + 82, w: agenda.w + 20, h: cards.A.y + cards.A.h - 14 - agenda.y - 82 },
      cellHead: { h: 40, nameSize: 20, promptSize: 18, showsPrompt: false },
      cells: [
        {
          id: 'item',
          name: { da: 'Punkt', en: 'Item' },
          prompt: { da: 'Hvad handler det om?', en: 'What is it about?' },
          share: 0.785,
          kind: 'line',
        },
        {
          id: 'minutes',
          name: { da: 'Minutter', en: 'Minutes' },
          prompt: { da: 'Hvor længe?', en: 'How long?' },
          share: 0.215,
          kind: 'minutes',
        },
      ],
      letters: { largest: 23, smallest: 18 },
      rowHeight: 56,
      firstRows: 4,
    },
  ],
  marks: [{ kind: 'path', d: 'M44 137H1876', stroke: { hue: null, tone: 'ink' }, strokeWidth: 3 }, ...letterMarks],
  agenda: { list: 'agenda', item: 'item', minutes: 'minutes', time: 'time' },
}
