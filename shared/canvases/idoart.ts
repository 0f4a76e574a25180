/** I DO ART: the contract for a talk, in five letters. */
import { CanvasId } from './canvas-id.ts'
import type { Box, Canvas, Field, Head, Mark, Phase } from './canvas.ts'

const inset = 30
/** Height of the five letters, and the room that each takes at the left of its card. */
const letterSize = 118
const letterRoom = { I: 92, DO: 204, A: 122, R: 122, T: 122 } as const
type Letter = keyof typeof letterRoom

const cards = {
  subject: { x: 44, y: 36, w: 1832, h: 92 },
  I: { x: 44, y: 150, w: 590, h: 280 },
  DO: { x: 656, y: 150, w: 1220, h: 280 },
  A: { x: 44, y: 452, w: 748, h: 588 },
  R: { x: 814, y: 452, w: 1062, h: 420 },
  T: { x: 814, y: 894, w: 1062, h: 146 },
} as const satisfies Record<Letter | 'subject', Box>

const hues: Record<Letter, number> = { I: 255, DO: 195, A: 145, R: 65, T: 350 }

/** What is left of a card beside its letter. */
function inside(letter: Letter): Box {
  const card = cards[letter]
  const x = card.x + inset + letterRoom[letter]
  return { x, y: card.y + 22, w: card.x + card.w - inset - x, h: card.h - 44 }
}

const headIn = (box: Box, h: number, w = box.w): Head => ({
  ...box,
  w,
  h,
  nameSize: 30,
  promptSize: 20,
  showsPrompt: true,
})
const smallHead = (box: Box): Head => ({ ...box, h: 30, nameSize: 20, promptSize: 18, showsPrompt: false })

/** A row of fields side by side, each with its name above it. */
function columns(box: Box, count: number, gap = 28): { head: Head; box: Box }[] {
  const w = (box.w - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => {
    const column = { x: box.x + index * (w + gap), y: box.y, w, h: box.h }
    return { head: smallHead(column), box: { ...column, y: column.y + 34, h: column.h - 34 } }
  })
}

const [intention, outcome, agenda, roles, time] = [inside('I'), inside('DO'), inside('A'), inside('R'), inside('T')]
const outcomes = columns({ ...outcome, y: outcome.y + 84, h: outcome.h - 84 }, 3)
const roleRow = columns({ ...roles, y: roles.y + 84, h: 150 }, 3)
const ruleRow = columns({ ...roles, y: roles.y + 246, h: roles.h - 246 }, 2)
const letters = { largest: 26, smallest: 18 }

const phase = (letter: Letter, id: string, name: Phase['name'], prompt: Phase['prompt'], head: Head): Phase => ({
  id,
  sign: letter,
  hue: hues[letter],
  name,
  prompt,
  card: cards[letter],
  head,
})

const subjectName = { da: 'I DO ART for', en: 'I DO ART for' }
const subjectPrompt = { da: 'Hvilken samtale gælder kontrakten?', en: 'Which talk is this the contract for?' }

const phases: Phase[] = [
  {
    id: 'subject',
    sign: 'for',
    hue: null,
    name: subjectName,
    prompt: subjectPrompt,
    card: cards.subject,
    head: {
      x: cards.subject.x + inset,
      y: cards.subject.y + 20,
      w: 300,
      h: 54,
      nameSize: 42,
      promptSize: 20,
      showsPrompt: false,
    },
  },
  phase(
    'I',
    'intention',
    { da: 'Intention', en: 'Intention' },
    { da: 'Hvorfor mødes vi om netop det her?', en: 'Why do we meet about just this?' },
    headIn(intention, 76),
  ),
  phase(
    'DO',
    'desired-outcome',
    { da: 'Desired Outcome', en: 'Desired Outcome' },
    { da: 'Hvad skal vi have med os, når vi går herfra?', en: 'What should we take with us when we leave?' },
    headIn(outcome, 76),
  ),
  phase(
    'A',
    'agenda',
    { da: 'Agenda', en: 'Agenda' },
    {
      da: 'Hvad skal vi omkring, og hvor længe har vi til det?',
      en: 'What shall we cover, and how long have we for it?',
    },
    headIn(agenda, 100),
  ),
  phase(
    'R',
    'rules-and-roles',
    { da: 'Rules and Roles', en: 'Rules and Roles' },
    {
      da: 'Hvem har hvilken rolle, og hvad gælder, mens vi taler sammen?',
      en: 'Who has which role, and what holds while we talk?',
    },
    headIn(roles, 76),
  ),
  phase(
    'T',
    'time',
    { da: 'Time', en: 'Time' },
    { da: 'Hvornår og hvor længe?', en: 'When, and how long?' },
    headIn(time, 76, 250),
  ),
]

const text = (
  id: string,
  phaseId: string,
  name: Field['name'],
  prompt: Field['prompt'],
  place: Pick<Field, 'box' | 'head'>,
): Field => ({
  id,
  phase: phaseId,
  name,
  prompt,
  ...place,
  kind: 'text',
  letters,
})

const fields: Field[] = [
  {
    id: 'subject',
    phase: 'subject',
    name: subjectName,
    prompt: subjectPrompt,
    head: null,
    box: { x: cards.subject.x + inset + 312, y: cards.subject.y + 18, w: cards.subject.w - 2 * inset - 312, h: 60 },
    kind: 'line',
    letters: { largest: 40, smallest: 20 },
  },
  text('intention', 'intention', phases[1]!.name, phases[1]!.prompt, {
    head: null,
    box: { ...intention, y: intention.y + 84, h: intention.h - 84 },
  }),
  text(
    'outcome-organisation',
    'desired-outcome',
    { da: 'For organisationen', en: 'For the organisation' },
    { da: 'Hvad får skolen ud af det?', en: 'What does the school gain?' },
    outcomes[0]!,
  ),
  text(
    'outcome-group',
    'desired-outcome',
    { da: 'For gruppen', en: 'For the group' },
    { da: 'Hvad får teamet ud af det?', en: 'What does the team gain?' },
    outcomes[1]!,
  ),
  text(
    'outcome-individual',
    'desired-outcome',
    { da: 'For den enkelte', en: 'For the individual' },
    { da: 'Hvad får hver af os ud af det?', en: 'What does each of us gain?' },
    outcomes[2]!,
  ),
  text(
    'roles-before',
    'rules-and-roles',
    { da: 'Roller før', en: 'Roles before' },
    { da: 'Hvem forbereder hvad?', en: 'Who prepares what?' },
    roleRow[0]!,
  ),
  text(
    'roles-during',
    'rules-and-roles',
    { da: 'Roller under', en: 'Roles during' },
    {
      da: 'Hvem leder, hvem noterer, hvem holder øje med tiden?',
      en: 'Who chairs, who takes notes, who keeps the time?',
    },
    roleRow[1]!,
  ),
  text(
    'roles-after',
    'rules-and-roles',
    { da: 'Roller efter', en: 'Roles after' },
    { da: 'Hvem følger op på hvad?', en: 'Who follows up on what?' },
    roleRow[2]!,
  ),
  text(
    'participants',
    'rules-and-roles',
    { da: 'Deltagere', en: 'Participants' },
    { da: 'Hvem er med?', en: 'Who takes part?' },
    ruleRow[0]!,
  ),
  text(
    'rules',
    'rules-and-roles',
    { da: 'Spilleregler', en: 'Rules of play' },
    { da: 'Hvad har vi aftalt om måden, vi taler sammen på?', en: 'What have we agreed on how we talk together?' },
    ruleRow[1]!,
  ),
  text('time', 'time', phases[5]!.name, phases[5]!.prompt, {
    head: null,
    box: { ...time, x: time.x + 274, w: time.w - 274 },
  }),
]

const letterMarks = (Object.keys(letterRoom) as Letter[]).map((letter): Mark => ({
  kind: 'words',
  words: { da: letter, en: letter },
  at: { x: cards[letter].x + inset - 4, y: cards[letter].y + 22 + letterSize * 0.72 },
  size: letterSize,
  weight: 700,
  anchor: 'start',
  paint: { hue: hues[letter], tone: 'ink' },
  phase: phases.find(({ sign }) => sign === letter)!.id,
}))

export const idoart: Canvas = {
  id: CanvasId.parse('idoart'),
  version: 1,
  name: { da: 'I DO ART', en: 'I DO ART' },
  purpose: {
    da: 'Kontrakten for en samtale: hvorfor, hvad, hvem og hvor længe.',
    en: 'The contract for a talk: why, what, who and how long.',
  },
  size: { w: 1920, h: 1080 },
  phases,
  fields,
  lists: [
    {
      id: 'agenda',
      phase: 'agenda',
      name: { da: 'Agenda', en: 'Agenda' },
      prompt: { da: 'Punkter og temaer i den rækkefølge, de kommer.', en: 'Items and themes in the order they come.' },
      rowName: { da: 'punkt', en: 'item' },
      box: { x: agenda.x - 44, y: agenda.y + 106, w: agenda.w + 60, h: agenda.h - 106 },
      cellHead: { h: 40, nameSize: 20, promptSize: 18, showsPrompt: false },
      cells: [
        {
          id: 'item',
          name: { da: 'Punkt', en: 'Item' },
          prompt: { da: 'Hvad handler det om?', en: 'What is it about?' },
          share: 0.78,
          kind: 'line',
        },
        {
          id: 'minutes',
          name: { da: 'Minutter', en: 'Minutes' },
          prompt: { da: 'Hvor længe?', en: 'How long?' },
          share: 0.22,
          kind: 'minutes',
        },
      ],
      letters: { largest: 24, smallest: 18 },
      rowHeight: 58,
      firstRows: 4,
    },
  ],
  agenda: { list: 'agenda', item: 'item', minutes: 'minutes', time: 'time' },
  marks: letterMarks,
}
